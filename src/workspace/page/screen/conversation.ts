/** The open conversation: a window of its messages, and what only this person sees in it. */
import type { Core } from '../../engine/core.ts';
import type { Channel, Message } from '../../engine/model.ts';
import type { Conversation, Parts } from '../shown.ts';
import { shownMessage } from './messages.ts';

/** So many messages stand on the page at once; scrolling moves the window by half of it. */
export const WINDOW = 100;

/** What stands in the conversation itself: everything but replies, unless they were sent there too. */
export function rootsOf(channel: Channel): Message[] {
  return channel.messages.filter((message) => message.threadTs === undefined || message.broadcast);
}

function ephemeralsIn(core: Core, userId: string, channelId: string): Message[] {
  return core.ephemerals.filter((each) => each.ephemeralFor === userId && each.channel === channelId);
}

/** The window that ends with the message `end`, or with the last one. */
export function conversationFor(
  core: Core,
  userId: string,
  channel: Channel,
  { end, readUpTo }: { end: string | undefined; readUpTo: string },
): Conversation {
  const roots = rootsOf(channel);
  const last = end === undefined ? roots.length : roots.findIndex((message) => message.ts > end);
  const stop = last === -1 ? roots.length : last;
  const start = Math.max(0, stop - WINDOW);
  const shown = roots.slice(start, stop);
  const from = start === 0 ? '' : (shown[0]?.ts ?? '');
  const until = stop === roots.length ? '~' : (shown.at(-1)?.ts ?? '~');
  const whispers = ephemeralsIn(core, userId, channel.id).filter(
    ({ ts, threadTs }) => threadTs === undefined && ts >= from && ts <= until,
  );
  const messages = [...shown, ...whispers].sort((one, other) => (one.ts < other.ts ? -1 : 1));
  const others =
    channel.kind === 'im' || channel.kind === 'mpim' ? [...channel.members].filter((id) => id !== userId) : [];
  const appId = channel.kind === 'im' ? core.users.get(others[0] ?? '')?.appId : undefined;
  return {
    id: channel.id,
    kind: channel.kind,
    name: channel.name,
    topic: channel.topic,
    others,
    members: channel.members.size,
    isMember: channel.members.has(userId),
    isArchived: channel.isArchived,
    ...(appId ? { appId } : {}),
    messages: messages.map((message) => shownMessage(core, channel, message, userId)),
    before: start,
    after: roots.length - stop,
    readUpTo,
  };
}

/** A parent, its replies and what was whispered there. */
export function threadFor(core: Core, userId: string, channel: Channel, ts: string): Parts['thread'] {
  const parent = channel.byTs.get(ts);
  if (!parent) return null;
  const replies = channel.replies.get(ts) ?? [];
  const whispers = ephemeralsIn(core, userId, channel.id).filter(({ threadTs }) => threadTs === ts);
  const rest = [...replies, ...whispers].sort((one, other) => (one.ts < other.ts ? -1 : 1));
  return {
    channel: channel.id,
    ts,
    messages: [parent, ...rest].map((message) => shownMessage(core, channel, message, userId)),
  };
}
