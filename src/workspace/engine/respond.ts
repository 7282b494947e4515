/** Answers outside the Web API: the body of a slash command's acknowledgement and posts to a response_url. */
import { validateMessage } from '../block-kit/validate.ts';
import type { Block, Json } from './block.ts';
import type { Core } from './core.ts';
import { deleteMessage, editMessage, postEphemeral, postMessage } from './messages.ts';
import { messageJson } from './message-json.ts';
import type { Channel, Message } from './model.ts';
import type { ResponseTicket } from './tickets.ts';

export interface Refused {
  status: number;
  error: string;
}

function originalOf(core: Core, channel: Channel, ticket: ResponseTicket): Message | undefined {
  if (ticket.messageTs === undefined) return undefined;
  const isOriginal = (message: Message): boolean => message.ts === ticket.messageTs && message.channel === channel.id;
  return ticket.ephemeral ? core.ephemerals.find(isOriginal) : channel.byTs.get(ticket.messageTs);
}

interface Written {
  text?: string;
  blocks?: Block[];
  attachments?: Json[];
}

function writtenIn(body: Json): Written {
  const { text, blocks, attachments } = body;
  return {
    ...(typeof text === 'string' ? { text } : {}),
    ...(Array.isArray(blocks) ? { blocks: blocks as Block[] } : {}),
    ...(Array.isArray(attachments) ? { attachments: attachments as Json[] } : {}),
  };
}

/**
 * Does what the body asks: delete or replace the message acted on, or say something new (to the person only, unless
 * `response_type` is `in_channel`). A replaced message stays ephemeral or stays public whatever the body says.
 */
export function respondWith(
  core: Core,
  ticket: ResponseTicket,
  body: Json,
  via: string,
): Message | Refused | undefined {
  const channel = core.channels.get(ticket.channel);
  const app = core.apps.get(ticket.appId);
  if (!channel || !app) return { status: 404, error: 'channel_not_found' };
  const original = originalOf(core, channel, ticket);
  if (body['delete_original'] === true) {
    if (original) deleteMessage(core, channel, original);
    return undefined;
  }
  const written = writtenIn(body);
  const problem = validateMessage(written, 'post')[0];
  if (problem) {
    core.traffic.violation('invalid_message_in_ack', `${via}: ${problem.code} ${problem.message} ${problem.pointer}`);
    return { status: 400, error: problem.code };
  }
  if (written.text === undefined && !written.blocks?.length && !written.attachments?.length) {
    return { status: 400, error: 'no_text' };
  }
  const message = write(core, channel, ticket, body, written, original);
  core.traffic.sent(via, app.id, messageJson(core, channel, message), ticket.userId);
  return message;
}

function write(
  core: Core,
  channel: Channel,
  ticket: ResponseTicket,
  body: Json,
  written: Written,
  original: Message | undefined,
): Message {
  if (body['replace_original'] === true && original) {
    editMessage(core, channel, original, written);
    return original;
  }
  const app = core.apps.get(ticket.appId);
  const threadTs = typeof body['thread_ts'] === 'string' ? { threadTs: body['thread_ts'] } : {};
  const draft = { ...written, ...threadTs, user: app?.botUserId ?? '', appId: ticket.appId, botId: app?.botId ?? '' };
  if (body['response_type'] === 'in_channel') return postMessage(core, channel, draft);
  return postEphemeral(core, channel, draft, ticket.userId);
}

/** The body of an acknowledgement as an object, or nothing when it was empty. */
export function ackBody(body: unknown): Json | undefined {
  if (typeof body === 'string') return body.trim() === '' ? undefined : { text: body };
  if (typeof body !== 'object' || body === null || Object.keys(body).length === 0) return undefined;
  return body as Json;
}
