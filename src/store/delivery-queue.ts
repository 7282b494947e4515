/** Puts notices into the queue, as often as asked: a key makes one row for ever, and only a higher revision changes it. */
import { randomBytes } from 'node:crypto';
import type { Deliveries } from '../app/ports.ts';
import type { Instant } from '../domain/calendar.ts';
import type { DeliveryModel } from './delivery-model.ts';
import { plain } from './plain.ts';
import { releaseReplies } from './threads.ts';

type Queued = Parameters<Deliveries['enqueue']>[0][number];

export async function enqueueNotices(
  rows: DeliveryModel,
  notices: readonly Queued[],
  now: Instant,
  next: () => number,
): Promise<void> {
  if (notices.length === 0) return;
  const wanted = [...newest(notices).values()];
  const added = await rows.bulkWrite(
    wanted.map((notice) => add(notice, now, next())),
    { ordered: false },
  );
  const known = wanted.filter((_, number) => !(number in added.upsertedIds));
  if (known.length > 0)
    await rows.bulkWrite(
      known.map((notice) => renew(notice, now)),
      { ordered: false },
    );
  const threads = wanted.flatMap(({ thread }) => thread ?? []);
  await releaseReplies(rows, [...new Set(threads)], now);
}

/** One command may tell twice about the same message; the later card counts. Its place in the queue is the earlier one. */
function newest(notices: readonly Queued[]): ReadonlyMap<string, Queued> {
  const byKey = new Map<string, Queued>();
  for (const notice of notices)
    if (notice.revision >= (byKey.get(notice.key)?.revision ?? 0)) byKey.set(notice.key, notice);
  return byKey;
}

function add({ key, campaignId, to, card, thread, revision }: Queued, now: Instant, seq: number) {
  const row = {
    token: randomBytes(16).toString('hex'),
    seq,
    campaignId,
    to: plain(to),
    card: plain(card),
    revision,
    state: 'pending' as const,
    attempts: 0,
    fence: 0,
    ...(thread === undefined ? { dueAt: now } : { thread, waitsFor: thread }),
  };
  return { updateOne: { filter: { _id: key }, update: { $setOnInsert: row }, upsert: true } };
}

/**
 * One write that looks at the row as it is then. A card that reads the same only raises the revision (several files tell of one
 * thread); a new card is sent again where the row was finished, and marked where it is being sent at this moment.
 */
function renew({ key, card, thread, revision }: Queued, now: Instant) {
  // $literal: a text that begins with a dollar sign is a text.
  const newCard = { $literal: plain(card) };
  const differs = { $ne: ['$card', newCard] };
  const again = { $and: [differs, { $in: ['$state', ['sent', 'failed', 'onPaper']] }] };
  const firstDue = thread === undefined ? now : null;
  const fields = {
    revision,
    card: newCard,
    changed: { $or: [{ $eq: ['$changed', true] }, differs] },
    state: { $cond: [again, 'pending', '$state'] },
    attempts: { $cond: [again, 0, '$attempts'] },
    // A reply waits anew: its thread may have failed together with it. `releaseReplies` lets it go at once where it is posted.
    waitsFor: { $ifNull: [{ $cond: [again, '$thread', '$waitsFor'] }, '$$REMOVE'] },
    dueAt: { $ifNull: [{ $cond: [again, firstDue, '$dueAt'] }, '$$REMOVE'] },
  };
  return { updateOne: { filter: { _id: key, revision: { $lt: revision } }, update: [{ $set: fields }] } };
}
