/** How a message on its way to Slack lies in the database; `_id` is its key. */
import type { Connection, Model } from 'mongoose';
import type { Delivery, DeliveryState } from '../app/ports.ts';
import type { Leasable } from './lease.ts';
import { mixed, modelOf } from './model.ts';

/**
 * `dueAt` is set while somebody may send it: at once, after a pause, or when the lease of the present sender ends.
 * A reply whose thread is not posted yet has none, and says in `waitsFor` for which message it waits.
 */
export interface DeliveryRow extends Leasable, Omit<Delivery, 'key' | 'card'> {
  card: unknown;
  waitsFor?: string;
  /** A newer card came while the row was being sent. */
  changed?: boolean;
}
export type DeliveryModel = Model<DeliveryRow>;

export const unfinishedStates = ['pending', 'sending', 'unknown'] as const satisfies readonly DeliveryState[];

export function deliveryModel(connection: Connection): DeliveryModel {
  return modelOf<DeliveryRow>(connection, {
    name: 'deliveries',
    fields: {
      _id: { type: String, required: true },
      token: String,
      seq: Number,
      campaignId: String,
      to: mixed,
      card: mixed,
      thread: String,
      waitsFor: String,
      revision: Number,
      sentRevision: Number,
      changed: Boolean,
      state: String,
      attempts: Number,
      dueAt: Number,
      lease: String,
      fence: Number,
      channel: String,
      ts: String,
      fileId: String,
      firstTriedAt: Number,
      lastError: String,
    },
    indexes: [
      [{ seq: 1, dueAt: 1 }, { partialFilterExpression: { dueAt: { $exists: true } } }],
      [{ waitsFor: 1 }, { partialFilterExpression: { waitsFor: { $exists: true } } }],
      [{ campaignId: 1, state: 1, seq: 1 }],
      [{ state: 1 }],
    ],
  });
}

/** What the shell sees of a row. */
export function deliveryOf(row: DeliveryRow): Delivery {
  const {
    _id,
    seq: _seq,
    dueAt: _due,
    lease: _lease,
    fence: _fence,
    waitsFor: _waits,
    changed: _changed,
    ...rest
  } = row;
  return { ...rest, key: _id } as Delivery;
}
