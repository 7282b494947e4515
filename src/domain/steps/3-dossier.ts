/** Bước 3: Chuẩn bị hồ sơ (seed lines 11 and 12): the advisory unit gathers, and proposes content and a specific level. */
import type { Context } from '../aggregate.ts';
import type { Decided } from '../event.ts';
import { invalidFields } from '../field.ts';
import { notAtStep } from '../order.ts';
import { allow, firstRefusal, refuse, type Outcome } from '../outcome.ts';
import { proposalProblems } from '../proposal.ts';
import type { Refusal } from '../refusal.ts';
import type { Proposal, ReviewState } from '../review-state.ts';

export interface PrepareDossier {
  readonly type: 'prepareDossier';
  readonly proposal: Proposal;
}

export type DossierEvent = { readonly type: 'dossierPrepared'; readonly proposal: Proposal };

/** Refuses whoever is not of the advisory unit (S23), the own file, a missing content (S26) or level (S27). */
export function prepareDossier(
  state: ReviewState,
  { proposal }: PrepareDossier,
  { by }: Context,
): Outcome<readonly Decided<DossierEvent>[]> {
  const refusal = firstRefusal(
    (by === 'system' || !by.advisoryUnit) && { code: 'notTheAdvisoryUnit' },
    by !== 'system' && by.id === state.person.id && { code: 'ownFile' },
    notAtStep(state, 3),
    invalidFields(proposalProblems(proposal)),
  );
  if (refusal) return refuse(refusal);
  return allow([{ capacity: 'advisoryUnit', event: { type: 'dossierPrepared', proposal } }]);
}

/** Who may obtain a dossier (T22): the advisory unit, members of the meeting that lists it, the authority of the person. */
export function mayReadDossier(
  state: ReviewState,
  reader: { readonly id: string; readonly advisoryUnit: boolean; readonly meetingMember: boolean },
): Refusal | undefined {
  if (state.excluded) return { code: 'outOfScope', reason: state.excluded };
  if (reader.id === state.person.id) return { code: 'notYourDossier' };
  return reader.advisoryUnit || reader.meetingMember || reader.id === state.authority.id
    ? undefined
    : { code: 'notYourDossier' };
}
