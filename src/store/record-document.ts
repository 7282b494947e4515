/** The document of a record that is written for the first time. */
import type { Append } from '../app/ports.ts';
import type { Instant } from '../domain/calendar.ts';
import type { RecordKind } from '../domain/records.ts';
import { chain, noHash } from './chain.ts';
import { plain } from './plain.ts';
import type { RecordDocument } from './record-model.ts';

export const keptCommandIds = 50;

/** Takes a write with `expectedVersion` 0; the record then has version 1. */
export function firstDocument<K extends RecordKind>(write: Append<K>, now: Instant): RecordDocument {
  const events = chain(noHash, plain(write.events));
  const news = write.outgoing.length > 0;
  return {
    _id: write.id,
    version: 1,
    state: plain(write.state),
    events,
    commandIds: [...new Set(write.events.map(({ commandId }) => commandId))].slice(-keptCommandIds),
    hash: events.at(-1)?.hash ?? noHash,
    index: plain(write.index),
    pending: news ? [{ revision: 1, outgoing: plain(write.outgoing) }] : [],
    ...(news ? { hasPending: true, pendingSince: now } : {}),
  };
}
