/** How a job runs: one process at a time, and a fault is logged by name and stops nothing. */
import { runJob, type Job } from '../../jobs/index.ts';
import type { Courier } from '../../src/app/courier.ts';
import type { World } from '../../src/app/world.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { freshDatabase } from '../support/database.ts';
import { recordingLog } from '../support/house.ts';

let store: Store;
let now = 1_000_000;
const lines: string[] = [];
const courier = {} as Courier;

beforeAll(async () => {
  store = await createStore(await freshDatabase(), { now: () => now, log: recordingLog([]) });
});
beforeEach(() => void lines.splice(0));

const world = (): World => ({ ...store, log: recordingLog(lines), now: () => now }) as unknown as World;

/** A job that waits for `gate`, and counts. */
function gated(name: string, everywhere = false) {
  const count = { runs: 0 };
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => void (open = resolve));
  const run = async (): Promise<void> => {
    count.runs += 1;
    await gate;
  };
  const job: Job = { name, schedule: '', leaseMs: 60_000, run, ...(everywhere ? { everywhere } : {}) };
  return { job, count, open: () => open() };
}

it('two processes, one runs', async () => {
  const { job, count, open } = gated('one');
  const both = [runJob(job, world(), courier), runJob(job, world(), courier)];
  await Promise.race(both);
  expect(count.runs).toBe(1);
  open();
  await Promise.all(both);
  await runJob(job, world(), courier);
  expect(count.runs).toBe(2);
});

it('work that is shared by leases of its own runs in each', async () => {
  const { job, count, open } = gated('every', true);
  open();
  await Promise.all([runJob(job, world(), courier), runJob(job, world(), courier)]);
  expect(count.runs).toBe(2);
});

it('a lock left by a dead process is free after its lease, and not before', async () => {
  const dead = gated('dead');
  void runJob(dead.job, world(), courier);
  await new Promise((resolve) => setTimeout(resolve, 100));
  const next = gated('dead');
  next.open();
  await runJob(next.job, world(), courier);
  expect(next.count.runs).toBe(0);
  now += 60_001;
  await runJob(next.job, world(), courier);
  expect(next.count.runs).toBe(1);
  dead.open();
});

it('T42 a fault is logged by its name, not by its words, and the next tick runs again', async () => {
  let runs = 0;
  const run = async (): Promise<void> => {
    runs += 1;
    throw new TypeError('nội dung mà ai đó đã viết');
  };
  const job: Job = { name: 'bad', schedule: '', leaseMs: 60_000, run };
  await runJob(job, world(), courier);
  await runJob(job, world(), courier);
  expect(runs).toBe(2);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('TypeError');
  expect(lines.join('')).not.toContain('ai đó');
});
