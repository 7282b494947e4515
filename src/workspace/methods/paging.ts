/** Cursor paging as Slack's lists do it. */
import type { Json } from '../engine/block.ts';
import { refuse } from '../engine/refusal.ts';
import { numberArg, textArg } from './method.ts';

export interface Page<T> {
  items: T[];
  nextCursor: string;
}

/** The part of the list asked for by `cursor` and `limit`; refuses cursors and limits that Slack refuses. */
export function page<T>(args: Json, list: readonly T[], { fallback, max }: { fallback: number; max: number }): Page<T> {
  const asked = numberArg(args, 'limit') ?? 0;
  if (asked < 0 || asked > max) refuse('invalid_limit');
  const limit = asked === 0 ? fallback : asked;
  const cursor = textArg(args, 'cursor');
  const start = cursor === undefined ? 0 : startOf(cursor);
  const end = start + limit;
  const nextCursor = end < list.length ? Buffer.from(`next:${end}`).toString('base64') : '';
  return { items: list.slice(start, end), nextCursor };
}

function startOf(cursor: string): number {
  const match = /^next:(\d+)$/.exec(Buffer.from(cursor, 'base64').toString());
  return match ? Number(match[1]) : refuse('invalid_cursor');
}

/** The `response_metadata` of a page. */
export function cursorPart(nextCursor: string): Json {
  return { response_metadata: { next_cursor: nextCursor } };
}
