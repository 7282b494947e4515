/** Sends one parcel: posts or updates a message, or uploads a paper; says honestly what is known afterwards. */
import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import type { Messenger, Parcel, SendResult } from '../app/ports.ts';
import type { Text } from '../text/vi.ts';
import { noticeMessage } from '../../views/notices.ts';
import { findDelivered } from './find-delivered.ts';
import { uploadPaper } from './upload.ts';

/** The clients of the relay: no retries of their own, refusals of the rate limiter told at once. */
export interface MessengerClients {
  readonly bulk: WebClient;
  readonly files: WebClient;
  /** For uploads; the bytes go to a URL that Slack gives. */
  readonly fetch: typeof fetch;
  readonly now: () => number;
}

export const createMessenger = (clients: MessengerClients, text: Text): Messenger => ({
  async send(parcel) {
    try {
      const channel = await channelOf(clients.bulk, parcel);
      if (parcel.file) await uploadPaper(clients, parcel, channel);
      else await postOrUpdate(clients, parcel, channel, text);
      return { sent: true };
    } catch (fault) {
      return resultOf(fault);
    }
  },
});

/** Direct messages need the id of their channel: updates do not take a user's id. */
async function channelOf(client: WebClient, { to, delivery, note }: Parcel): Promise<string> {
  if (delivery.channel) return delivery.channel;
  if ('channel' in to) return to.channel;
  const { channel } = await client.conversations.open({ users: to.user });
  if (!channel?.id) throw new Error('conversations.open gave no channel');
  await note({ channel: channel.id });
  return channel.id;
}

async function postOrUpdate({ bulk: client, now }: MessengerClients, parcel: Parcel, channel: string, text: Text): Promise<void> {
  const { delivery, card, publication, threadTs, note } = parcel;
  const message = noticeMessage(card, text, publication);
  const body = {
    channel,
    text: message.text,
    blocks: [...message.blocks],
    parse: 'none' as const,
    metadata: { event_type: 'binhxet_delivery', event_payload: { delivery_id: delivery.token } },
  };
  const known = delivery.ts ?? (delivery.firstTriedAt ? await findDelivered(client, delivery, channel, threadTs) : undefined);
  if (known) {
    await client.chat.update({ ...body, ts: known });
    await note({ channel, ts: known });
    return;
  }
  await note({ firstTriedAt: delivery.firstTriedAt ?? now() });
  const thread = threadTs ? { thread_ts: threadTs } : {};
  const { ts } = await client.chat.postMessage({ ...body, ...thread, unfurl_links: false, unfurl_media: false });
  if (ts) await note({ channel, ts });
}

/** Codes that Slack's own documents call uncertain: part of the work may have been done. */
const uncertain = new Set(['internal_error', 'fatal_error', 'service_unavailable', 'request_timeout', 'team_added_to_org']);

function resultOf(fault: unknown): SendResult {
  if (fault instanceof WebAPIRateLimitedError)
    return { sent: 'later', afterMs: fault.retryAfter * 1000, error: 'ratelimited' };
  if (fault instanceof WebAPIPlatformError) {
    const { error } = fault.data;
    if (error === 'ratelimited') return { sent: 'later', afterMs: 1000, error };
    return uncertain.has(error) ? { sent: 'unknown', error } : { sent: false, error };
  }
  return { sent: 'unknown', error: fault instanceof Error ? fault.name : 'unknown' };
}
