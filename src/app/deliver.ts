/** Sends what is due: claim under a lease, send, store the result. A lost answer is `unknown` and resolved before resending. */
import type { Recipient } from '../domain/notice.ts';
import { faultName } from './carry.ts';
import { inLanes } from './lanes.ts';
import { paperFile } from './paper-file.ts';
import type { Claimed, Parcel, SendResult } from './ports.ts';
import type { World } from './world.ts';

const leaseMs = 60_000;
const firstRetryMs = 2_000;
const longestRetryMs = 300_000;
/** A message whose answer was lost may take so long to stand in the history that is searched for it. */
const lookUpAfterMs = 30_000;
const mostAttempts = 50;

/** Sends up to `limit` messages, those to one place in their order; gives how many it took. */
export async function deliver(world: World, limit = 50): Promise<number> {
  const claimed = await world.deliveries.claim(world.now(), leaseMs, limit);
  await inLanes(
    claimed,
    ({ to }) => JSON.stringify(to),
    (delivery) => deliverOne(world, delivery),
  );
  return claimed.length;
}

async function deliverOne(world: World, delivery: Claimed): Promise<void> {
  try {
    const parcel = await pack(world, delivery);
    if (!parcel) return await world.deliveries.finish(delivery, { state: 'onPaper' });
    await settle(world, delivery, await world.messenger.send(parcel));
  } catch (fault) {
    world.log.error({ key: delivery.key, fault: faultName(fault) }, 'a message could not be prepared');
    await settle(world, delivery, { sent: 'later', afterMs: firstRetryMs, error: faultName(fault) });
  }
}

async function settle(world: World, delivery: Claimed, result: SendResult): Promise<void> {
  const { deliveries, log } = world;
  if (result.sent === true) return deliveries.finish(delivery, { state: 'sent', ...result.place });
  const exhausted = result.sent === 'unknown' && delivery.attempts >= mostAttempts;
  if (result.sent === false || exhausted) {
    log.error({ key: delivery.key, error: result.error }, 'a message was given up');
    return deliveries.finish(delivery, { state: 'failed' }, result.error);
  }
  if (result.sent === 'unknown') log.warn({ key: delivery.key, error: result.error }, 'a message may not have arrived');
  const backOff = Math.min(firstRetryMs * 2 ** Math.min(delivery.attempts, 10), longestRetryMs);
  const wait = result.sent === 'later' ? Math.max(result.afterMs, 0) : Math.max(backOff, lookUpAfterMs);
  const retryAt = world.now() + wait;
  return deliveries.finish(delivery, { state: result.sent === 'later' ? 'pending' : 'unknown', retryAt }, result.error);
}

/** Where it goes and what it carries; undefined where the person has no Slack account (the advisory unit hands it over). */
async function pack(world: World, delivery: Claimed): Promise<Parcel | undefined> {
  const to = await address(world, delivery.to, delivery.campaignId);
  if (!to) return undefined;
  const { card, thread } = delivery;
  const parent = thread ? await world.deliveries.find(thread) : undefined;
  const file = card.card === 'paper' ? await paperFile(world, card) : undefined;
  const published =
    card.card === 'publication' || card.card === 'publicationPart'
      ? await world.records.load('publication', card.publicationId)
      : undefined;
  return {
    delivery,
    card,
    to,
    ...(parent?.ts ? { threadTs: parent.ts } : {}),
    ...(file ? { file } : {}),
    ...(published ? { publication: published.state } : {}),
    note: (progress) => world.deliveries.note(delivery, progress),
  };
}

async function address(world: World, to: Recipient, campaignId: string): Promise<Parcel['to'] | undefined> {
  if ('person' in to) {
    const user = await world.roster.slackUserOf(to.person);
    return user ? { user } : undefined;
  }
  const campaign = await world.records.load('campaign', campaignId);
  return campaign ? { channel: campaign.state.settings.channels[to.channel] } : undefined;
}
