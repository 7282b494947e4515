import { createHash } from 'node:crypto';
import { canonicalJson } from '../../src/store/chain.ts';
import { reviewWrite, storeWorld, type StoreWorld } from './support/writes.ts';

let store: StoreWorld;
beforeAll(async () => {
  store = await storeWorld();
});

test('a record that does not exist is undefined, everywhere', async () => {
  expect(await store.records.load('review', 'nobody')).toBeUndefined();
  expect(await store.records.events('review', 'nobody')).toEqual([]);
  expect(await store.records.firstAltered('review', 'nobody')).toBeUndefined();
  expect(await store.records.append(reviewWrite({ id: 'nobody', version: 3 }))).toBe(false);
  expect(await store.records.load('review', 'nobody')).toBeUndefined();
});

test('a written record is loaded with its state, version, commands and hash', async () => {
  await store.records.append(reviewWrite({ id: 'r1', commandId: 'first' }));
  await store.records.append(reviewWrite({ id: 'r1', version: 1, commandId: 'second', state: { id: 'r1', step: 2 } }));
  const loaded = await store.records.load('review', 'r1');
  const events = await store.records.events('review', 'r1');
  expect(loaded).toEqual({
    state: { id: 'r1', step: 2 },
    version: 2,
    commandIds: ['first', 'second'],
    hash: events[1]?.hash,
  });
});

test('of two writers with the same version exactly one wins, also for the first write', async () => {
  for (const version of [0, 1, 2]) {
    const wins = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        store.records.append(reviewWrite({ id: 'race', version, commandId: `v${version}-${n}` })),
      ),
    );
    expect(wins.filter(Boolean)).toHaveLength(1);
  }
  expect((await store.records.load('review', 'race'))?.version).toBe(3);
  expect(await store.records.events('review', 'race')).toHaveLength(3);
  expect(await store.records.firstAltered('review', 'race')).toBeUndefined();
});

test('a lost write leaves no trace: no event, no command, no news', async () => {
  await store.records.append(reviewWrite({ id: 'lost' }));
  const before = await store.connection.collection('reviews').findOne({ _id: 'lost' as never });
  expect(await store.records.append(reviewWrite({ id: 'lost', commandId: 'late' }))).toBe(false);
  expect(await store.records.append(reviewWrite({ id: 'lost', version: 7, commandId: 'late' }))).toBe(false);
  expect(await store.connection.collection('reviews').findOne({ _id: 'lost' as never })).toEqual(before);
});

test('the last fifty commands are remembered', async () => {
  for (let version = 0; version < 53; version += 1)
    await store.records.append(reviewWrite({ id: 'busy', version, commandId: `c${version}` }));
  const { commandIds } = (await store.records.load('review', 'busy'))!;
  expect(commandIds).toEqual(Array.from({ length: 50 }, (_, n) => `c${n + 3}`));
});

test('keys with dots and dollars, odd keys, Vietnamese and cut emoji come back as they were stored', async () => {
  const odd = JSON.parse(
    '{"camp.SNV-012":{"SNV.1":{"level":"good"}},"$set":{"$ne":1},"__proto__":{"x":1},"":0,"constructor":1,"toJSON":"x","2":"b","10":"a","empty":{},"none":null}',
  );
  const state = {
    odd,
    list: [undefined, 'Đặng Thị Mỹ Hạnh – đã duyệt', '$now'],
    gone: undefined,
    zero: -0,
    cut: 'a\uD83D',
  };
  for (const version of [0, 1])
    await store.records.append(
      reviewWrite({
        id: 'odd.id',
        version,
        state,
        event: { type: 'x', state },
        index: { campaign: 'odd', gone: undefined },
      }),
    );
  const expected = { odd, list: [null, 'Đặng Thị Mỹ Hạnh – đã duyệt', '$now'], zero: 0, cut: 'a\uFFFD' };
  const loaded = (await store.records.load('review', 'odd.id'))!;
  expect(canonicalJson(loaded.state)).toBe(canonicalJson(expected));
  expect(Object.keys(loaded.state)).not.toContain('gone');
  expect(await store.records.firstAltered('review', 'odd.id')).toBeUndefined();
  expect(await store.records.list('review', { campaign: 'odd' })).toEqual([{ id: 'odd.id', campaign: 'odd' }]);
});

test('what is not plain data is refused before anything is written', async () => {
  for (const value of [new Date(0), Number.NaN, new Map(), 1n, () => 1])
    await expect(store.records.append(reviewWrite({ id: 'class', state: { value } }))).rejects.toThrow('notPlainData');
  expect(await store.records.load('review', 'class')).toBeUndefined();
});

test('lists are found by the projection, ordered by id, and limited', async () => {
  const index = (person: string, step: number, waitingOn: readonly string[]) => ({
    campaign: 'lists',
    person,
    step,
    waitingOn,
  });
  await store.records.append(reviewWrite({ id: 'l3', index: index('3', 2, ['a', 'b']) }));
  await store.records.append(reviewWrite({ id: 'l1', index: index('1', 1, ['a']) }));
  await store.records.append(reviewWrite({ id: 'l2', index: index('2', 2, []) }));
  const ids = async (where: Parameters<typeof store.records.list>[1], limit?: number) =>
    (await store.records.list('review', where, limit)).map(({ id }) => id);
  expect(await ids({ campaign: 'lists' })).toEqual(['l1', 'l2', 'l3']);
  expect(await ids({ campaign: 'lists' }, 2)).toEqual(['l1', 'l2']);
  expect(await ids({ campaign: 'lists', step: 2 })).toEqual(['l2', 'l3']);
  expect(await ids({ campaign: 'lists', waitingOn: 'a' })).toEqual(['l1', 'l3']);
  expect(await ids({ campaign: 'lists', waitingOn: { in: ['b', 'x'] } })).toEqual(['l3']);
  expect(await store.records.count('review', { campaign: 'lists', step: 2 })).toBe(2);
  expect((await store.records.find('review', { campaign: 'lists', step: 1 })).map(({ id }) => id)).toEqual(['l1']);
});

test('a condition that carries an operator of the database is refused', async () => {
  const injected = { campaign: { $ne: 'x' } } as never;
  await expect(store.records.list('review', injected)).rejects.toThrow('wrongCondition');
  await expect(store.records.list('review', { campaign: { in: [{ $gt: '' }] } } as never)).rejects.toThrow(
    'wrongCondition',
  );
  await expect(store.records.count('review', { 'campaign.$where': 'x' })).rejects.toThrow('wrongCondition');
  await expect(store.records.load('review', { $gt: '' } as never)).rejects.toThrow('Cast');
});

test('a person has one file in a campaign, whatever its id says', async () => {
  const index = { campaign: 'once', person: 'SNV-001' };
  expect(await store.records.append(reviewWrite({ id: 'once.a', index }))).toBe(true);
  expect(await store.records.append(reviewWrite({ id: 'once.b', index }))).toBe(false);
});

test('the hash of an event is sha256 of the previous hash and its canonical JSON', async () => {
  await store.records.append(reviewWrite({ id: 'hash' }));
  await store.records.append(reviewWrite({ id: 'hash', version: 1 }));
  const [first, second] = await store.records.events('review', 'hash');
  const sha = (text: string) => createHash('sha256').update(text).digest('hex');
  expect(first?.hash).toBe(sha(canonicalJson(first?.recorded)));
  expect(second?.hash).toBe(sha(first?.hash + canonicalJson(second?.recorded)));
  expect(canonicalJson({ b: [1, { d: 'é', c: null }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":null,"d":"é"}]}');
});
