/** How the person now on the page reads dates, and how people and channels are called. */
import type { PersonInfo, SidebarRow } from '../../shown.ts';
import { store } from '../wire/store.ts';
import { language, words } from '../words/words.ts';
import type { Reader } from './dates.ts';

const indexes = new WeakMap<object, Map<string, unknown>>();

/** The list by id; built once for each list that the server sends. */
function byId<T extends { id: string }>(list: readonly T[] | undefined): Map<string, T> {
  if (!list) return new Map();
  const known = indexes.get(list) as Map<string, T> | undefined;
  if (known) return known;
  const index = new Map(list.map((item) => [item.id, item]));
  indexes.set(list, index);
  return index;
}

export function personOf(id: string): PersonInfo | undefined {
  return byId(store.parts.people).get(id);
}

/** The name that Slack shows for a user. */
export function nameOf(id: string): string {
  return personOf(id)?.name ?? id;
}

function rowOf(id: string): SidebarRow | undefined {
  return byId(store.parts.sidebar).get(id);
}

/** The name of a conversation: of the channel, or of the others in it. */
export function channelName(id: string): string {
  const row = rowOf(id);
  if (!row) return id;
  return row.name && row.kind !== 'mpim' ? row.name : row.others.map(nameOf).join(', ');
}

/** Their time zone, the workspace's time, the page's language. */
export function reader(): Reader {
  const { today, yesterday, tomorrow } = words();
  const zone = personOf(store.route.as)?.tz ?? 'Asia/Ho_Chi_Minh';
  return { language: language(), zone, now: store.parts.clock ?? Date.now(), today, yesterday, tomorrow };
}

/** A message's `ts` in milliseconds. */
export const msOf = (ts: string): number => Number(ts) * 1000;

/** For searching: without case and diacritics, so that «nguyen» finds «Nguyễn». */
export function folded(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
}
