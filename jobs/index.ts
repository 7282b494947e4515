/** The schedule: every job that runs by the clock, in Vietnam time. The only file that names node-cron. */
import cron from 'node-cron';
import type { Courier } from '../src/app/courier.ts';
import type { World } from '../src/app/world.ts';
import { deliverDue } from './deliver.ts';
import { matchSlackAccounts } from './match.ts';
import { sendReminders } from './remind.ts';

export interface Job {
  readonly name: string;
  /** Second, minute, hour, day, month, weekday. */
  readonly schedule: string;
  /** Longer than the job ever takes; another process may take over after it. */
  readonly leaseMs: number;
  /** Several processes may run it at the same time: its work is shared by leases of its own. */
  readonly everywhere?: boolean;
  readonly run: (world: World, courier: Courier) => Promise<void>;
}

const jobs: readonly Job[] = [
  { name: 'deliver', schedule: '*/5 * * * * *', leaseMs: 60_000, everywhere: true, run: deliverDue },
  { name: 'remind', schedule: '0 */15 8-16 * * *', leaseMs: 300_000, run: sendReminders },
  { name: 'match', schedule: '0 30 2 * * *', leaseMs: 900_000, run: matchSlackAccounts },
];

/** Starts the clockwork; gives what stops it. */
export function startJobs(world: World, courier: Courier): () => Promise<void> {
  const tasks = jobs.map((job) =>
    cron.schedule(job.schedule, () => runJob(job, world, courier), {
      timezone: 'Asia/Ho_Chi_Minh',
      noOverlap: true,
      name: job.name,
    }),
  );
  return async () => {
    for (const task of tasks) await task.destroy();
  };
}

/** One process at a time; a fault is logged and the next tick tries again, because due work is a query. */
export async function runJob(job: Job, world: World, courier: Courier): Promise<void> {
  try {
    if (job.everywhere) await job.run(world, courier);
    else await world.locks.once(`job/${job.name}`, world.now(), job.leaseMs, () => job.run(world, courier));
  } catch (fault) {
    world.log.error({ job: job.name, fault: fault instanceof Error ? fault.name : typeof fault }, 'a job failed');
  }
}
