/** How the person now on the page reads dates, and how people and channels are called. */
import { store } from '../wire/store.ts';
import { language, words } from '../words/words.ts';
import type { Reader } from './dates.ts';

/** Their time zone, the workspace's time, the page's language. */
export function reader(): Reader {
  const { people, clock } = store.parts;
  const { today, yesterday, tomorrow } = words();
  const zone = people?.find(({ id }) => id === store.route.as)?.tz ?? 'Asia/Ho_Chi_Minh';
  return { language: language(), zone, now: clock ?? Date.now(), today, yesterday, tomorrow };
}

/** The name that Slack shows for a user. */
export function nameOf(id: string): string {
  return store.parts.people?.find((person) => person.id === id)?.name ?? id;
}

export function channelName(id: string): string {
  return store.parts.sidebar?.find((row) => row.id === id)?.name ?? id;
}

/** A message's `ts` in milliseconds. */
export const msOf = (ts: string): number => Number(ts) * 1000;
