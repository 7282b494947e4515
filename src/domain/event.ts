/** What a record keeps of each thing that happened: who, in which capacity, when, by which command. */
import type { Capacity } from './actor.ts';
import type { Instant } from './calendar.ts';
import type { PersonId } from './person.ts';

export interface Recorded<Event> {
  readonly at: Instant;
  readonly by: PersonId | 'system';
  readonly capacity: Capacity;
  /** Set where the advisory unit enters somebody's paper on behalf of that person. */
  readonly onBehalfOf?: PersonId;
  /** The interaction that caused it; the same id never acts twice. */
  readonly commandId: string;
  readonly event: Event;
}

/** What `decide` gives: an event with the capacity in which it was done; the shell adds the rest. */
export interface Decided<Event> {
  readonly capacity: Capacity;
  readonly onBehalfOf?: PersonId;
  readonly event: Event;
}
