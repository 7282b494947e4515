/** Carries out one command: load, decide, store in one write, and again from the start where somebody else was faster. */
import type { ActingParty } from '../domain/actor.ts';
import { actorId } from '../domain/actor.ts';
import { fold, type Aggregate } from '../domain/aggregate.ts';
import type { Recorded } from '../domain/event.ts';
import { allow, refuse, type Outcome } from '../domain/outcome.ts';
import { aggregates, type CommandOf, type EventOf, type RecordKind, type StateOf } from '../domain/records.ts';
import type { World } from './world.ts';

export interface Perform<K extends RecordKind> {
  readonly kind: K;
  readonly id: string;
  readonly command: CommandOf<K>;
  readonly by: ActingParty;
  /** The interaction that asks for it; repeated with the same id it changes nothing and answers the same. */
  readonly commandId: string;
}

/** More lost races in a row than this mean that something is wrong with the record, not that people click fast. */
const mostAttempts = 20;

/** Gives the state after the command, or the refusal. When it gives a state, that state is stored. */
export async function perform<K extends RecordKind>(world: World, request: Perform<K>): Promise<Outcome<StateOf<K>>> {
  const { kind, id, command, by, commandId } = request;
  const law: Aggregate<StateOf<K>, CommandOf<K>, EventOf<K>> = aggregates[kind];
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const now = world.now();
    const stored = await world.records.load(kind, id);
    if (stored?.commandIds.includes(commandId)) return allow(stored.state);
    const decided = law.decide(stored?.state, command, { now, by });
    if (!decided.ok) return decided;
    if (decided.value.length === 0) return stored ? allow(stored.state) : refuse({ code: 'notFound' });
    const events = decided.value.map((what): Recorded<EventOf<K>> => ({
      ...what,
      at: now,
      by: actorId(by),
      commandId,
    }));
    const write = folded(law, stored?.state, events);
    const expectedVersion = stored?.version ?? 0;
    if (await world.records.append({ kind, id, expectedVersion, events, ...write })) {
      world.wake(kind);
      return allow(write.state);
    }
  }
  throw new Error(`${kind} ${id}: lost ${mostAttempts} races in a row`);
}

/** The state after the events, its projection, and what must leave the record because of them. */
export function folded<K extends RecordKind>(
  law: Aggregate<StateOf<K>, CommandOf<K>, EventOf<K>>,
  before: StateOf<K> | undefined,
  events: readonly Recorded<EventOf<K>>[],
) {
  const state = fold(law, before, events);
  return { state, index: law.index(state), outgoing: events.flatMap((event) => law.outgoing(event, state)) };
}
