/** Carries news out of the records: notices into deliveries, facts to other records. Every step may be repeated. */
import type { FollowUp, Notice } from '../domain/notice.ts';
import type { CommandOf, RecordKind } from '../domain/records.ts';
import { inLanes } from './lanes.ts';
import { openReviews } from './open-campaign.ts';
import { perform } from './perform.ts';
import type { World } from './world.ts';

const batch = 200;
const leaseMs = 60_000;
const retryMs = 5_000;

/** Moves all waiting news of these kinds of record; gives how many records and facts it handled (0 = nothing was waiting). */
export async function carry(world: World, kinds: readonly RecordKind[]): Promise<number> {
  return (await queueNews(world, kinds)) + (await carryFollowUps(world));
}

/** Queued first, removed from the record afterwards: a crash between the two queues it again, under the same keys. */
async function queueNews(world: World, kinds: readonly RecordKind[]): Promise<number> {
  const news = await world.records.pending(batch, kinds);
  const all = news.flatMap(({ outgoing, revision }) => outgoing.map((item) => ({ ...item, revision })));
  const notices = all.filter((item): item is Notice & { revision: number } => item.kind === 'notice');
  const followUps = all.filter((item): item is FollowUp & { revision: number } => item.kind === 'followUp');
  if (notices.length > 0) await world.deliveries.enqueue(notices);
  if (followUps.length > 0) await world.followUps.enqueue(followUps.map(({ revision: _revision, ...item }) => item));
  await Promise.all(news.map(({ settle }) => settle()));
  return news.length;
}

async function carryFollowUps(world: World): Promise<number> {
  const followUps = await world.followUps.claim(world.now(), leaseMs, batch);
  await inLanes(
    followUps,
    ({ target, id }) => `${target} ${id}`,
    (item) => carryOne(world, item),
  );
  return followUps.length;
}

/** A refused fact is kept for the operator; a fault (database away, race lost) is tried again. */
async function carryOne(world: World, item: FollowUp): Promise<void> {
  try {
    const refusal = await apply(world, item);
    if (refusal) {
      world.log.error({ key: item.key, refusal }, 'a fact was refused by its record');
      await world.followUps.failed(item.key, refusal);
    } else {
      await world.followUps.done(item.key);
    }
  } catch (fault) {
    world.log.warn({ key: item.key, fault: faultName(fault) }, 'a fact could not be carried, will be tried again');
    await world.followUps.failed(item.key, faultName(fault), world.now() + retryMs);
  }
}

/** The code of the refusal, or undefined where the record took the fact. */
async function apply(world: World, { key, target, id, command }: FollowUp): Promise<string | undefined> {
  if (target === 'openReviews') {
    await openReviews(world, id);
    return undefined;
  }
  const result =
    target === 'review'
      ? await perform(world, {
          kind: 'review',
          id,
          command: command as CommandOf<'review'>,
          by: 'system',
          commandId: key,
        })
      : await perform(world, {
          kind: 'campaign',
          id,
          command: command as CommandOf<'campaign'>,
          by: 'system',
          commandId: key,
        });
  return result.ok ? undefined : result.refusal.code;
}

/** Name and code only: a message could quote what somebody wrote. */
export const faultName = (fault: unknown): string =>
  fault instanceof Error ? [fault.name, (fault as { code?: unknown }).code].filter(Boolean).join(' ') : typeof fault;
