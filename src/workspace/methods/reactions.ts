/** reactions.* and pins.*: marks on messages. */
import type { Json } from '../engine/block.ts';
import { messageJson } from '../engine/message-json.ts';
import type { Channel, Message } from '../engine/model.ts';
import { refuse } from '../engine/refusal.ts';
import type { Call, Method } from './method.ts';
import { requiredArg } from './method.ts';
import { messageAt, visibleChannel } from './places.ts';

function target(call: Call): { channel: Channel; message: Message } {
  const channel = visibleChannel(call, requiredArg(call.args, 'channel'));
  return { channel, message: messageAt(channel, requiredArg(call.args, 'timestamp')) };
}

const add: Method = {
  scopes: ['reactions:write'],
  run(call) {
    const { message } = target(call);
    const name = requiredArg(call.args, 'name').replaceAll(':', '');
    if (!/^[a-z0-9_+'-]+$/.test(name)) refuse('invalid_name');
    const known = message.reactions.find((reaction) => reaction.name === name);
    if (known?.users.includes(call.app.botUserId)) refuse('already_reacted');
    if (known) known.users.push(call.app.botUserId);
    else message.reactions.push({ name, users: [call.app.botUserId] });
    call.core.changes.note();
    return {};
  },
};

const remove: Method = {
  scopes: ['reactions:write'],
  run(call) {
    const { message } = target(call);
    const name = requiredArg(call.args, 'name').replaceAll(':', '');
    const known = message.reactions.find((reaction) => reaction.name === name);
    if (!known?.users.includes(call.app.botUserId)) return refuse('no_reaction');
    known.users = known.users.filter((user) => user !== call.app.botUserId);
    message.reactions = message.reactions.filter((reaction) => reaction.users.length > 0);
    call.core.changes.note();
    return {};
  },
};

const get: Method = {
  scopes: ['reactions:read'],
  run(call) {
    const { channel, message } = target(call);
    return { type: 'message', channel: channel.id, message: messageJson(call.core, channel, message) };
  },
};

const pin: Method = {
  scopes: ['pins:write'],
  run(call) {
    const { channel, message } = target(call);
    if (!channel.members.has(call.app.botUserId)) refuse('not_in_channel');
    if (channel.pins.includes(message.ts)) refuse('already_pinned');
    channel.pins.push(message.ts);
    call.core.changes.note();
    return {};
  },
};

const unpin: Method = {
  scopes: ['pins:write'],
  run(call) {
    const { channel, message } = target(call);
    if (!channel.pins.includes(message.ts)) refuse('no_pin');
    channel.pins = channel.pins.filter((ts) => ts !== message.ts);
    call.core.changes.note();
    return {};
  },
};

const pins: Method = {
  scopes: ['pins:read'],
  run(call) {
    const channel = visibleChannel(call, requiredArg(call.args, 'channel'));
    const items: Json[] = channel.pins.flatMap((ts) => {
      const message = channel.byTs.get(ts);
      return message
        ? [{ type: 'message', channel: channel.id, message: messageJson(call.core, channel, message) }]
        : [];
    });
    return { items };
  },
};

export const reactionMethods: Record<string, Method> = {
  'reactions.add': add,
  'reactions.remove': remove,
  'reactions.get': get,
  'pins.add': pin,
  'pins.remove': unpin,
  'pins.list': pins,
};
