/** Finding the channel, message or user that a call names, with Slack's refusals. */
import type { Core } from '../engine/core.ts';
import { openDirect } from '../engine/channels.ts';
import type { Channel, InstalledApp, Message, User } from '../engine/model.ts';
import { refuse } from '../engine/refusal.ts';
import type { Call } from './method.ts';
import { needScope, requiredArg } from './method.ts';

const READ_SCOPE = { public: 'channels:read', private: 'groups:read', im: 'im:read', mpim: 'mpim:read' } as const;
const HISTORY_SCOPE = {
  public: 'channels:history',
  private: 'groups:history',
  im: 'im:history',
  mpim: 'mpim:history',
} as const;

/** The channel if the bot can see it: private places are «not found» for those outside. */
export function visibleChannel({ core, app }: Call, id: string): Channel {
  const channel = core.channels.get(id);
  if (!channel) return refuse('channel_not_found');
  if (channel.kind !== 'public' && !channel.members.has(app.botUserId)) return refuse('channel_not_found');
  return channel;
}

/** The channel named by the argument `channel`, for methods that read about channels. */
export function readableChannel(call: Call): Channel {
  const channel = visibleChannel(call, requiredArg(call.args, 'channel'));
  needScope(call.app, READ_SCOPE[channel.kind]);
  return channel;
}

/** The channel whose messages the bot may read: it has the scope and is a member. */
export function historyChannel(call: Call): Channel {
  const channel = visibleChannel(call, requiredArg(call.args, 'channel'));
  needScope(call.app, HISTORY_SCOPE[channel.kind]);
  if (!channel.members.has(call.app.botUserId)) refuse('not_in_channel');
  return channel;
}

/** A user who can be reached by a message, or Slack's refusal. */
function reachableUser(core: Core, app: InstalledApp, id: string): User {
  const user = core.users.get(id);
  if (!user || user.deleted || user.id === app.botUserId) return refuse('channel_not_found');
  if (user.isBot) return refuse('cannot_dm_bot');
  return user;
}

/** The place for a new message: a channel id, the name of a public channel, or a user id (the direct conversation). */
export function postableChannel(call: Call, to: string): Channel {
  const { core, app } = call;
  if (/^[UW]/.test(to)) return openDirect(core, app.botUserId, reachableUser(core, app, to).id).channel;
  const byName = [...core.channels.values()].find(
    (each) => each.kind === 'public' && each.name === to.replace(/^#/, ''),
  );
  const channel = visibleChannel(call, byName && !core.channels.has(to) ? byName.id : to);
  if (channel.isArchived) refuse('is_archived');
  if (channel.kind === 'im') {
    const other = [...channel.members].find((member) => member !== app.botUserId);
    if (other !== undefined) reachableUser(core, app, other);
  }
  const mayPostOutside = channel.kind === 'public' && app.scopes.has('chat:write.public');
  if (!channel.members.has(app.botUserId) && !mayPostOutside) refuse('not_in_channel');
  return channel;
}

/** A message of a channel by its ts. */
export function messageAt(channel: Channel, ts: string, code = 'message_not_found'): Message {
  const message = channel.byTs.get(ts);
  return message && message.subtype !== 'tombstone' ? message : refuse(code);
}
