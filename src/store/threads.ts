/** Replies wait for the message above them: Slack needs its timestamp. */
import type { Instant } from '../domain/calendar.ts';
import type { DeliveryModel } from './delivery-model.ts';

/** Error of a reply whose thread will never be there. */
const noThread = 'thread_not_posted';

/** For messages that are known to be posted. */
export async function letRepliesGo(rows: DeliveryModel, posted: readonly string[], now: Instant): Promise<void> {
  // Most messages have no replies; a look costs less than a write that waits for the journal.
  if (!(await rows.exists({ waitsFor: { $in: posted } }))) return;
  await rows.updateMany({ waitsFor: { $in: posted } }, { $set: { dueAt: now }, $unset: { waitsFor: 1 } });
}

/**
 * Lets the waiting replies of these messages go where the message is posted, and ends them as it ended where it never will be.
 * The reply is always stored before the message above is looked at, and that message is always stored before its replies are:
 * whoever is second sees the other.
 */
export async function releaseReplies(rows: DeliveryModel, parents: readonly string[], now: Instant): Promise<void> {
  if (parents.length === 0) return;
  const known = await rows.find({ _id: { $in: parents } }, { state: 1, ts: 1 }).lean();
  const posted = known.filter(({ state, ts }) => ts !== undefined || state === 'sent').map(({ _id }) => _id);
  const ended = known.filter(({ _id, state }) => (state === 'failed' || state === 'onPaper') && !posted.includes(_id));
  if (posted.length > 0) await letRepliesGo(rows, posted, now);
  for (const { _id, state } of ended)
    await rows.updateMany({ waitsFor: _id }, { $set: { state, lastError: noThread }, $unset: { waitsFor: 1 } });
}

/** After a crash between a message and its replies: looks at every message for which a reply still waits. */
export async function releaseForgotten(rows: DeliveryModel, now: Instant): Promise<void> {
  await releaseReplies(rows, await rows.distinct('waitsFor', { waitsFor: { $exists: true } }), now);
}
