import { message, reviewWrite, start, storeWorld, type StoreWorld } from './support/writes.ts';

let store: StoreWorld;
beforeEach(async () => {
  store = await storeWorld();
});
const keys = (news: Awaited<ReturnType<StoreWorld['records']['pending']>>) =>
  news.map(({ outgoing, revision }) => [revision, ...outgoing.map(({ key }) => key)]);

test('news waits in its record, oldest first, each batch with the version that made it', async () => {
  await store.records.append(reviewWrite({ id: 'a quiet one' }));
  store.clock.now = start + 2;
  await store.records.append(reviewWrite({ id: 'late', outgoing: [message('l')] }));
  store.clock.now = start + 1;
  await store.records.append(reviewWrite({ id: 'early', outgoing: [message('e1'), message('e2')] }));
  store.clock.now = start + 3;
  await store.records.append(reviewWrite({ id: 'early', version: 1, outgoing: [] }));
  await store.records.append(reviewWrite({ id: 'early', version: 2, outgoing: [message('e3')] }));
  await store.records.append(reviewWrite({ id: 'a quiet one', version: 1, outgoing: [message('q')] }));
  const news = await store.records.pending(10);
  expect(keys(news)).toEqual([
    [1, 'e1', 'e2'],
    [3, 'e3'],
    [1, 'l'],
    [2, 'q'],
  ]);
  expect(keys(await store.records.pending(2))).toEqual([
    [1, 'e1', 'e2'],
    [3, 'e3'],
  ]);
});

test('settling removes exactly its batch, may be repeated, and leaves no flag behind', async () => {
  await store.records.append(reviewWrite({ id: 'r', outgoing: [message('a')] }));
  const [first] = await store.records.pending(10);
  await store.records.append(reviewWrite({ id: 'r', version: 1, outgoing: [message('b.$c')] }));
  await first?.settle();
  await first?.settle();
  expect(keys(await store.records.pending(10))).toEqual([[2, 'b.$c']]);
  const [second] = await store.records.pending(10);
  await second?.settle();
  expect(await store.records.pending(10)).toEqual([]);
  const left = await store.connection.collection('reviews').findOne({ _id: 'r' as never });
  expect(left).not.toHaveProperty('hasPending');
  expect(left).not.toHaveProperty('pendingSince');
});

test('a crash between queueing and settling queues again without doubling', async () => {
  await store.records.append(reviewWrite({ id: 'r', outgoing: [message('one'), message('two')] }));
  const queue = async () => {
    const [news] = await store.records.pending(10);
    await store.deliveries.enqueue(
      [...news!.outgoing].map((item) => ({ ...(item as ReturnType<typeof message>), revision: news!.revision })),
    );
    return news!;
  };
  await queue();
  const [sent] = await store.deliveries.claim(start, 1000, 1);
  await store.deliveries.finish(sent!, { state: 'sent' });
  await (await queue()).settle();
  expect(await store.deliveries.find('one')).toMatchObject({ state: 'sent', sentRevision: 1 });
  expect(await store.deliveries.unfinished()).toBe(1);
  expect(await store.connection.collection('deliveries').countDocuments()).toBe(2);
});
