/** The records: each append is one conditional write of one document, so that two writers can never both win. */
import type { Append, Records, Stored } from '../app/ports.ts';
import type { Instant } from '../domain/calendar.ts';
import { recordKinds, type RecordKind, type StateOf } from '../domain/records.ts';
import { chain, firstMisfit, noHash } from './chain.ts';
import { isDuplicate } from './fault.ts';
import { plain } from './plain.ts';
import { insertMissing } from './record-batch.ts';
import { firstDocument, keptCommandIds } from './record-document.ts';
import { driverCollection, type RecordModels } from './record-model.ts';
import { pendingNews } from './record-news.ts';
import { filterOf } from './where.ts';

/** `now` only orders waiting news; everything that counts in law carries its own time. */
export function createRecords(models: RecordModels, now: () => Instant): Records {
  return {
    async load<K extends RecordKind>(kind: K, id: string) {
      const found = await models[kind]
        .findOne({ _id: { $eq: id } }, { state: 1, version: 1, commandIds: 1, hash: 1 })
        .lean();
      if (!found) return undefined;
      const { state, version, commandIds, hash } = found;
      return { state, version, commandIds, hash } as Stored<StateOf<K>>;
    },
    append: (write) => (write.expectedVersion === 0 ? insert(models, write, now()) : update(models, write, now())),
    createMany: (writes) => insertMissing(models, writes, now),
    async find<K extends RecordKind>(kind: K, where: Parameters<Records['find']>[1], limit = 0) {
      const found = await models[kind].find(filterOf(where), { state: 1 }).sort({ _id: 1 }).limit(limit).lean();
      return found.map(({ state }) => state as StateOf<K>);
    },
    async list(kind, where, limit = 0) {
      const found = await models[kind].find(filterOf(where), { index: 1 }).sort({ _id: 1 }).limit(limit).lean();
      return found.map(({ _id, index }) => ({ ...index, id: _id }));
    },
    count: async (kind, where) => models[kind].countDocuments(filterOf(where)),
    async tally(kind, where, field) {
      const rows = await models[kind].aggregate<{ _id: unknown; count: number }>([
        { $match: filterOf(where) },
        { $group: { _id: `$index.${field}`, count: { $sum: 1 } } },
      ]);
      return new Map(rows.map(({ _id, count }) => [String(_id), count]));
    },
    async events(kind, id) {
      const found = await models[kind].findOne({ _id: { $eq: id } }, { events: 1 }).lean();
      return found?.events ?? [];
    },
    async firstAltered(kind, id) {
      const found = await models[kind].findOne({ _id: { $eq: id } }, { events: 1, hash: 1 }).lean();
      return found ? firstMisfit(found.events, found.hash) : undefined;
    },
    pending: (limit, kinds = recordKinds) => pendingNews(models, limit, kinds),
  };
}

/** False where the id exists already: also where an earlier try of the same command made it and its answer was lost. */
async function insert<K extends RecordKind>(models: RecordModels, write: Append<K>, now: Instant): Promise<boolean> {
  try {
    await driverCollection(models[write.kind]).insertOne(firstDocument(write, now));
    return true;
  } catch (fault) {
    if (isDuplicate(fault)) return false;
    throw fault;
  }
}

/**
 * The hash is read first and then stands in the condition beside the version: an event is only ever chained to the one
 * that really precedes it, even after a failover of the database.
 */
async function update<K extends RecordKind>(models: RecordModels, write: Append<K>, now: Instant): Promise<boolean> {
  const { kind, id, expectedVersion: version } = write;
  const before = await models[kind].findOne({ _id: { $eq: id }, version }, { hash: 1 }).lean();
  if (!before) return false;
  const events = chain(before.hash, plain(write.events));
  const outgoing = plain(write.outgoing);
  const news = outgoing.length > 0;
  const result = await models[kind].updateOne(
    { _id: id, version, hash: before.hash },
    {
      $set: {
        version: version + 1,
        state: plain(write.state),
        index: plain(write.index),
        hash: events.at(-1)?.hash ?? noHash,
        ...(news ? { hasPending: true } : {}),
      },
      // Older news that still waits keeps its place in the queue.
      ...(news ? { $min: { pendingSince: now } } : {}),
      $push: {
        events: { $each: [...events] },
        commandIds: { $each: [...new Set(write.events.map(({ commandId }) => commandId))], $slice: -keptCommandIds },
        ...(news ? { pending: { $each: [{ revision: version + 1, outgoing }] } } : {}),
      },
    },
  );
  return result.modifiedCount === 1;
}
