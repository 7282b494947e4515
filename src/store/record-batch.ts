/** Inserts many records that may exist already: the opening of a campaign, repeatable after a crash. */
import type { Append } from '../app/ports.ts';
import type { Instant } from '../domain/calendar.ts';
import type { RecordKind } from '../domain/records.ts';
import { firstDocument } from './record-document.ts';
import { driverCollection, type RecordModels } from './record-model.ts';

/** Small enough that hashing and packing one chunk never holds up somebody's click. */
const chunkSize = 200;

/** Takes writes of one or more kinds, all with `expectedVersion` 0; gives nothing back, throws where anything is not stored. */
export async function insertMissing<K extends RecordKind>(
  models: RecordModels,
  writes: readonly Append<K>[],
  now: () => Instant,
): Promise<void> {
  const wrong = writes.find(({ expectedVersion }) => expectedVersion !== 0);
  if (wrong) throw new RangeError(`${wrong.kind} ${wrong.id}: only new records can be created in a batch`);
  const chunks = [...new Set(writes.map(({ kind }) => kind))].flatMap((kind) => {
    const ofKind = writes.filter((write) => write.kind === kind);
    const count = Math.ceil(ofKind.length / chunkSize);
    return Array.from({ length: count }, (_, number) => ofKind.slice(number * chunkSize, (number + 1) * chunkSize));
  });
  // Two in flight: one chunk is packed while the database writes the other.
  const lane = async (first: number): Promise<void> => {
    for (let number = first; number < chunks.length; number += 2)
      await insertChunk(models, chunks[number] ?? [], now());
  };
  await Promise.all([lane(0), lane(1)]);
}

async function insertChunk<K extends RecordKind>(
  models: RecordModels,
  chunk: readonly Append<K>[],
  now: Instant,
): Promise<void> {
  const [first] = chunk;
  if (!first) return;
  // An upsert of only-on-insert fields leaves a record alone that exists, even one that has moved on since.
  const upserts = chunk.map((write) => {
    const { _id, ...fields } = firstDocument(write, now);
    return { updateOne: { filter: { _id }, update: { $setOnInsert: fields }, upsert: true } };
  });
  await driverCollection(models[first.kind]).bulkWrite(upserts, { ordered: false });
}
