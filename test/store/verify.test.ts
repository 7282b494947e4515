import { verifyAll } from '../../src/store/verify.ts';
import { reviewWrite, storeWorld, type StoreWorld } from './support/writes.ts';

let store: StoreWorld;
const alter = (id: string, change: object) =>
  store.connection.collection('reviews').updateOne({ _id: id as never }, change);

beforeAll(async () => {
  store = await storeWorld();
  for (const id of ['a', 'b', 'c', 'd', 'e'])
    for (let version = 0; version < 5; version += 1)
      await store.records.append(
        reviewWrite({ id, version, commandId: `c${version}`, index: { campaign: 'c', person: id } }),
      );
});

test('an archive that nobody altered verifies', async () => {
  expect(await verifyAll(store)).toEqual([]);
});

test('the altered event is named exactly: a changed field, a swapped order, a removed event, a cut end', async () => {
  await alter('a', { $set: { 'events.3.recorded.at': 1 } });
  await alter('b', { $set: { 'events.0.recorded.onBehalfOf': 'SNV-009' } });
  const [, , third, fourth] = await store.records.events('review', 'c');
  await alter('c', { $set: { 'events.2': fourth, 'events.3': third } });
  await alter('d', { $pop: { events: 1 } });
  expect(await verifyAll(store)).toEqual([
    { kind: 'review', id: 'a', event: 3 },
    { kind: 'review', id: 'b', event: 0 },
    { kind: 'review', id: 'c', event: 2 },
    { kind: 'review', id: 'd', event: 4 },
  ]);
});

test('a new event with a right hash of its own does not hide an altered one before it', async () => {
  await store.records.append(reviewWrite({ id: 'a', version: 5, commandId: 'after' }));
  expect(await store.records.firstAltered('review', 'a')).toBe(3);
});
