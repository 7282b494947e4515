/**
 * How fast the relay may call Slack: each call asks for a slot first. A call that must wait goes back to the store with the
 * time of its own slot, so that a thousand waiting messages are not tried a thousand times (and nothing waits in memory).
 */

interface Rate {
  /** One call in this time, in the long run. */
  readonly everyMs: number;
  /** So many at once before that. */
  readonly burst: number;
}

/** Below Slack's published tiers: updates 50 a minute, posts one a second per channel and some hundreds a minute in all. */
const rates = {
  update: { everyMs: 1_250, burst: 8 },
  post: { everyMs: 250, burst: 20 },
  channel: { everyMs: 1_100, burst: 3 },
  upload: { everyMs: 1_250, burst: 8 },
} as const satisfies Record<string, Rate>;

export type CallKind = 'update' | 'post' | 'upload';

export interface Pace {
  /** Milliseconds to wait before this call, 0 where it may go now; asking again for the same key keeps its place. */
  slot(key: string, kind: CallKind, channel: string): number;
  /** Slack itself asked to wait: nothing of this kind goes before. */
  hold(kind: CallKind, ms: number): void;
}

/** A generic cell rate per bucket: the time at which the bucket would be empty again moves on with each slot given. */
export function createPace(now: () => number): Pace {
  const emptyAt = new Map<string, number>();
  const places = new Map<string, number>();

  const free = (bucket: string, { everyMs, burst }: Rate): number =>
    Math.max(now(), (emptyAt.get(bucket) ?? 0) - everyMs * (burst - 1));
  const take = (bucket: string, { everyMs }: Rate, at: number): void =>
    void emptyAt.set(bucket, Math.max(at, emptyAt.get(bucket) ?? 0) + everyMs);

  return {
    slot(key, kind, channel) {
      const place = places.get(key) ?? reserve(kind, channel);
      if (place > now()) {
        places.set(key, place);
        return place - now();
      }
      places.delete(key);
      return 0;
    },
    hold: (kind, ms) =>
      void emptyAt.set(kind, Math.max(emptyAt.get(kind) ?? 0, now() + ms + rates[kind].everyMs * rates[kind].burst)),
  };

  function reserve(kind: CallKind, channel: string): number {
    const inChannel = kind === 'update' ? [] : [channel];
    const at = Math.max(free(kind, rates[kind]), ...inChannel.map((bucket) => free(bucket, rates.channel)));
    take(kind, rates[kind], at);
    for (const bucket of inChannel) take(bucket, rates.channel, at);
    return at;
  }
}
