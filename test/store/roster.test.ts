import { personId, type Person } from '../../src/domain/person.ts';
import { createStore } from '../../src/store/store.ts';
import { silent, storeWorld, type StoreWorld } from './support/writes.ts';

let store: StoreWorld;
beforeEach(async () => {
  store = await storeWorld();
});
const id = personId;
const person = (code: string, fullName = `Nguyễn Văn ${code}`): Person => ({
  id: id(code),
  fullName,
  category: 'civilServant',
  post: 'Chuyên viên',
  unit: { code: 'VP', name: 'Văn phòng', order: 1 },
  occupation: 'Hành chính',
  directSuperiors: [],
  managedBy: 'agency',
  leadership: 'none',
  partyRole: 'member',
  advisoryUnit: false,
  rank: 1,
});

test('before the first import the roster is version 0 and empty', async () => {
  expect(await store.roster.current()).toMatchObject({ version: 0, people: [] });
  expect(await store.roster.person(id('SNV-001'))).toBeUndefined();
});

test('an import keeps its order and leaves the versions before it readable', async () => {
  const first = [person('SNV-002'), person('SNV-001')];
  expect(await store.roster.replace(first)).toBe(1);
  expect(await store.roster.replace([person('SNV-001', 'Đặng Thị Mỹ Hạnh')])).toBe(2);
  expect(await store.roster.current()).toMatchObject({ version: 2, people: [{ fullName: 'Đặng Thị Mỹ Hạnh' }] });
  expect((await store.roster.at(1)).people).toEqual(first);
  expect(await store.roster.person(id('SNV-002'))).toBeUndefined();
});

test('an import that breaks off or is refused is never seen', async () => {
  await store.roster.replace([person('SNV-001')]);
  await store.connection
    .collection('people')
    .insertOne({ _id: '2/SNV-009' as never, version: 2, place: 0, person: person('SNV-009') });
  await expect(store.roster.replace([person('SNV-001'), person('SNV-009')])).rejects.toThrow('E11000');
  await expect(store.roster.replace([person('SNV-003'), person('SNV-003')])).rejects.toMatchObject({
    code: 'personTwice',
  });
  expect(await store.roster.current()).toMatchObject({ version: 1, people: [{ id: 'SNV-001' }] });
  expect(await store.roster.replace([person('SNV-004')])).toBe(3);
  expect(await store.roster.current()).toMatchObject({ version: 3, people: [{ id: 'SNV-004' }] });
});

test('imports at the same moment get numbers of their own, and the highest is in force', async () => {
  const versions = await Promise.all(
    ['SNV-001', 'SNV-002', 'SNV-003'].map((code) => store.roster.replace([person(code)])),
  );
  expect(new Set(versions).size).toBe(3);
  const { version, people } = await store.roster.current();
  expect(version).toBe(3);
  expect(people).toEqual((await store.roster.at(3)).people);
});

test('an import by another process is seen by the next question', async () => {
  const other = await createStore(store.connection, { now: () => 0, log: silent });
  await store.roster.replace([person('SNV-001')]);
  expect((await store.roster.current()).version).toBe(1);
  await other.roster.replace([person('SNV-002')]);
  expect((await store.roster.current()).people).toMatchObject([{ id: 'SNV-002' }]);
});

test('a Slack account finds its person in the roster in force, and nobody who left it', async () => {
  await store.roster.replace([person('SNV-001'), person('SNV-002')]);
  await store.roster.matchSlackAccount(id('SNV-001'), 'U1');
  await store.roster.matchSlackAccount(id('SNV-001'), 'U1');
  expect(await store.roster.bySlackUser('U1')).toMatchObject({ id: 'SNV-001' });
  expect(await store.roster.bySlackUser('U2')).toBeUndefined();
  expect(await store.roster.slackUserOf(id('SNV-001'))).toBe('U1');
  expect(await store.roster.slackUserOf(id('SNV-002'))).toBeUndefined();
  expect([...(await store.roster.slackAccounts())]).toEqual([['SNV-001', 'U1']]);
  await store.roster.replace([person('SNV-002')]);
  expect(await store.roster.bySlackUser('U1')).toBeUndefined();
});

test('an account of somebody in the roster is not given to a second person; one of somebody who left is', async () => {
  await store.roster.replace([person('SNV-001'), person('SNV-002')]);
  await store.roster.matchSlackAccount(id('SNV-001'), 'U1');
  await expect(store.roster.matchSlackAccount(id('SNV-002'), 'U1')).rejects.toMatchObject({
    code: 'slackAccountTaken',
  });
  expect(await store.roster.bySlackUser('U1')).toMatchObject({ id: 'SNV-001' });
  await store.roster.replace([person('SNV-002')]);
  await store.roster.matchSlackAccount(id('SNV-002'), 'U1');
  expect(await store.roster.bySlackUser('U1')).toMatchObject({ id: 'SNV-002' });
});
