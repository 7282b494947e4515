/** The hash chain of a record: whoever alters a stored event would have to alter every later one and every printed hash (B14). */
import { createHash } from 'node:crypto';
import type { ChainedEvent } from '../app/ports.ts';
import type { Recorded } from '../domain/event.ts';

/** What stands before the first event. */
export const noHash = '';

/** JSON with sorted keys and no spaces: the same data always gives the same text, whatever order it was built in. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const fields = Object.entries(value).filter(([, item]) => item !== undefined);
  // Sorted by UTF-16 code units, as in RFC 8785.
  fields.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

/** sha256 (hex) of the previous hash followed by the canonical JSON of the recorded event. */
const hashOf = (previous: string, recorded: unknown): string =>
  createHash('sha256')
    .update(previous + canonicalJson(recorded))
    .digest('hex');

/** The events with their hashes, continuing after `previous`. Takes plain data. */
export function chain(previous: string, events: readonly Recorded<unknown>[]): readonly ChainedEvent[] {
  let hash = previous;
  return events.map((recorded) => {
    hash = hashOf(hash, recorded);
    return { recorded, hash };
  });
}

/**
 * The number (from 0) of the first event that does not fit, or undefined. `newest` is the hash that the record itself keeps:
 * where events were cut off at the end, the number of the first missing one is given.
 */
export function firstMisfit(events: readonly ChainedEvent[], newest: string): number | undefined {
  let hash = noHash;
  for (const [number, { recorded, hash: stored }] of events.entries()) {
    hash = hashOf(hash, recorded);
    if (hash !== stored) return number;
  }
  return hash === newest ? undefined : events.length;
}
