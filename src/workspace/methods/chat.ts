/** chat.*: posting, changing and deleting messages. */
import { validateMessage } from '../block-kit/validate.ts';
import type { Block, Json } from '../engine/block.ts';
import { deleteMessage, editMessage, postEphemeral, postMessage } from '../engine/messages.ts';
import { messageJson } from '../engine/message-json.ts';
import type { Channel, Message } from '../engine/model.ts';
import { refuse, refuseContent } from '../engine/refusal.ts';
import type { Call, Method } from './method.ts';
import { flagArg, jsonArg, requiredArg, textArg } from './method.ts';
import { messageAt, postableChannel, visibleChannel } from './places.ts';

interface Content {
  text?: string;
  blocks?: Block[];
  attachments?: Json[];
  metadata?: Json;
}

/** Reads and judges what a message would show. */
function contentOf(args: Json, mode: 'post' | 'update'): Content {
  const text = textArg(args, 'text') ?? textArg(args, 'markdown_text');
  const blocks = jsonArg(args, 'blocks', 'invalid_blocks_format');
  const attachments = jsonArg(args, 'attachments');
  const metadata = jsonArg(args, 'metadata', 'invalid_metadata_format');
  if (blocks !== undefined && !Array.isArray(blocks)) refuse('invalid_blocks_format');
  const content = {
    ...(text === undefined ? {} : { text }),
    ...(blocks === undefined ? {} : { blocks: blocks as Block[] }),
    ...(attachments === undefined ? {} : { attachments: attachments as Json[] }),
    ...(metadata === undefined ? {} : { metadata: metadata as Json }),
  };
  const markdown = textArg(args, 'markdown_text');
  const judged =
    markdown === undefined ? content : { ...content, text: textArg(args, 'text'), markdown_text: markdown };
  refuseContent(validateMessage(judged as Parameters<typeof validateMessage>[0], mode));
  if (text === undefined && !content.blocks?.length && !content.attachments?.length) refuse('no_text');
  return content;
}

function threadOf(channel: Channel, args: Json): string | undefined {
  const threadTs = textArg(args, 'thread_ts');
  if (threadTs === undefined) return undefined;
  const parent = channel.byTs.get(threadTs);
  if (!parent) return refuse('thread_not_found');
  // Answering a reply continues its thread.
  return parent.threadTs ?? parent.ts;
}

const post: Method = {
  scopes: ['chat:write'],
  run(call) {
    const { core, app, args } = call;
    const channel = postableChannel(call, requiredArg(args, 'channel'));
    const content = contentOf(args, 'post');
    const threadTs = threadOf(channel, args);
    const message = postMessage(core, channel, {
      ...content,
      user: app.botUserId,
      appId: app.id,
      botId: app.botId,
      ...(threadTs ? { threadTs, broadcast: flagArg(args, 'reply_broadcast') } : {}),
    });
    const json = messageJson(core, channel, message, { metadata: true });
    core.traffic.sent('chat.postMessage', app.id, json, channel.id);
    return { channel: channel.id, ts: message.ts, message: json };
  },
};

/** A message that the calling app wrote itself. */
function ownMessage(call: Call, channel: Channel, code: string): Message {
  const message = messageAt(channel, requiredArg(call.args, 'ts'));
  return message.appId === call.app.id ? message : refuse(code);
}

const update: Method = {
  scopes: ['chat:write'],
  run(call) {
    const { core, app, args } = call;
    const channel = visibleChannel(call, requiredArg(args, 'channel'));
    const message = ownMessage(call, channel, 'cant_update_message');
    const content = contentOf(args, 'update');
    if (channel.isArchived) refuse('is_archived');
    editMessage(core, channel, message, content);
    const json = messageJson(core, channel, message, { metadata: true });
    core.traffic.sent('chat.update', app.id, json, channel.id);
    return { channel: channel.id, ts: message.ts, text: message.text, message: json };
  },
};

const remove: Method = {
  scopes: ['chat:write'],
  run(call) {
    const channel = visibleChannel(call, requiredArg(call.args, 'channel'));
    const message = ownMessage(call, channel, 'cant_delete_message');
    deleteMessage(call.core, channel, message);
    return { channel: channel.id, ts: message.ts };
  },
};

const ephemeral: Method = {
  scopes: ['chat:write'],
  run(call) {
    const { core, app, args } = call;
    const channel = postableChannel(call, requiredArg(args, 'channel'));
    const user = requiredArg(args, 'user');
    if (!core.users.has(user)) refuse('user_not_found');
    if (!channel.members.has(user)) refuse('user_not_in_channel');
    const content = contentOf(args, 'post');
    const threadTs = textArg(args, 'thread_ts');
    const author = { user: app.botUserId, appId: app.id, botId: app.botId, ...(threadTs ? { threadTs } : {}) };
    const message = postEphemeral(core, channel, { ...content, ...author }, user);
    core.traffic.sent('chat.postEphemeral', app.id, messageJson(core, channel, message), user);
    return { message_ts: message.ts };
  },
};

const permalink: Method = {
  run(call) {
    const channel = visibleChannel(call, requiredArg(call.args, 'channel'));
    const { ts } = messageAt(channel, requiredArg(call.args, 'message_ts'));
    const address = `https://${call.core.team.domain}.slack.com/archives/${channel.id}/p${ts.replace('.', '')}`;
    return { channel: channel.id, permalink: address };
  },
};

export const chatMethods: Record<string, Method> = {
  'chat.postMessage': post,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': ephemeral,
  'chat.getPermalink': permalink,
};
