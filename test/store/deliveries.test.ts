import type { Card, Recipient } from '../../src/domain/notice.ts';
import { createStore } from '../../src/store/store.ts';
import { message, silent, start, storeWorld, type StoreWorld } from './support/writes.ts';

let store: StoreWorld;
beforeEach(async () => {
  store = await storeWorld();
});
const lease = 60_000;
const claim = (limit = 10, now = start) => store.deliveries.claim(now, lease, limit);
const queue = (key: string, revision = 1, more: Parameters<typeof message>[1] = {}) =>
  store.deliveries.enqueue([{ ...message(key, more), revision }]);
const card = (campaignName: string): Card => ({ card: 'decisionThread', campaignName });
const keys = (rows: readonly { readonly key: string }[]) => rows.map(({ key }) => key);

test('a queued message is one row with an opaque token of its own that never changes', async () => {
  await queue('a', 1, { to: { channel: 'allStaff' } });
  const first = await store.deliveries.find('a');
  await queue('a', 1);
  await queue('a', 2, { card: card('new') });
  const [claimed] = await claim();
  expect(claimed).toMatchObject({
    key: 'a',
    campaignId: 'c',
    to: { channel: 'allStaff' } satisfies Recipient,
    revision: 2,
  });
  expect(claimed?.token).toMatch(/^[0-9a-f]{32}$/);
  expect(claimed?.token).toBe(first?.token);
  expect(first?.token).not.toContain('a/');
});

test('twenty claimers at once never get the same row, and together they get all', async () => {
  await store.deliveries.enqueue(Array.from({ length: 400 }, (_, n) => ({ ...message(`m${n}`), revision: 1 })));
  const taken: string[] = [];
  const worker = async (_: unknown, number: number): Promise<void> => {
    for (let misses = 0; misses < 3;) {
      const rows = await claim(1 + (number % 7));
      taken.push(...keys(rows));
      misses = rows.length > 0 ? 0 : misses + 1;
    }
  };
  await Promise.all(Array.from({ length: 20 }, worker));
  expect(taken).toHaveLength(400);
  expect(new Set(taken).size).toBe(400);
});

test('rows are claimed in the order in which they were queued', async () => {
  for (const key of ['z', 'a', 'm']) await queue(key);
  expect(keys(await claim(2))).toEqual(['z', 'a']);
  expect(keys(await claim(2))).toEqual(['m']);
  const earlier = await createStore(store.connection, { now: () => start - 1, log: silent });
  await queue('second');
  await earlier.deliveries.enqueue([{ ...message('first'), revision: 1 }]);
  expect(keys(await claim(1))).toEqual(['first']);
});

test('an expired lease is claimed again; what the first claimer writes then is ignored', async () => {
  await queue('a');
  const [first] = await claim();
  expect(await claim(10, start + lease - 1)).toEqual([]);
  const [second] = await claim(10, start + lease);
  expect(second?.fence).toBeGreaterThan(first!.fence);
  expect(second?.attempts).toBe(2);
  await store.deliveries.note(first!, { ts: 'wrong' });
  await store.deliveries.finish(first!, { state: 'failed' }, 'wrong');
  expect(await store.deliveries.find('a')).toMatchObject({ state: 'sending' });
  expect(await store.deliveries.find('a')).not.toHaveProperty('ts');
  await store.deliveries.note(second!, { channel: 'D1', ts: '1.2' });
  await store.deliveries.finish(second!, { state: 'sent' });
  expect(await store.deliveries.find('a')).toMatchObject({ state: 'sent', channel: 'D1', ts: '1.2', sentRevision: 1 });
});

test('a lower or equal revision never replaces a card, a higher one does, in any order of arrival', async () => {
  await queue('a', 2, { card: card('two') });
  await queue('a', 1, { card: card('one') });
  await queue('a', 2, { card: card('other two') });
  expect(await store.deliveries.find('a')).toMatchObject({ revision: 2, card: card('two') });
  await queue('a', 3, { card: card('$three') });
  expect(await store.deliveries.find('a')).toMatchObject({ revision: 3, card: card('$three') });
});

test('of two cards of one command for the same message the later one counts', async () => {
  await store.deliveries.enqueue([
    { ...message('a', { card: card('first') }), revision: 1 },
    { ...message('a', { card: card('second') }), revision: 1 },
  ]);
  expect(await store.deliveries.find('a')).toMatchObject({ card: card('second') });
});

test('a sent card is sent again when it reads differently, not when only the revision is higher', async () => {
  await queue('a', 1, { card: card('same') });
  const [first] = await claim();
  await store.deliveries.note(first!, { ts: '1.2' });
  await store.deliveries.finish(first!, { state: 'sent' });
  await queue('a', 5, { card: card('same') });
  expect(await claim()).toEqual([]);
  await queue('a', 4, { card: card('older') });
  expect(await claim()).toEqual([]);
  await queue('a', 6, { card: card('new') });
  expect(await claim()).toMatchObject([{ key: 'a', ts: '1.2', revision: 6, attempts: 1 }]);
});

test.each(['sent', 'failed', 'onPaper'] as const)(
  'a newer card that comes while the row is being sent makes it pending again after «%s»',
  async (state) => {
    await queue('a', 1, { card: card('old') });
    const [first] = await claim();
    await queue('a', 2, { card: card('new') });
    await store.deliveries.finish(first!, { state });
    expect(await store.deliveries.find('a')).toMatchObject({ state: 'pending', revision: 2 });
    const [second] = await claim();
    expect(second).toMatchObject({ card: card('new') });
    await store.deliveries.finish(second!, { state: 'sent' });
    expect(await store.deliveries.find('a')).toMatchObject({ state: 'sent', sentRevision: 2 });
  },
);

test('a row waits for its time after «pending» and «unknown», and keeps the error', async () => {
  await queue('a');
  for (const state of ['pending', 'unknown'] as const) {
    const now = state === 'pending' ? start : start + 500;
    const [claimed] = await claim(10, now);
    await store.deliveries.finish(claimed!, { state, retryAt: now + 500 }, '$rate');
    expect(await store.deliveries.find('a')).toMatchObject({ state, lastError: '$rate' });
    expect(await claim(10, now + 499)).toEqual([]);
  }
  const [last] = await claim(10, start + 1000);
  await store.deliveries.finish(last!, { state: 'sent' });
  expect(await store.deliveries.find('a')).not.toHaveProperty('lastError');
});

test('rows are counted until they are finished, and listed by campaign and state', async () => {
  for (const key of ['a', 'b', 'c', 'd']) await queue(key);
  await queue('other', 1, { campaignId: 'other' });
  const [a, b, c] = await claim(3);
  await store.deliveries.finish(a!, { state: 'sent' });
  await store.deliveries.finish(b!, { state: 'failed' }, 'channel_not_found');
  await store.deliveries.finish(c!, { state: 'onPaper' });
  expect(await store.deliveries.unfinished()).toBe(2);
  expect(keys(await store.deliveries.list('c', 'pending'))).toEqual(['d']);
  expect(await store.deliveries.list('c', 'failed')).toMatchObject([{ key: 'b', lastError: 'channel_not_found' }]);
  expect(await store.deliveries.list('c', 'onPaper')).toHaveLength(1);
  expect(await store.deliveries.find('nothing')).toBeUndefined();
  await expect(store.deliveries.enqueue([])).resolves.toBeUndefined();
});
