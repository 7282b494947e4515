/** Facts on their way from one record to another. A row is kept when it is done, so that the same fact never comes twice. */
import type { Connection, Model } from 'mongoose';
import type { FollowUps } from '../app/ports.ts';
import type { Instant } from '../domain/calendar.ts';
import type { FollowUp } from '../domain/notice.ts';
import { sequence, take, type Leasable } from './lease.ts';
import { mixed, modelOf } from './model.ts';
import { plain } from './plain.ts';

export interface FollowUpRow extends Leasable {
  campaignId: string;
  target: FollowUp['target'];
  record: string;
  /** Gone once the fact is done: the record that took it keeps it. */
  command?: unknown;
  state: 'waiting' | 'done' | 'refused';
  attempts: number;
  lastError?: string;
}

export const followUpModel = (connection: Connection): Model<FollowUpRow> =>
  modelOf<FollowUpRow>(connection, {
    name: 'followUps',
    fields: {
      _id: { type: String, required: true },
      seq: Number,
      campaignId: String,
      target: String,
      record: String,
      command: mixed,
      state: String,
      attempts: Number,
      dueAt: Number,
      lease: String,
      fence: Number,
      lastError: String,
    },
    indexes: [[{ seq: 1, dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } }], [{ state: 1 }]],
  });

export function createFollowUps(rows: Model<FollowUpRow>, now: () => Instant): FollowUps {
  const next = sequence(now);
  return {
    async enqueue(followUps) {
      if (followUps.length === 0) return;
      const dueAt = now();
      const writes = followUps.map(({ key, campaignId, target, id: record, command }) => {
        const fresh = { state: 'waiting' as const, seq: next(), dueAt, attempts: 0, fence: 0 };
        const row = { campaignId, target, record, command: plain(command), ...fresh };
        return { updateOne: { filter: { _id: key }, update: { $setOnInsert: row }, upsert: true } };
      });
      await rows.bulkWrite(writes, { ordered: true });
    },
    async claim(at, leaseMs, limit) {
      const taken = await take(rows, { now: at, leaseMs, limit });
      return taken.map(({ _id: key, campaignId, target, record: id, command }) => ({
        kind: 'followUp',
        key,
        campaignId,
        target,
        id,
        command,
      }));
    },
    async done(key) {
      const change = { $set: { state: 'done' as const }, $unset: { dueAt: 1, command: 1, lastError: 1 } } as const;
      await rows.updateOne({ _id: key }, change);
    },
    async failed(key, error, retryAt) {
      // Only what still waits: a slow worker must not wake up what another has finished meanwhile.
      const waiting = { _id: key, state: 'waiting' } as const;
      if (retryAt === undefined)
        await rows.updateOne(waiting, { $set: { state: 'refused', lastError: error }, $unset: { dueAt: 1 } });
      else await rows.updateOne(waiting, { $set: { dueAt: retryAt, lastError: error } });
    },
    unfinished: () => rows.countDocuments({ state: 'waiting' }),
  };
}
