/** Ids that look like Slack's and are the same in every run. */
import { createHash } from 'node:crypto';

export interface Ids {
  /** The next id with this prefix, for example `U` → U0000001. */
  next(prefix: string): string;
  /** A hexadecimal secret or hash, different at each call and the same in each run. */
  secret(purpose: string, length?: number): string;
}

/** Ids counted from 1 for each prefix; `seed` separates two workspaces of one process. */
export function createIds(seed: string): Ids {
  const counters = new Map<string, number>();
  const count = (key: string): number => {
    const next = (counters.get(key) ?? 0) + 1;
    counters.set(key, next);
    return next;
  };
  return {
    next: (prefix) => `${prefix}${count(prefix).toString(36).toUpperCase().padStart(7, '0')}`,
    secret(purpose, length = 24) {
      const text = `${seed}:${purpose}:${count(`secret:${purpose}`)}`;
      return createHash('sha256').update(text).digest('hex').slice(0, length);
    },
  };
}
