/** Who has read how far in which conversation, and what is unread. Slack's client keeps this; the engine need not. */
import type { Channel, Message } from '../engine/model.ts';

/** Nobody counts further. */
const MOST = 99;

export interface Reads {
  upTo(userId: string, channelId: string): string;
  /** The person has seen everything that is there now. */
  markRead(userId: string, channel: Channel): void;
  unread(userId: string, channel: Channel): { unread: number; mentions: number };
  clear(): void;
}

const isMentioned = ({ text }: Message, userId: string): boolean =>
  text.includes(`<@${userId}>`) || /<!(?:channel|everyone|here)[|>]/.test(text);

/** A reply in a channel concerns those who wrote in the thread, or are named; anything else concerns all. */
function concerns(channel: Channel, message: Message, userId: string): boolean {
  const { threadTs } = message;
  if (threadTs === undefined || message.broadcast || channel.kind === 'im' || channel.kind === 'mpim') return true;
  const wrote = (each: Message | undefined): boolean => each?.user === userId;
  const parent = channel.byTs.get(threadTs);
  return wrote(parent) || channel.replies.get(threadTs)?.some(wrote) === true || isMentioned(message, userId);
}

/** Nothing has been read yet. */
export function createReads(): Reads {
  const marks = new Map<string, string>();
  const keyOf = (userId: string, channelId: string): string => `${userId} ${channelId}`;
  const upTo = (userId: string, channelId: string): string => marks.get(keyOf(userId, channelId)) ?? '';
  return {
    upTo,
    markRead(userId, channel) {
      const last = channel.messages.at(-1);
      if (last) marks.set(keyOf(userId, channel.id), last.ts);
    },
    unread(userId, channel) {
      const mark = upTo(userId, channel.id);
      let unread = 0;
      let mentions = 0;
      // Timestamps of one channel have the same length, so they compare as text.
      for (let place = channel.messages.length - 1; place >= 0 && unread < MOST; place -= 1) {
        const message = channel.messages[place];
        if (!message || message.ts <= mark) break;
        if (message.user === userId || !concerns(channel, message, userId)) continue;
        unread += 1;
        if (message.threadTs || isMentioned(message, userId)) mentions += 1;
      }
      return { unread, mentions };
    },
    clear: () => marks.clear(),
  };
}
