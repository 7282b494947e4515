/** A message as Slack's Web API and its payloads show it. */
import type { Json } from './block.ts';
import type { Core } from './core.ts';
import { fileJson } from './file-json.ts';
import type { Channel, Message } from './model.ts';

/** The JSON of a message. Metadata is shown only to those who ask for it, as in conversations.history. */
export function messageJson(
  core: Core,
  channel: Channel | undefined,
  message: Message,
  show: { metadata?: boolean } = {},
): Json {
  return {
    type: 'message',
    ts: message.ts,
    user: message.user,
    text: message.text,
    team: core.team.id,
    ...(message.subtype ? { subtype: message.subtype } : {}),
    ...(message.botId ? { bot_id: message.botId, app_id: message.appId } : {}),
    ...(message.blocks.length ? { blocks: structuredClone(message.blocks) } : {}),
    ...(message.attachments.length ? { attachments: structuredClone(message.attachments) } : {}),
    ...(message.edited ? { edited: { user: message.user, ts: `${message.edited}.000000` } } : {}),
    ...(message.files.length ? { files: filesOf(core, message) } : {}),
    ...(message.reactions.length
      ? { reactions: message.reactions.map(({ name, users }) => ({ name, users: [...users], count: users.length })) }
      : {}),
    ...(show.metadata && message.metadata ? { metadata: structuredClone(message.metadata) } : {}),
    ...threadPart(channel, message),
  };
}

function filesOf(core: Core, message: Message): Json[] {
  return message.files.map((id) => {
    const file = core.files.get(id);
    return file && !file.deleted ? fileJson(core, file) : { id, mode: 'tombstone' };
  });
}

function threadPart(channel: Channel | undefined, message: Message): Json {
  if (message.threadTs) {
    const parent = channel?.byTs.get(message.threadTs);
    return { thread_ts: message.threadTs, ...(parent ? { parent_user_id: parent.user } : {}) };
  }
  const replies = channel?.replies.get(message.ts) ?? [];
  if (replies.length === 0) return {};
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users: [...new Set(replies.map((reply) => reply.user))],
    latest_reply: replies.at(-1)?.ts,
  };
}
