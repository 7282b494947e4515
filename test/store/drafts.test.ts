import { personId } from '../../src/domain/person.ts';
import { start, storeWorld, type StoreWorld } from './support/writes.ts';

let store: StoreWorld;
beforeAll(async () => {
  store = await storeWorld();
});
const [an, binh] = [personId('SNV-001'), personId('SNV-002')];

test('what was typed is there again, page by page, with the time of the last saving', async () => {
  await store.drafts.save('f', an, { 'remarks.a': '$set', strengths: 'Tốt' }, start);
  await store.drafts.save('f', an, { strengths: 'Rất tốt', $x: 'y' }, start + 1);
  expect(await store.drafts.load('f', an)).toEqual({
    values: { 'remarks.a': '$set', strengths: 'Rất tốt', $x: 'y' },
    savedAt: start + 1,
  });
});

test('two pages saved at once both stay', async () => {
  const pages = Array.from({ length: 10 }, (_, n) => store.drafts.save('pages', an, { [`p${n}`]: `${n}` }, start));
  await Promise.all(pages);
  expect(Object.keys((await store.drafts.load('pages', an))!.values)).toHaveLength(10);
});

test('a draft is found by its author and its form only', async () => {
  await store.drafts.save('private', an, { text: 'của An' }, start);
  expect(await store.drafts.load('private', binh)).toBeUndefined();
  expect(await store.drafts.load('other', an)).toBeUndefined();
  await store.drafts.save('a","b', personId('c'), { text: 'x' }, start);
  expect(await store.drafts.load('a', personId('b","c'))).toBeUndefined();
  await store.drafts.drop('private', binh);
  expect(await store.drafts.load('private', an)).toBeDefined();
  await store.drafts.drop('private', an);
  expect(await store.drafts.load('private', an)).toBeUndefined();
});
