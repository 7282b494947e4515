/** One process at a time: a lease that ends by itself where its holder dies. */
import type { Connection, Model } from 'mongoose';
import type { Locks } from '../app/ports.ts';
import type { Instant } from '../domain/calendar.ts';
import { isDuplicate } from './fault.ts';
import { modelOf } from './model.ts';

interface LockRow {
  _id: string;
  until: Instant;
  /** Grows with each holder: one whose lease ran out cannot release the lock of the next. */
  fence: number;
}

export const lockModel = (connection: Connection): Model<LockRow> =>
  modelOf<LockRow>(connection, {
    name: 'locks',
    fields: { _id: { type: String, required: true }, until: Number, fence: Number },
  });

export function createLocks(rows: Model<LockRow>): Locks {
  return {
    async once(name, now, leaseMs, work) {
      const fence = await acquire(rows, name, now, leaseMs);
      if (fence === undefined) return false;
      try {
        await work();
      } finally {
        await rows.updateOne({ _id: name, fence }, { $set: { until: 0 } });
      }
      return true;
    },
  };
}

/** The fence of the new holder. Where the lock is held, the condition finds no row and the insert meets the held one. */
async function acquire(rows: Model<LockRow>, name: string, now: Instant, leaseMs: number): Promise<number | undefined> {
  try {
    const taken = await rows
      .findOneAndUpdate(
        { _id: name, until: { $lte: now } },
        { $set: { until: now + leaseMs }, $inc: { fence: 1 } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean();
    return taken?.fence;
  } catch (fault) {
    if (isDuplicate(fault)) return undefined;
    throw fault;
  }
}
