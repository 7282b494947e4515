/** News that records keep until somebody has queued it: read oldest first, removed one batch at a time. */
import type { PendingNews } from '../app/ports.ts';
import type { RecordKind } from '../domain/records.ts';
import type { RecordModel, RecordModels } from './record-model.ts';

/** Up to `limit` batches over these kinds; batches of one record come in the order in which they were written. */
export async function pendingNews(
  models: RecordModels,
  limit: number,
  kinds: readonly RecordKind[],
): Promise<readonly PendingNews[]> {
  const waiting = await Promise.all(kinds.map((kind) => ofKind(models[kind], limit)));
  return waiting
    .flat()
    .sort((a, b) => a.since - b.since)
    .flatMap(({ batches }) => batches)
    .slice(0, limit);
}

async function ofKind(model: RecordModel, limit: number) {
  const found = await model
    .find({ hasPending: true }, { pending: 1, pendingSince: 1 })
    .sort({ pendingSince: 1, _id: 1 })
    .limit(limit)
    .lean();
  return found.map(({ _id, pending, pendingSince = 0 }) => ({
    since: pendingSince,
    batches: pending.map(({ outgoing, revision }): PendingNews => ({
      outgoing,
      revision,
      settle: () => settle(model, _id, revision),
    })),
  }));
}

/** One write that looks at the list as it is then: news that was added meanwhile stays, and settling twice changes nothing. */
async function settle(model: RecordModel, id: string, revision: number): Promise<void> {
  const left = { $filter: { input: '$pending', cond: { $ne: ['$$this.revision', revision] } } };
  const keepIfAny = (value: unknown) => ({ $cond: [{ $eq: [{ $size: '$pending' }, 0] }, '$$REMOVE', value] });
  await model.updateOne(
    { _id: id, 'pending.revision': revision },
    [
      { $set: { pending: left } },
      { $set: { hasPending: keepIfAny('$hasPending'), pendingSince: keepIfAny('$pendingSince') } },
    ],
    { updatePipeline: true },
  );
}
