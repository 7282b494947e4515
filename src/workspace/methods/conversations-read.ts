/** conversations.* that only read: info, list, members, history, replies. */
import type { Json } from '../engine/block.ts';
import { channelJson } from '../engine/channels.ts';
import { messageJson } from '../engine/message-json.ts';
import type { Channel, Message } from '../engine/model.ts';
import { refuse } from '../engine/refusal.ts';
import type { Call, Method } from './method.ts';
import { flagArg, requiredArg, textArg } from './method.ts';
import { cursorPart, page } from './paging.ts';
import { historyChannel, readableChannel } from './places.ts';
import { wantedChannels } from './users.ts';

const info: Method = {
  run: (call) => ({ channel: channelJson(readableChannel(call), call.app.botUserId) }),
};

const list: Method = {
  run(call) {
    const { app, args } = call;
    const seen = wantedChannels(call).filter(
      (channel) => channel.kind === 'public' || channel.members.has(app.botUserId),
    );
    const { items, nextCursor } = page(args, seen, { fallback: 100, max: 999 });
    return { channels: items.map((channel) => channelJson(channel, app.botUserId)), ...cursorPart(nextCursor) };
  },
};

const members: Method = {
  run(call) {
    const channel = readableChannel(call);
    const { items, nextCursor } = page(call.args, [...channel.members], { fallback: 100, max: 999 });
    return { members: items, ...cursorPart(nextCursor) };
  },
};

/** Messages between `oldest` and `latest`; the ends count only when `inclusive`. */
function between(args: Json, messages: readonly Message[]): Message[] {
  const oldest = Number(textArg(args, 'oldest') ?? 0);
  const latest = Number(textArg(args, 'latest') ?? Number.POSITIVE_INFINITY);
  const inclusive = flagArg(args, 'inclusive');
  return messages.filter(({ ts }) => {
    const at = Number(ts);
    return inclusive ? at >= oldest && at <= latest : at > oldest && at < latest;
  });
}

function answer(call: Call, channel: Channel, messages: readonly Message[]): Json {
  const { items, nextCursor } = page(call.args, messages, { fallback: 100, max: 1000 });
  const metadata = flagArg(call.args, 'include_all_metadata');
  return {
    messages: items.map((message) => messageJson(call.core, channel, message, { metadata })),
    has_more: nextCursor !== '',
    ...(nextCursor === '' ? {} : cursorPart(nextCursor)),
  };
}

const history: Method = {
  run(call) {
    const channel = historyChannel(call);
    const roots = channel.messages.filter((message) => message.threadTs === undefined || message.broadcast);
    return { ...answer(call, channel, between(call.args, roots).reverse()), pin_count: channel.pins.length };
  },
};

const replies: Method = {
  run(call) {
    const channel = historyChannel(call);
    const asked = channel.byTs.get(requiredArg(call.args, 'ts')) ?? refuse('thread_not_found');
    const parent = channel.byTs.get(asked.threadTs ?? asked.ts) ?? asked;
    const rest = between(call.args, channel.replies.get(parent.ts) ?? []);
    return answer(call, channel, [parent, ...rest]);
  },
};

export const conversationReadMethods: Record<string, Method> = {
  'conversations.info': info,
  'conversations.list': list,
  'conversations.members': members,
  'conversations.history': history,
  'conversations.replies': replies,
};
