import { reviewWrite, storeWorld, message, type StoreWorld } from './support/writes.ts';

let store: StoreWorld;
beforeAll(async () => {
  store = await storeWorld();
});

const many = (count: number, campaign: string) =>
  Array.from({ length: count }, (_, n) => {
    const id = `${campaign}.SNV-${String(n).padStart(5, '0')}`;
    return reviewWrite({ id, index: { campaign, person: id, step: 1 }, outgoing: [message(`${id}/1`)] });
  });

test('ten thousand files opened twice are ten thousand files', async () => {
  const writes = many(10_000, 'big');
  await store.records.createMany(writes);
  await store.records.createMany(writes);
  expect(await store.records.count('review', { campaign: 'big' })).toBe(10_000);
  expect(await store.connection.collection('reviews').countDocuments({ version: 1, hasPending: true })).toBe(10_000);
}, 30_000);

test('opening again after a crash adds what is missing and leaves alone what has moved on', async () => {
  const writes = many(500, 'crash');
  await store.records.createMany(writes.slice(0, 230));
  const [first] = writes;
  await store.records.append(
    reviewWrite({
      id: first!.id,
      version: 1,
      state: { id: first!.id, step: 2 },
      index: { campaign: 'crash', person: first!.id, step: 2 },
    }),
  );
  await store.records.createMany(writes);
  expect(await store.records.count('review', { campaign: 'crash' })).toBe(500);
  expect(await store.records.load('review', first!.id)).toMatchObject({ version: 2, state: { step: 2 } });
  expect(await store.records.firstAltered('review', writes[499]!.id)).toBeUndefined();
});

test('a batch takes new records only, and an empty one is nothing', async () => {
  await store.records.createMany([]);
  await expect(store.records.createMany([reviewWrite({ id: 'x', version: 1 })])).rejects.toThrow(RangeError);
});

test('a batch in which a person would get a second file is not passed over in silence', async () => {
  const index = { campaign: 'double', person: 'SNV-001' };
  await store.records.append(reviewWrite({ id: 'double.1', index }));
  await expect(store.records.createMany([reviewWrite({ id: 'double.2', index })])).rejects.toThrow('duplicate');
});
