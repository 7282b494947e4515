import { createHash, randomBytes } from 'node:crypto';
import { storeWorld, type StoreWorld } from './support/writes.ts';

let store: StoreWorld;
beforeAll(async () => {
  store = await storeWorld();
});
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const chunks = () => store.connection.collection('files.chunks');

test('a file comes back byte by byte, also a large and an empty one', async () => {
  for (const size of [0, 1, 700_000]) {
    const bytes = randomBytes(size);
    expect(await store.files.put(`f/${size}`, 'hồ sơ.pdf', bytes)).toBe(sha(bytes));
    expect(await store.files.get(`f/${size}`)).toEqual({
      id: `f/${size}`,
      name: 'hồ sơ.pdf',
      bytes,
      sha256: sha(bytes),
    });
  }
  expect(await store.files.get('nothing')).toBeUndefined();
});

test('the same id keeps its first bytes', async () => {
  const first = Buffer.from('first');
  await store.files.put('same', 'a.pdf', first);
  expect(await store.files.put('same', 'b.pdf', Buffer.from('second'))).toBe(sha(first));
  expect(await store.files.get('same')).toMatchObject({ name: 'a.pdf', bytes: first });
});

test('ten processes that store the same paper at once leave one whole file and no loose parts', async () => {
  const all = Array.from({ length: 10 }, () => randomBytes(600_000));
  const hashes = new Set(await Promise.all(all.map((bytes) => store.files.put('race', 'a.pdf', bytes))));
  expect(hashes.size).toBe(1);
  const stored = await store.files.get('race');
  expect(hashes).toEqual(new Set([sha(stored!.bytes)]));
  expect(await chunks().countDocuments({ files_id: { $regex: /^race#/ } })).toBe(3);
});

test('parts that a crash left without their file are replaced by the next try', async () => {
  await chunks().insertOne({ files_id: 'crash#dead', n: 0, data: Buffer.from('half') });
  await store.files.put('crash', 'a.pdf', Buffer.from('whole'));
  expect((await store.files.get('crash'))?.bytes.toString()).toBe('whole');
  expect(await chunks().countDocuments({ files_id: 'crash#dead' })).toBe(0);
});

test('altered bytes are not handed out', async () => {
  await store.files.put('altered', 'a.pdf', Buffer.from('right'));
  await chunks().updateOne({ files_id: { $regex: /^altered#/ } }, { $set: { data: Buffer.from('wrong') } });
  await expect(store.files.get('altered')).rejects.toMatchObject({ code: 'fileAltered' });
});
