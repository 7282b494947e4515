import { message, start, storeWorld, type StoreWorld } from './support/writes.ts';

let store: StoreWorld;
beforeEach(async () => {
  store = await storeWorld();
});
const claim = async (limit = 10, now = start) => store.deliveries.claim(now, 60_000, limit);
const keys = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key);
const top = { ...message('top'), revision: 1 };
const reply = (key: string, revision = 1) => ({ ...message(key, { thread: 'top' }), revision });

test('replies wait until the message above them is posted, and then come in their order', async () => {
  await store.deliveries.enqueue([reply('r1'), top, reply('r2')]);
  const [parent, ...others] = await claim();
  expect(parent?.key).toBe('top');
  expect(others).toEqual([]);
  expect(await claim()).toEqual([]);
  await store.deliveries.finish(parent!, { state: 'unknown', retryAt: start + 5 });
  expect(keys(await claim(10, start + 4))).toEqual([]);
  const [again] = await claim(10, start + 5);
  await store.deliveries.finish(again!, { state: 'sent' });
  expect(keys(await claim())).toEqual(['r1', 'r2']);
});

test('a sender that lost its lease does not let replies go', async () => {
  await store.deliveries.enqueue([top, reply('r1')]);
  const [late] = await claim();
  const [second] = await claim(10, start + 60_000);
  await store.deliveries.finish(late!, { state: 'sent' });
  expect(await claim(10, start + 60_000)).toEqual([]);
  await store.deliveries.finish(second!, { state: 'sent' });
  expect(keys(await claim(10, start + 60_000))).toEqual(['r1']);
});

test('a timestamp is enough: the reply need not wait for the end of the sending', async () => {
  await store.deliveries.enqueue([top, reply('r1')]);
  const [parent] = await claim();
  await store.deliveries.note(parent!, { channel: 'C1', ts: '1.2' });
  expect(keys(await claim())).toEqual(['r1']);
});

test('a reply to a posted message goes at once, also while that message is being updated', async () => {
  await store.deliveries.enqueue([top]);
  const [parent] = await claim();
  await store.deliveries.note(parent!, { ts: '1.2' });
  await store.deliveries.finish(parent!, { state: 'sent' });
  await store.deliveries.enqueue([reply('r1')]);
  expect(keys(await claim())).toEqual(['r1']);
  await store.deliveries.enqueue([
    { ...message('top', { card: { card: 'decisionThread', campaignName: 'new' } }), revision: 2 },
    reply('r2'),
  ]);
  expect(keys(await claim(1))).toEqual(['top']);
  expect(keys(await claim())).toEqual(['r2']);
});

test.each(['failed', 'onPaper'] as const)(
  'where the message above is «%s», so are its replies, old and new',
  async (state) => {
    await store.deliveries.enqueue([top, reply('r1')]);
    const [parent] = await claim();
    await store.deliveries.finish(parent!, { state });
    await store.deliveries.enqueue([reply('r2')]);
    expect(await claim()).toEqual([]);
    expect(await store.deliveries.unfinished()).toBe(0);
    expect(keys(await store.deliveries.list('c', state)).toSorted()).toEqual(['r1', 'r2', 'top']);
  },
);

test('a failed reply that is told anew waits anew for the message above it', async () => {
  await store.deliveries.enqueue([top, reply('r1')]);
  const [parent] = await claim();
  await store.deliveries.finish(parent!, { state: 'failed' }, 'user_disabled');
  const newer = (key: string, thread?: string) => ({
    ...message(key, { card: { card: 'decisionThread', campaignName: 'new' }, ...(thread ? { thread } : {}) }),
    revision: 2,
  });
  await store.deliveries.enqueue([newer('top'), newer('r1', 'top')]);
  const [again, ...others] = await claim();
  expect(again?.key).toBe('top');
  expect(others).toEqual([]);
  await store.deliveries.finish(again!, { state: 'sent' });
  expect(keys(await claim())).toEqual(['r1']);
});

test('replies that a crash left waiting under a posted message are found by the next claim', async () => {
  await store.deliveries.enqueue([top, reply('r1')]);
  const posted = { $set: { state: 'sent', ts: '1.2' }, $unset: { dueAt: 1 } };
  await store.connection.collection('deliveries').updateOne({ _id: 'top' as never }, posted);
  expect(keys(await claim())).toEqual(['r1']);
});
