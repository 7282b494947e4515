import { start, storeWorld, type StoreWorld } from './support/writes.ts';

let store: StoreWorld;
beforeAll(async () => {
  store = await storeWorld();
});
const nothing = async () => undefined;

test('of many that come at once one works, and after it the next may', async () => {
  let inside = 0;
  const work = async () => {
    inside += 1;
    expect(inside).toBe(1);
    await new Promise((resolve) => {
      setTimeout(resolve, 100);
    });
    inside -= 1;
  };
  const done = await Promise.all(Array.from({ length: 8 }, () => store.locks.once('job', start, 1000, work)));
  expect(done.filter(Boolean)).toHaveLength(1);
  expect(await store.locks.once('job', start, 1000, nothing)).toBe(true);
  expect(await store.locks.once('other', start, 1000, nothing)).toBe(true);
});

test('a lock is free again after its work failed, and the fault is told', async () => {
  const failing = () => store.locks.once('failing', start, 1000, () => Promise.reject(new Error('broken')));
  await expect(failing()).rejects.toThrow('broken');
  await expect(failing()).rejects.toThrow('broken');
});

test('a lease that ran out is taken over, and its first holder cannot release the second one', async () => {
  await store.locks.once('slow', start, 1000, async () => {
    expect(await store.locks.once('slow', start + 999, 1000, nothing)).toBe(false);
    const second = store.locks.once('slow', start + 1000, 1000, async () => {
      expect(await store.locks.once('slow', start + 1500, 1000, nothing)).toBe(false);
    });
    expect(await second).toBe(true);
  });
  let held = false;
  await store.locks.once('late', start, 1000, async () => {
    await store.connection
      .collection('locks')
      .updateOne({ _id: 'late' as never }, { $set: { until: start + 9000 }, $inc: { fence: 1 } });
  });
  held = !(await store.locks.once('late', start + 5000, 1000, nothing));
  expect(held).toBe(true);
});
