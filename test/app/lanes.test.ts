/** Work in lanes: order inside a lane, several lanes at once, and nothing left at work after a fault. */
import { setTimeout as sleep } from 'node:timers/promises';
import { inLanes } from '../../src/app/lanes.ts';

const items = Array.from({ length: 40 }, (_, number) => ({ lane: String(number % 4), number }));

it('keeps the order inside each lane and works on several lanes at once', async () => {
  const done: (typeof items)[number][] = [];
  const state = { atWork: 0, most: 0 };
  await inLanes(
    items,
    ({ lane }) => lane,
    async (item) => {
      state.atWork += 1;
      state.most = Math.max(state.most, state.atWork);
      await sleep(item.number % 3);
      done.push(item);
      state.atWork -= 1;
    },
  );
  expect(done).toHaveLength(40);
  for (const lane of ['0', '1', '2', '3']) {
    const numbers = done.filter((item) => item.lane === lane).map(({ number }) => number);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  }
  expect(state.most).toBe(4);
});

it('throws a fault only when nothing is at work any more', async () => {
  const state = { atWork: 0 };
  const failing = inLanes(
    items,
    ({ lane }) => lane,
    async ({ number }) => {
      if (number === 0) throw new Error('bad');
      state.atWork += 1;
      await sleep(2);
      state.atWork -= 1;
    },
  );
  await expect(failing).rejects.toThrow('bad');
  expect(state.atWork).toBe(0);
});

it('takes an empty list', async () => {
  await expect(inLanes([], String, async () => undefined)).resolves.toBeUndefined();
});
