/** Everything that a campaign has brought about, in a form that two runs of the same story can be compared by. */
import type { DeliveryState } from '../../src/app/ports.ts';
import { verifyAll } from '../../src/store/verify.ts';
import type { TestHouse } from './house.ts';

export interface Everything {
  /** Key, state and card of every message that was queued. */
  readonly queued: readonly string[];
  /** How often each message of the queue stands in Slack, under the name of its key. */
  readonly posted: readonly string[];
  /** Papers, by name, with the number of places where each is shared. */
  readonly files: readonly string[];
  readonly records: readonly string[];
  readonly altered: readonly unknown[];
  readonly refusedFacts: readonly string[];
}

const states: readonly DeliveryState[] = ['pending', 'sending', 'sent', 'unknown', 'failed', 'onPaper'];

export async function everything(house: TestHouse): Promise<Everything> {
  const { store, agency } = house;
  const { core } = agency.workspace;
  const [campaign] = await store.records.find('campaign', {});
  const rows = (await Promise.all(states.map((state) => store.deliveries.list(campaign?.id ?? '', state)))).flat();
  const messages = [...core.channels.values()].flatMap(({ messages: list }) => list);
  const tokens = messages.map((message) => JSON.stringify(message.metadata ?? ''));
  const reviews = await store.records.find('review', {});
  return {
    queued: rows.map(({ key, state, card }) => timeless({ key, state, card })).sort(),
    posted: rows
      .filter(({ card }) => card.card !== 'paper')
      .map(({ key, token }) => `${key}: ${tokens.filter((each) => each.includes(token)).length}`)
      .sort(),
    files: [...core.files.values()]
      .map((file) => `${file.name}: ${messages.filter(({ files }) => files.includes(file.id)).length}`)
      .filter((line) => !line.endsWith(': 0'))
      .sort(),
    records: reviews.map((review) => timeless(review)),
    altered: await verifyAll(store),
    refusedFacts: house.logged.filter((line) => line.includes('refused by its record')),
  };
}

/** Times depend on how long a restart took. */
const timeless = (what: unknown): string =>
  JSON.stringify(what, (name, value: unknown) => (name === 'at' && typeof value === 'number' ? 0 : value));

export const doneOf = <T>([first]: readonly T[], test: (one: T) => boolean): boolean =>
  first !== undefined && test(first);

/** Works as the clock of the product would, then also after leases and long pauses, until nothing is on its way or `ended` says so. */
export async function rest(
  { courier, store, clock, agency }: TestHouse,
  ended: () => boolean = () => false,
): Promise<void> {
  for (let round = 0; round < 400; round += 1) {
    if (ended()) return;
    await courier.sweep().catch(() => undefined);
    if (ended()) return;
    const waiting = (await store.records.pending(1)).length;
    const left = waiting + (await store.deliveries.unfinished()) + (await store.followUps.unfinished());
    if (left === 0) return void (await agency.workspace.idle());
    await clock.advance(round < 3 ? 5_000 : 50_000);
  }
  throw new Error('the app does not come to rest');
}
