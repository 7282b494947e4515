/** Takes due rows for one worker: a row that is due has `dueAt` in the past, and taking it moves `dueAt` behind the lease. */
import { randomUUID } from 'node:crypto';
import type { Model } from 'mongoose';
import type { Instant } from '../domain/calendar.ts';

/** What a collection needs so that its rows can be leased. Rows without `dueAt` (finished, or waiting) are never taken. */
export interface Leasable {
  _id: string;
  /** Grows with every row: rows are taken in this order. */
  seq: number;
  dueAt?: Instant;
  /** Who took the row last. */
  lease?: string;
  /** How often the row was taken: a write by an earlier taker is recognised by it. */
  fence: number;
}

/** Others may take all candidates between the reading and the taking; then it is worth looking again. */
const mostLooks = 5;

/**
 * Up to `limit` rows, oldest first. The taking itself is one conditional update per document, so that no row has two takers
 * however many ask at once; `set` is written with it.
 */
export async function take<Row extends Leasable>(
  model: Model<Row>,
  { now, leaseMs, limit }: { readonly now: Instant; readonly leaseMs: number; readonly limit: number },
  set: Readonly<Record<string, unknown>> = {},
): Promise<readonly Row[]> {
  const rows = model as unknown as Model<Leasable>;
  const due = { dueAt: { $lte: now } };
  for (let look = 0; look < mostLooks; look += 1) {
    const candidates = await rows.find(due, { _id: 1 }).sort({ seq: 1 }).limit(limit).lean();
    if (candidates.length === 0) return [];
    const _id = { $in: candidates.map((row) => row._id) };
    const lease = randomUUID();
    const change = { $set: { ...set, lease, dueAt: now + leaseMs }, $inc: { fence: 1, attempts: 1 } };
    const { modifiedCount } = await rows.updateMany({ _id, ...due }, change);
    if (modifiedCount > 0) return (await rows.find({ _id, lease }).sort({ seq: 1 }).lean()) as unknown as Row[];
  }
  return [];
}

/** Ascending numbers for new rows, in the order of asking within a process and of time between processes. */
export function sequence(now: () => Instant): () => number {
  let last = 0;
  return () => {
    // A thousand rows a millisecond; far below 2^53.
    last = Math.max(last + 1, now() * 1000);
    return last;
  };
}
