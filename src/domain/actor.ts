/** Who acts, as the roster states it at this very moment; made anew for every command, never taken from a payload. */
import type { PersonId } from './person.ts';

export interface Actor {
  readonly id: PersonId;
  readonly fullName: string;
  readonly post: string;
  /** Belongs to the bộ phận tham mưu về công tác đánh giá. */
  readonly advisoryUnit: boolean;
}

/** The part in which somebody acts; the same person may hold several (domain section 2). */
export type Capacity =
  | 'person'
  | 'directSuperior'
  | 'advisoryUnit'
  | 'meetingMember'
  | 'chair'
  | 'secretary'
  | 'competentAuthority'
  | 'system';

/** The procedure itself, carrying a fact from one record to the next (never a human's choice). */
export const system = 'system' as const;
export type ActingParty = Actor | typeof system;

export const actorId = (by: ActingParty): PersonId | typeof system => (by === system ? system : by.id);
