/** Work over several records: in turn, whoever asks, and given up where the turn never comes. */
import { setTimeout as sleep } from 'node:timers/promises';
import { oneAtATime } from '../../src/app/one-at-a-time.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { freshDatabase } from '../support/database.ts';
import { recordingLog } from '../support/house.ts';

let store: Store;
let now = 1_000_000;
beforeAll(async () => {
  store = await createStore(await freshDatabase(), { now: () => now, log: recordingLog([]) });
});
const world = () => ({ locks: store.locks, now: () => now });

it('lets one after the other do it, each with its own result', async () => {
  const state = { atWork: 0, most: 0 };
  const work = async (number: number): Promise<number> => {
    state.atWork += 1;
    state.most = Math.max(state.most, state.atWork);
    await sleep(5);
    state.atWork -= 1;
    return number;
  };
  const results = await Promise.all([1, 2, 3, 4].map((number) => oneAtATime(world(), 'count', () => work(number))));
  expect(results).toEqual([1, 2, 3, 4]);
  expect(state.most).toBe(1);
});

it('different work does not wait for each other', async () => {
  const inner = await oneAtATime(world(), 'outer', () => oneAtATime(world(), 'inner', async () => 'both'));
  expect(inner).toBe('both');
});

it('a fault of the work is thrown, and the next has its turn', async () => {
  const bad = oneAtATime(world(), 'bad', () => Promise.reject(new Error('broken')));
  await expect(bad).rejects.toThrow('broken');
  await expect(oneAtATime(world(), 'bad', async () => 'well')).resolves.toBe('well');
});

it('gives up before Slack does where another never ends, and goes on once the lease of a dead process is over', async () => {
  void oneAtATime(world(), 'stuck', () => new Promise<never>(() => undefined));
  await sleep(50);
  const started = Date.now();
  await expect(oneAtATime(world(), 'stuck', async () => 'mine')).rejects.toThrow('the turn did not come');
  expect(Date.now() - started).toBeLessThan(3_000);
  now += 10_001;
  await expect(oneAtATime(world(), 'stuck', async () => 'mine')).resolves.toBe('mine');
}, 10_000);
