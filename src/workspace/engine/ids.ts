/** Ids that look like Slack's and are the same in every run. */
import { createHash } from 'node:crypto';

/** How far each count has come. */
export interface IdCounts {
  /** Where a count begins that is not in the list. */
  floor: number;
  counts: [string, number][];
}

export interface Ids {
  /** The next id with this prefix, for example `U` → U0000001. */
  next(prefix: string): string;
  /** A hexadecimal secret or hash, different at each call and the same in each run. */
  secret(purpose: string, length?: number): string;
  counts(): IdCounts;
  /** Goes on where another process stopped. */
  continueFrom(counts: IdCounts): void;
  /** Leaves out so many ids of every kind. */
  skip(by: number): void;
}

/** Ids counted from 1 for each prefix; `seed` separates two workspaces of one process. */
export function createIds(seed: string): Ids {
  const counters = new Map<string, number>();
  let floor = 0;
  const count = (key: string): number => {
    const next = (counters.get(key) ?? floor) + 1;
    counters.set(key, next);
    return next;
  };
  return {
    next: (prefix) => `${prefix}${count(prefix).toString(36).toUpperCase().padStart(7, '0')}`,
    secret(purpose, length = 24) {
      const text = `${seed}:${purpose}:${count(`secret:${purpose}`)}`;
      return createHash('sha256').update(text).digest('hex').slice(0, length);
    },
    counts: () => ({ floor, counts: [...counters] }),
    continueFrom(given) {
      floor = given.floor;
      for (const [key, value] of given.counts) counters.set(key, value);
    },
    skip(by) {
      floor += by;
      for (const [key, value] of counters) counters.set(key, value + by);
    },
  };
}
