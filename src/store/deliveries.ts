/** The queue of messages to Slack: claimed under a lease, finished behind a fence, kept for later updates of the same card. */
import type { Claimed, Deliveries } from '../app/ports.ts';
import type { Instant } from '../domain/calendar.ts';
import { enqueueNotices } from './delivery-queue.ts';
import { deliveryOf, unfinishedStates, type DeliveryModel } from './delivery-model.ts';
import { sequence, take } from './lease.ts';
import { plain } from './plain.ts';
import { letRepliesGo, releaseForgotten, releaseReplies } from './threads.ts';

/** Replies that a crash left waiting are looked for this often, and at the first claim that finds nothing. */
const repairEveryMs = 30_000;

/** `now` is the clock for what nobody passes a time for: when a row was queued. */
export function createDeliveries(rows: DeliveryModel, now: () => Instant): Deliveries {
  const next = sequence(now);
  let repairedAt = Number.NEGATIVE_INFINITY;
  return {
    enqueue: (notices) => enqueueNotices(rows, notices, now(), next),
    async claim(at, leaseMs, limit) {
      const asked = { now: at, leaseMs, limit };
      const change = { state: 'sending', changed: false };
      const taken = await take(rows, asked, change);
      if (taken.length > 0) return taken.map((row) => ({ ...deliveryOf(row), fence: row.fence }));
      if (at < repairedAt + repairEveryMs && at >= repairedAt) return [];
      repairedAt = at;
      await releaseForgotten(rows, at);
      const released = await take(rows, asked, change);
      return released.map((row) => ({ ...deliveryOf(row), fence: row.fence }));
    },
    async note({ key, fence }, progress) {
      await rows.updateOne({ _id: key, fence, state: 'sending' }, { $set: plain(progress) });
    },
    finish: (claimed, result, error) => finish(rows, claimed, result, error, now()),
    async find(key) {
      const row = await rows.findOne({ _id: { $eq: key } }).lean();
      return row ? deliveryOf(row) : undefined;
    },
    async list(campaignId, state) {
      const found = await rows
        .find({ campaignId: { $eq: campaignId }, state })
        .sort({ seq: 1 })
        .lean();
      return found.map((row) => deliveryOf(row));
    },
    unfinished: () => rows.countDocuments({ state: { $in: [...unfinishedStates] } }),
  };
}

type Result = Parameters<Deliveries['finish']>[1];

/** Whoever lost the lease changes nothing here: neither the row nor the replies that wait for it. */
async function finish(
  rows: DeliveryModel,
  { key, fence, revision }: Claimed,
  result: Result,
  error: string | undefined,
  now: Instant,
): Promise<void> {
  const mine = { _id: key, fence, state: 'sending' as const };
  const told = error === undefined ? {} : { lastError: error };
  const cleared = error === undefined ? { lastError: 1 as const } : {};
  if (result.state === 'pending' || result.state === 'unknown') {
    await rows.updateOne(mine, { $set: { state: result.state, dueAt: result.retryAt, ...told } });
    return;
  }
  const { state, ...place } = result;
  const sent = state === 'sent' ? { sentRevision: revision, attempts: 0, ...place } : {};
  const settled = { $set: { state: result.state, ...sent, ...told }, $unset: { dueAt: 1 as const, ...cleared } };
  const ended = await rows.updateOne({ ...mine, changed: false }, settled);
  if (ended.matchedCount === 1) {
    if (result.state === 'sent') await letRepliesGo(rows, [key], now);
    else await releaseReplies(rows, [key], now);
    return;
  }
  const again = { $set: { state: 'pending' as const, dueAt: now, ...sent, ...told }, $unset: cleared };
  const renewed = await rows.updateOne({ ...mine, changed: true }, again);
  if (renewed.matchedCount === 1) await releaseReplies(rows, [key], now);
}
