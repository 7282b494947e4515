import { followUp } from '../../src/domain/notice.ts';
import { start, storeWorld, type StoreWorld } from './support/writes.ts';

let store: StoreWorld;
beforeEach(async () => {
  store = await storeWorld();
});
const fact = (key: string) =>
  followUp({ key, campaignId: 'c', target: 'review', id: 'c.SNV-001', command: { type: 'x', 'a.b': '$c' } });
const claim = (now = start) => store.followUps.claim(now, 1000, 10);

test('a fact is claimed as it was queued, once, until its lease ends', async () => {
  await store.followUps.enqueue([fact('a'), fact('b')]);
  await store.followUps.enqueue([fact('a')]);
  expect(await claim()).toEqual([fact('a'), fact('b')]);
  expect(await claim(start + 999)).toEqual([]);
  expect(await claim(start + 1000)).toHaveLength(2);
});

test('a fact that is done stays done, however often it is queued again', async () => {
  await store.followUps.enqueue([fact('a')]);
  await claim();
  await store.followUps.done('a');
  await store.followUps.failed('a', 'too late', start);
  await store.followUps.enqueue([fact('a')]);
  expect(await claim(start + 5000)).toEqual([]);
  expect(await store.followUps.unfinished()).toBe(0);
});

test('a fault is tried again at its time; a refusal is kept for the operator and never tried again', async () => {
  await store.followUps.enqueue([fact('a'), fact('b')]);
  await claim();
  await store.followUps.failed('a', 'away', start + 500);
  await store.followUps.failed('b', 'notFound');
  expect(await claim(start + 499)).toEqual([]);
  expect(await store.followUps.unfinished()).toBe(1);
  expect(await claim(start + 5000)).toEqual([fact('a')]);
  const kept = await store.connection.collection('followUps').findOne({ _id: 'b' as never });
  expect(kept).toMatchObject({ state: 'refused', lastError: 'notFound', command: fact('b').command });
});
