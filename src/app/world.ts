/** Everything the shell works with, made once by `main.ts` (or by a test) and passed to every function. */
import type { Instant } from '../domain/calendar.ts';
import type { Agency } from '../domain/campaign.ts';
import type { RecordKind } from '../domain/records.ts';
import type {
  Deliveries,
  Directory,
  Drafts,
  Files,
  FollowUps,
  Locks,
  Log,
  Messenger,
  Papers,
  Records,
  Roster,
} from './ports.ts';

export interface World {
  readonly records: Records;
  readonly deliveries: Deliveries;
  readonly followUps: FollowUps;
  readonly roster: Roster;
  readonly drafts: Drafts;
  readonly files: Files;
  readonly locks: Locks;
  readonly papers: Papers;
  readonly messenger: Messenger;
  readonly directory: Directory;
  readonly agency: Agency;
  readonly log: Log;
  readonly now: () => Instant;
  readonly newId: () => string;
  /** Called after each stored change: news is waiting to be carried. Must return at once. */
  readonly wake: (kind?: RecordKind) => void;
}
