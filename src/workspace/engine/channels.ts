/** Channels and direct conversations, who is in them, and how Slack shows them. */
import type { Json } from './block.ts';
import type { Core } from './core.ts';
import { publish } from './events.ts';
import type { Channel, ChannelKind } from './model.ts';

export interface NewChannel {
  id?: string;
  name: string;
  isPrivate?: boolean;
  isShared?: boolean;
  creator?: string;
  members?: string[];
  topic?: string;
  purpose?: string;
}

function blank(core: Core, id: string, kind: ChannelKind, name: string, creator: string): Channel {
  return {
    id,
    kind,
    name,
    creator,
    created: Math.floor(core.clock.now() / 1000),
    isArchived: false,
    isShared: false,
    topic: '',
    purpose: '',
    members: new Set(),
    messages: [],
    byTs: new Map(),
    replies: new Map(),
    lastTs: 0,
    pins: [],
  };
}

/** Adds a public or private channel. */
export function addChannel(core: Core, channel: NewChannel): Channel {
  const creator = channel.creator ?? channel.members?.[0] ?? '';
  const id = channel.id ?? core.ids.next('C');
  const added = blank(core, id, channel.isPrivate ? 'private' : 'public', channel.name, creator);
  added.isShared = channel.isShared ?? false;
  added.topic = channel.topic ?? '';
  added.purpose = channel.purpose ?? '';
  for (const member of channel.members ?? []) added.members.add(member);
  core.channels.set(added.id, added);
  core.changes.note();
  return added;
}

/** The direct conversation of two users, opened when there is none. */
export function openDirect(core: Core, one: string, other: string): { channel: Channel; alreadyOpen: boolean } {
  const key = [one, other].sort().join(' ');
  const known = core.channels.get(core.directs.get(key) ?? '');
  if (known) return { channel: known, alreadyOpen: true };
  const channel = blank(core, core.ids.next('D'), 'im', '', one);
  channel.members.add(one).add(other);
  core.channels.set(channel.id, channel);
  core.directs.set(key, channel.id);
  core.changes.note();
  return { channel, alreadyOpen: false };
}

/** A conversation of three to nine people. */
export function openGroup(core: Core, members: readonly string[]): Channel {
  const key = [...members].sort().join(' ');
  const known = core.channels.get(core.directs.get(key) ?? '');
  if (known) return known;
  const channel = blank(core, core.ids.next('G'), 'mpim', `mpdm-${members.length}`, members[0] ?? '');
  for (const member of members) channel.members.add(member);
  core.channels.set(channel.id, channel);
  core.directs.set(key, channel.id);
  core.changes.note();
  return channel;
}

/** Puts a user into a channel and tells the apps that are in it. */
export function joinChannel(core: Core, channel: Channel, userId: string, inviter?: string): boolean {
  if (channel.members.has(userId)) return false;
  channel.members.add(userId);
  core.changes.note();
  publish(
    core,
    {
      type: 'member_joined_channel',
      user: userId,
      channel: channel.id,
      channel_type: channel.kind === 'private' ? 'G' : 'C',
      team: core.team.id,
      ...(inviter ? { inviter } : {}),
    },
    { onlyTo: (app) => channel.members.has(app.botUserId) },
  );
  return true;
}

/** Takes a user out of a channel and tells the apps that are, or were, in it. */
export function leaveChannel(core: Core, channel: Channel, userId: string): boolean {
  if (!channel.members.has(userId)) return false;
  const event = { type: 'member_left_channel', user: userId, channel: channel.id, team: core.team.id };
  publish(core, event, { onlyTo: (app) => channel.members.has(app.botUserId) });
  channel.members.delete(userId);
  core.changes.note();
  return true;
}

/** Archives a channel and tells the apps. */
export function archiveChannel(core: Core, channel: Channel, userId: string): void {
  channel.isArchived = true;
  core.changes.note();
  publish(core, { type: 'channel_archive', channel: channel.id, user: userId });
}

/** A channel as conversations.info shows it to the given user. */
export function channelJson(channel: Channel, viewer: string): Json {
  const common = { id: channel.id, created: channel.created, is_archived: channel.isArchived, is_org_shared: false };
  if (channel.kind === 'im') {
    const other = [...channel.members].find((member) => member !== viewer) ?? viewer;
    return { ...common, is_im: true, is_mpim: false, user: other, is_user_deleted: false, priority: 0 };
  }
  return {
    ...common,
    name: channel.name,
    name_normalized: channel.name,
    is_channel: channel.kind === 'public' || channel.kind === 'private',
    is_group: false,
    is_im: false,
    is_mpim: channel.kind === 'mpim',
    is_private: channel.kind !== 'public',
    is_general: false,
    is_shared: channel.isShared,
    is_ext_shared: channel.isShared,
    is_member: channel.members.has(viewer),
    creator: channel.creator,
    topic: { value: channel.topic, creator: '', last_set: 0 },
    purpose: { value: channel.purpose, creator: '', last_set: 0 },
    num_members: channel.members.size,
  };
}
