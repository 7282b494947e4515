/** The queue of messages to Slack: claimed under a lease, finished behind a fence, kept for later updates of the same card. */
import type { Deliveries } from '../app/ports.ts';
import type { Instant } from '../domain/calendar.ts';
import { enqueueNotices } from './delivery-queue.ts';
import { deliveryOf, unfinishedStates, type DeliveryModel } from './delivery-model.ts';
import { durable } from './durable.ts';
import { sequence, take } from './lease.ts';
import { plain } from './plain.ts';
import { releaseForgotten, releaseReplies } from './threads.ts';

/** `now` is the clock for what nobody passes a time for: when a row was queued. */
export function createDeliveries(rows: DeliveryModel, now: () => Instant): Deliveries {
  const next = sequence(now);
  return {
    enqueue: (notices) => enqueueNotices(rows, notices, now(), next),
    async claim(at, leaseMs, limit) {
      const asked = { now: at, leaseMs, limit };
      const change = { state: 'sending', changed: false };
      const taken = await take(rows, asked, change);
      if (taken.length > 0) return taken.map((row) => ({ ...deliveryOf(row), fence: row.fence }));
      await releaseForgotten(rows, at);
      const released = await take(rows, asked, change);
      return released.map((row) => ({ ...deliveryOf(row), fence: row.fence }));
    },
    async note({ key, fence }, progress) {
      await rows.updateOne({ _id: key, fence, state: 'sending' }, { $set: plain(progress) }, durable);
      if (progress.ts !== undefined) await releaseReplies(rows, [key], now());
    },
    async finish(claimed, result, error) {
      const { key, fence, revision, thread } = claimed;
      const mine = { _id: key, fence, state: 'sending' as const };
      const told = error === undefined ? {} : { lastError: error };
      const cleared = error === undefined ? { lastError: 1 } : {};
      if (result.state === 'pending' || result.state === 'unknown') {
        await rows.updateOne(mine, { $set: { state: result.state, dueAt: result.retryAt, ...told } }, durable);
        return;
      }
      const sent = result.state === 'sent' ? { sentRevision: revision, attempts: 0 } : {};
      const settled = await rows.updateOne(
        { ...mine, changed: false },
        { $set: { state: result.state, ...sent, ...told }, $unset: { dueAt: 1, ...cleared } },
        durable,
      );
      if (settled.matchedCount === 0)
        await rows.updateOne(
          { ...mine, changed: true },
          { $set: { state: 'pending', dueAt: now(), ...sent, ...told }, $unset: cleared },
          durable,
        );
      if (thread === undefined) await releaseReplies(rows, [key], now());
    },
    async find(key) {
      const row = await rows.findOne({ _id: { $eq: key } }).lean();
      return row ? deliveryOf(row) : undefined;
    },
    async list(campaignId, state) {
      const found = await rows.find({ campaignId: { $eq: campaignId }, state }).sort({ seq: 1 }).lean();
      return found.map((row) => deliveryOf(row));
    },
    unfinished: () => rows.countDocuments({ state: { $in: [...unfinishedStates] } }),
  };
}
