/** Does one thing to one record, as the shell would, without a store: `act` expects it allowed, `refusal` expects it refused. */
import { actorId, type ActingParty } from '../../src/domain/actor.ts';
import { fold, type Aggregate } from '../../src/domain/aggregate.ts';
import { instantOf, type Instant } from '../../src/domain/calendar.ts';
import type { Recorded } from '../../src/domain/event.ts';
import type { Outgoing } from '../../src/domain/notice.ts';
import { allow, type Outcome } from '../../src/domain/outcome.ts';
import { aggregates, type CommandOf, type EventOf, type RecordKind, type StateOf } from '../../src/domain/records.ts';
import type { Refusal } from '../../src/domain/refusal.ts';

/** Monday 2026-11-23, 08:00 in Vietnam. */
export const morning: Instant = instantOf('2026-11-23', 8);

export interface Done<K extends RecordKind> {
  readonly state: StateOf<K>;
  readonly events: readonly Recorded<EventOf<K>>[];
  readonly outgoing: readonly Outgoing[];
}

let commands = 0;

/** What `perform` does, without a store: decide, record, fold. */
export function attempt<K extends RecordKind>(
  kind: K,
  state: StateOf<K> | undefined,
  command: CommandOf<K>,
  by: ActingParty,
  now: Instant = morning,
): Outcome<Done<K>> {
  const law: Aggregate<StateOf<K>, CommandOf<K>, EventOf<K>> = aggregates[kind];
  const decided = law.decide(state, command, { now, by });
  if (!decided.ok) return decided;
  const commandId = `c-${(commands += 1)}`;
  const events = decided.value.map((what) => ({ ...what, at: now, by: actorId(by), commandId }));
  const after = fold(law, state, events);
  return allow({ state: after, events, outgoing: events.flatMap((event) => law.outgoing(event, after)) });
}

/** The whole of what happened; fails the test where the law refused. */
export function outcome<K extends RecordKind>(...request: Parameters<typeof attempt<K>>): Done<K> {
  const result = attempt<K>(...request);
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The state afterwards; fails the test where the law refused. */
export const act = <K extends RecordKind>(...request: Parameters<typeof attempt<K>>): StateOf<K> =>
  outcome<K>(...request).state;

/** Why it was refused; fails the test where the law allowed it. */
export function refusal<K extends RecordKind>(...request: Parameters<typeof attempt<K>>): Refusal {
  const result = attempt<K>(...request);
  if (result.ok) throw new Error(`allowed: ${JSON.stringify(result.value.events)}`);
  return result.refusal;
}
