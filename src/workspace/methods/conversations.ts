/** conversations.* that change something: open, create, join, invite, kick, archive, topic. */
import {
  archiveChannel,
  addChannel,
  channelJson,
  joinChannel,
  leaveChannel,
  openDirect,
  openGroup,
} from '../engine/channels.ts';
import type { Channel, User } from '../engine/model.ts';
import { refuse } from '../engine/refusal.ts';
import type { Call, Method } from './method.ts';
import { flagArg, listArg, needScope, refuseArgument, requiredArg, textArg } from './method.ts';
import { visibleChannel } from './places.ts';

const open: Method = {
  run(call) {
    const { core, app, args } = call;
    needScope(app, 'im:write', 'mpim:write');
    const known = textArg(args, 'channel');
    const users = listArg(args, 'users');
    if (known === undefined && users.length === 0) return refuse('users_list_not_supplied');
    if (known !== undefined) return { channel: channelJson(visibleChannel(call, known), app.botUserId) };
    const people = users.map((id) => reachable(call, id));
    if (people.length > 8) refuse('too_many_users');
    if (people.length > 1) {
      const group = openGroup(core, [app.botUserId, ...people.map(({ id }) => id)]);
      return { channel: channelJson(group, app.botUserId) };
    }
    const { channel, alreadyOpen } = openDirect(core, app.botUserId, people[0]?.id ?? '');
    const full = flagArg(args, 'return_im');
    const state = alreadyOpen ? { no_op: true, already_open: true } : {};
    return { ...state, channel: full ? channelJson(channel, app.botUserId) : { id: channel.id } };
  },
};

function reachable({ core, app }: Call, id: string): User {
  const user = core.users.get(id);
  if (!user) return refuse('user_not_found');
  if (user.deleted) return refuse('user_disabled');
  return user.isBot || id === app.botUserId ? refuse('cannot_dm_bot') : user;
}

const create: Method = {
  run({ core, app, args }) {
    const isPrivate = flagArg(args, 'is_private');
    needScope(app, isPrivate ? 'groups:write' : 'channels:manage');
    const name = requiredArg(args, 'name');
    if (name.length > 80) refuse('invalid_name_maxlength');
    if (!/^[\p{Ll}\p{Lo}\p{M}\p{N}_-]+$/u.test(name)) refuse('invalid_name_specials');
    if ([...core.channels.values()].some((channel) => channel.name === name && !channel.isArchived))
      refuse('name_taken');
    const channel = addChannel(core, { name, isPrivate, creator: app.botUserId, members: [app.botUserId] });
    return { channel: channelJson(channel, app.botUserId) };
  },
};

/** The channel to be changed, with the right to change it. */
function changeable(call: Call, publicScopes: string[], privateScopes: string[]): Channel {
  const channel = visibleChannel(call, requiredArg(call.args, 'channel'));
  if (channel.kind === 'im' || channel.kind === 'mpim') refuse('method_not_supported_for_channel_type');
  needScope(call.app, ...(channel.kind === 'public' ? publicScopes : privateScopes));
  if (channel.isArchived) refuse('is_archived');
  return channel;
}

function mustBeIn(call: Call, channel: Channel): Channel {
  return channel.members.has(call.app.botUserId) ? channel : refuse('not_in_channel');
}

const invite: Method = {
  run(call) {
    const { core, app, args } = call;
    const scopes: [string[], string[]] = [
      ['channels:manage', 'channels:write.invites'],
      ['groups:write', 'groups:write.invites'],
    ];
    const channel = mustBeIn(call, changeable(call, ...scopes));
    const users = listArg(args, 'users');
    if (users.length === 0) return refuse('no_user');
    if (users.length > 1000) return refuseArgument('too many users [json-pointer:/users]');
    const newcomers = users.filter((id) => !channel.members.has(id));
    for (const id of users) {
      const user = core.users.get(id);
      if (!user || user.deleted) refuse('user_not_found');
      if (id === app.botUserId) refuse('cant_invite_self');
      if (user?.isUltraRestricted) refuse('ura_max_channels');
    }
    if (newcomers.length === 0) refuse('already_in_channel');
    for (const id of newcomers) joinChannel(core, channel, id, app.botUserId);
    return { channel: channelJson(channel, app.botUserId) };
  },
};

const kick: Method = {
  run(call) {
    const channel = mustBeIn(call, changeable(call, ['channels:manage'], ['groups:write']));
    const user = requiredArg(call.args, 'user');
    if (user === call.app.botUserId) refuse('cant_kick_self');
    if (!leaveChannel(call.core, channel, user)) refuse('not_in_channel');
    return {};
  },
};

const join: Method = {
  run(call) {
    const channel = changeable(call, ['channels:join'], []);
    const isNew = joinChannel(call.core, channel, call.app.botUserId);
    return { channel: channelJson(channel, call.app.botUserId), ...(isNew ? {} : { warning: 'already_in_channel' }) };
  },
};

const archive: Method = {
  run(call) {
    const channel = mustBeIn(call, changeable(call, ['channels:manage'], ['groups:write']));
    archiveChannel(call.core, channel, call.app.botUserId);
    return {};
  },
};

const setText = (field: 'topic' | 'purpose'): Method => ({
  run(call) {
    const scopes: [string[], string[]] = [
      [`channels:manage`, `channels:write.topic`],
      ['groups:write', 'groups:write.topic'],
    ];
    const channel = mustBeIn(call, changeable(call, ...scopes));
    const value = textArg(call.args, field) ?? '';
    if (value.length > 250) refuse('too_long');
    channel[field] = value;
    call.core.changes.note();
    return { channel: channelJson(channel, call.app.botUserId) };
  },
});

export const conversationMethods: Record<string, Method> = {
  'conversations.open': open,
  'conversations.create': create,
  'conversations.invite': invite,
  'conversations.kick': kick,
  'conversations.join': join,
  'conversations.archive': archive,
  'conversations.setTopic': setText('topic'),
  'conversations.setPurpose': setText('purpose'),
};
