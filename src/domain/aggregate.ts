/** The shape that review, meeting, campaign, decision sheet and publication share. */
import type { ActingParty } from './actor.ts';
import type { Instant } from './calendar.ts';
import type { Decided, Recorded } from './event.ts';
import type { Outgoing } from './notice.ts';
import type { Outcome } from './outcome.ts';

export interface Context {
  readonly now: Instant;
  readonly by: ActingParty;
}

/**
 * `decide` reads the state (undefined before the first event) and gives events or a refusal; `evolve` folds one event;
 * `outgoing` says who is told and which other record must hear of it; `index` is the small projection that lists read.
 */
export interface Aggregate<State, Command, Event> {
  readonly decide: (state: State | undefined, command: Command, context: Context) => Outcome<readonly Decided<Event>[]>;
  readonly evolve: (state: State | undefined, recorded: Recorded<Event>) => State;
  readonly outgoing: (recorded: Recorded<Event>, after: State) => readonly Outgoing[];
  readonly index: (state: State) => IndexRow;
}

export type IndexValue = string | number | boolean | readonly string[] | undefined;
export type IndexRow = Readonly<Record<string, IndexValue>>;

export const fold = <State, Command, Event>(
  { evolve }: Aggregate<State, Command, Event>,
  state: State | undefined,
  events: readonly Recorded<Event>[],
): State => {
  const [first, ...rest] = events;
  if (!first) {
    if (state === undefined) throw new Error('a record without events has no state');
    return state;
  }
  return rest.reduce<State>((before, event) => evolve(before, event), evolve(state, first));
};
