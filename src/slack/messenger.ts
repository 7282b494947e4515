/** Sends one parcel: posts or updates a message, or uploads a paper; says honestly what is known afterwards. */
import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import type { Messenger, Parcel, Place, SendResult } from '../app/ports.ts';
import type { Text } from '../text/vi.ts';
import { escaped, shorten } from '../../views/kit/blocks.ts';
import { noticeMessage } from '../../views/notices.ts';
import { findDelivered } from './find-delivered.ts';
import type { MessengerClients } from './messenger-clients.ts';
import { createPace, type CallKind } from './pace.ts';
import { uploadPaper } from './upload.ts';

/** Channels are read by everybody and stay Vietnamese; people may prefer another language. */
export interface MessengerTexts {
  readonly people: Text;
  readonly channels: Text;
}

export function createMessenger(clients: MessengerClients, texts: MessengerTexts): Messenger {
  const pace = createPace(clients.now);
  return {
    async send(parcel) {
      const kind = kindOf(parcel);
      const wait = pace.slot(parcel.delivery.key, kind, 'channel' in parcel.to ? parcel.to.channel : parcel.to.user);
      if (wait > 0) return { sent: 'later', afterMs: wait, error: 'paced' };
      const text = 'channel' in parcel.to ? texts.channels : texts.people;
      const result = await attempt(clients, parcel, text);
      if (result.sent === 'later' && result.error === 'ratelimited') pace.hold(kind, result.afterMs);
      return result;
    },
  };
}

const kindOf = ({ file, delivery }: Parcel): CallKind => (file ? 'upload' : delivery.ts ? 'update' : 'post');

async function attempt(clients: MessengerClients, parcel: Parcel, text: Text): Promise<SendResult> {
  try {
    if (!parcel.file) return { sent: true, place: await postOrUpdate(clients, parcel, text) };
    await uploadPaper(clients, parcel, await channelOf(clients.bulk, parcel));
    return { sent: true };
  } catch (fault) {
    return resultOf(fault, parcel);
  }
}

/** The id of the channel: uploads, updates and the history do not take a user's id. */
async function channelOf(client: WebClient, { to, delivery, note }: Parcel): Promise<string> {
  if (delivery.channel) return delivery.channel;
  if ('channel' in to) return to.channel;
  const { channel } = await client.conversations.open({ users: to.user });
  if (!channel?.id) throw new Error('conversations.open gave no channel');
  await note({ channel: channel.id });
  return channel.id;
}

/** Slack refuses to update a message with a longer text than about 4,000 characters. */
const longestText = 3_900;

/** A known message is updated; one whose answer was lost is looked for first; only then is it posted. Gives where it stands. */
async function postOrUpdate(clients: MessengerClients, parcel: Parcel, text: Text): Promise<Place> {
  const { bulk: client, now } = clients;
  const { delivery, card, publication, threadTs, to, note } = parcel;
  const message = noticeMessage(card, text, publication);
  const body = {
    text: shorten(escaped(message.text), longestText),
    blocks: [...message.blocks],
    parse: 'none' as const,
    metadata: { event_type: 'binhxet_delivery', event_payload: { delivery_id: delivery.token } },
  };
  const known = await knownMessage(client, parcel);
  if (known) {
    await client.chat.update({ ...body, ...known });
    return known;
  }
  await note({ firstTriedAt: delivery.firstTriedAt ?? now() });
  const thread = threadTs ? { thread_ts: threadTs } : {};
  const target = delivery.channel ?? ('channel' in to ? to.channel : to.user); // a user's id opens the conversation
  const posted = await client.chat.postMessage({
    ...body,
    ...thread,
    channel: target,
    unfurl_links: false,
    unfurl_media: false,
  });
  if (!posted.ts || !posted.channel) throw new Error('chat.postMessage does not say where the message stands');
  return { channel: posted.channel, ts: posted.ts };
}

async function knownMessage(client: WebClient, parcel: Parcel): Promise<Place | undefined> {
  const { delivery, threadTs } = parcel;
  if (delivery.channel && delivery.ts) return { channel: delivery.channel, ts: delivery.ts };
  if (delivery.firstTriedAt === undefined) return undefined;
  const channel = await channelOf(client, parcel);
  const ts = await findDelivered(client, delivery, channel, threadTs);
  return ts ? { channel, ts } : undefined;
}

/** Codes that Slack's own documents call uncertain: part of the work may have been done. */
const uncertain = new Set([
  'internal_error',
  'fatal_error',
  'service_unavailable',
  'request_timeout',
  'team_added_to_org',
]);

/**
 * Codes that somebody can put right (the token, the scopes, the bot's place in the channel): nothing was posted, and the message
 * waits. Given up, one wrong token at a start would lose every message that is on its way.
 */
const mendable = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'missing_scope',
  'no_permission',
  'access_denied',
  'not_in_channel',
  'is_archived',
]);
const mendingMs = 300_000;

function resultOf(fault: unknown, { to }: Parcel): SendResult {
  if (fault instanceof WebAPIRateLimitedError)
    return { sent: 'later', afterMs: fault.retryAfter * 1000, error: 'ratelimited' };
  if (fault instanceof WebAPIPlatformError) {
    const { error } = fault.data;
    if (error === 'ratelimited') return { sent: 'later', afterMs: 1000, error };
    // A private channel without the bot does not exist for it.
    if (mendable.has(error) || ('channel' in to && error === 'channel_not_found'))
      return { sent: 'later', afterMs: mendingMs, error };
    return uncertain.has(error) ? { sent: 'unknown', error } : { sent: false, error };
  }
  return { sent: 'unknown', error: fault instanceof Error ? fault.name : 'unknown' };
}
