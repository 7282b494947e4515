import { message, reviewWrite, storeWorld, type StoreWorld } from './support/writes.ts';

let store: StoreWorld;
beforeAll(async () => {
  store = await storeWorld();
  await store.records.createMany(
    Array.from({ length: 300 }, (_, n) => {
      const id = `c.${n}`;
      const index = { campaign: 'c', person: id, step: n % 6, excluded: n % 10 === 0, waitingOn: [id] };
      return reviewWrite({ id, index, outgoing: n < 5 ? [message(id)] : [] });
    }),
  );
});

const read = async (filter: object, sort: Record<string, 1>) => {
  const plan = await store.connection.collection('reviews').find(filter).sort(sort).explain('executionStats');
  const { executionStats, queryPlanner } = plan as {
    executionStats: { totalDocsExamined: number };
    queryPlanner: unknown;
  };
  return { documents: executionStats.totalDocsExamined, plan: JSON.stringify(queryPlanner) };
};

test('one step of a campaign is read by its index, in order, without sorting documents', async () => {
  const { documents, plan } = await read({ 'index.campaign': 'c', 'index.step': 2 }, { _id: 1 });
  expect(documents).toBe(50);
  expect(plan).toContain('IXSCAN');
});

test('what waits for one person costs one document', async () => {
  expect((await read({ 'index.waitingOn': 'c.7', 'index.campaign': 'c' }, { _id: 1 })).documents).toBe(1);
});

test('records without news cost nothing when news is looked for', async () => {
  expect((await read({ hasPending: true }, { pendingSince: 1, _id: 1 })).documents).toBe(5);
});
