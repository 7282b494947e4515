/** Messages: posting, editing, deleting, and the events that go with them. */
import type { Block, Json } from './block.ts';
import type { Core } from './core.ts';
import { withIds } from './core.ts';
import { publish } from './events.ts';
import { messageJson } from './message-json.ts';
import type { Channel, ChannelKind, Message } from './model.ts';

export interface Draft {
  user: string;
  text?: string;
  blocks?: readonly Block[];
  attachments?: readonly Json[];
  metadata?: Json;
  files?: readonly string[];
  threadTs?: string;
  broadcast?: boolean;
  subtype?: string;
  appId?: string;
  botId?: string;
}

/** Slack cuts the text of a message here without saying so. */
const TEXT_CUT_AT = 40_000;
const EVENT_OF: Record<ChannelKind, string> = {
  public: 'message.channels',
  private: 'message.groups',
  im: 'message.im',
  mpim: 'message.mpim',
};
const CHANNEL_TYPE: Record<ChannelKind, string> = { public: 'channel', private: 'group', im: 'im', mpim: 'mpim' };

function nextTs(core: Core, channel: Channel): string {
  channel.lastTs = Math.max(Math.floor(core.clock.now() * 1000), channel.lastTs + 1);
  const micros = channel.lastTs.toString();
  return `${micros.slice(0, -6)}.${micros.slice(-6)}`;
}

function build(core: Core, channel: Channel, draft: Draft): Message {
  return {
    channel: channel.id,
    ts: nextTs(core, channel),
    user: draft.user,
    text: (draft.text ?? '').slice(0, TEXT_CUT_AT),
    blocks: withIds(core, draft.blocks ?? []),
    attachments: structuredClone([...(draft.attachments ?? [])]),
    files: [...(draft.files ?? [])],
    reactions: [],
    typed: new Map(),
    ...(draft.threadTs ? { threadTs: draft.threadTs } : {}),
    ...(draft.metadata ? { metadata: structuredClone(draft.metadata) } : {}),
    ...(draft.broadcast ? { broadcast: true } : {}),
    ...(draft.subtype ? { subtype: draft.subtype } : {}),
    ...(draft.appId ? { appId: draft.appId } : {}),
    ...(draft.botId ? { botId: draft.botId } : {}),
  };
}

/** Tells the apps in the channel of a message or of what happened to it. */
function tell(core: Core, channel: Channel, event: Json): void {
  const full = { type: 'message', channel: channel.id, channel_type: CHANNEL_TYPE[channel.kind], ...event };
  publish(core, full, { name: EVENT_OF[channel.kind], onlyTo: (app) => channel.members.has(app.botUserId) });
}

/** Adds a message to the channel; the caller has checked that it may be posted. */
export function postMessage(core: Core, channel: Channel, draft: Draft): Message {
  const message = build(core, channel, draft);
  channel.messages.push(message);
  core.changes.note();
  channel.byTs.set(message.ts, message);
  if (message.threadTs) {
    const replies = channel.replies.get(message.threadTs);
    if (replies) replies.push(message);
    else channel.replies.set(message.threadTs, [message]);
  }
  const json = messageJson(core, channel, message);
  tell(core, channel, { ...json, ...(draft.subtype ? { subtype: draft.subtype } : {}), event_ts: message.ts });
  mention(core, channel, message, json);
  return message;
}

function mention(core: Core, channel: Channel, message: Message, json: Json): void {
  if (channel.kind === 'im' || message.botId) return;
  publish(
    core,
    { ...json, type: 'app_mention', channel: channel.id, event_ts: message.ts },
    { onlyTo: (app) => message.text.includes(`<@${app.botUserId}>`) && channel.members.has(app.botUserId) },
  );
}

/** Shows a message to one user only; it is in no history. */
export function postEphemeral(core: Core, channel: Channel, draft: Draft, userId: string): Message {
  const message = { ...build(core, channel, draft), ephemeralFor: userId };
  core.ephemerals.push(message);
  core.changes.note();
  return message;
}

export interface Change {
  text?: string;
  blocks?: readonly Block[];
  attachments?: readonly Json[];
  metadata?: Json;
}

/** Replaces the content of a message. Elements that keep block_id and action_id keep what people put in. */
export function editMessage(core: Core, channel: Channel, message: Message, change: Change): void {
  core.changes.note();
  message.text = (change.text ?? message.text).slice(0, TEXT_CUT_AT);
  // Giving text without blocks takes the blocks away, as chat.update does.
  message.blocks = withIds(core, change.blocks ?? (change.text === undefined ? message.blocks : []));
  if (change.attachments || change.blocks || change.text !== undefined) {
    message.attachments = structuredClone([...(change.attachments ?? [])]);
  }
  if (change.metadata) message.metadata = structuredClone(change.metadata);
  message.edited = String(Math.floor(core.clock.now() / 1000));
  if (message.ephemeralFor) return;
  tell(core, channel, { subtype: 'message_changed', message: messageJson(core, channel, message), ts: message.ts });
}

/** Deletes a message; a thread's parent leaves a tombstone, because its replies stay. */
export function deleteMessage(core: Core, channel: Channel, message: Message): void {
  core.changes.note();
  if (message.ephemeralFor) {
    const place = core.ephemerals.indexOf(message);
    if (place !== -1) core.ephemerals.splice(place, 1);
    return;
  }
  if (channel.replies.get(message.ts)?.length) {
    Object.assign(message, { subtype: 'tombstone', text: 'This message was deleted.', blocks: [], attachments: [] });
    message.files = [];
    delete message.metadata;
  } else {
    channel.messages.splice(channel.messages.indexOf(message), 1);
    channel.byTs.delete(message.ts);
    const siblings = channel.replies.get(message.threadTs ?? '');
    if (siblings) siblings.splice(siblings.indexOf(message), 1);
  }
  tell(core, channel, { subtype: 'message_deleted', deleted_ts: message.ts, ts: message.ts });
}
