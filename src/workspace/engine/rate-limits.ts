/** Slack's rate limits: a tier for each method, and one message a second in each channel. */
import type { Clock } from './clock.ts';

/** Requests a minute of Slack's tiers, for one method of one app in one workspace. */
const TIERS = { 2: 20, 3: 50, 4: 100, special: 300, connections: 12 } as const;
type Tier = keyof typeof TIERS;

/** A method that is not here is tier 3. */
const TIER_OF: Record<string, Tier> = {
  // Slack says «1+»; an app may open its ten connections together, so that must pass.
  'apps.connections.open': 'connections',
  'users.list': 2,
  'conversations.list': 2,
  'users.conversations': 2,
  'conversations.create': 2,
  'conversations.setTopic': 2,
  'conversations.setPurpose': 2,
  'conversations.archive': 2,
  'pins.add': 2,
  'pins.remove': 2,
  'pins.list': 2,
  'chat.postEphemeral': 4,
  'views.open': 4,
  'views.push': 4,
  'views.update': 4,
  'views.publish': 4,
  'users.info': 4,
  'users.profile.get': 4,
  'conversations.members': 4,
  'files.info': 4,
  'files.getUploadURLExternal': 4,
  'files.completeUploadExternal': 4,
  'auth.test': 'special',
  'api.test': 'special',
  'chat.getPermalink': 'special',
  'blocks.validate': 'special',
  'chat.postMessage': 'special',
};

/** Messages that one channel takes at once before the one-a-second rule bites (Slack: «short bursts»). */
const CHANNEL_BURST = 5;

export interface RateLimiter {
  /** Counts a call; answers the seconds to wait when Slack would refuse it. */
  take(appId: string, method: string, channel?: string): number | undefined;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Token buckets on the given clock. Method overrides are requests a minute. */
export function createRateLimiter(clock: Clock, overrides: Record<string, number> = {}): RateLimiter {
  const buckets = new Map<string, Bucket>();
  const draw = (key: string, capacity: number, perSecond: number): number | undefined => {
    const now = clock.now();
    const bucket = buckets.get(key) ?? { tokens: capacity, at: now };
    bucket.tokens = Math.min(capacity, bucket.tokens + ((now - bucket.at) / 1000) * perSecond);
    bucket.at = now;
    buckets.set(key, bucket);
    if (bucket.tokens < 1) return Math.max(1, Math.ceil((1 - bucket.tokens) / perSecond));
    bucket.tokens -= 1;
    return undefined;
  };
  return {
    take(appId, method, channel) {
      const perMinute = overrides[method] ?? TIERS[TIER_OF[method] ?? 3];
      const wait = draw(`${appId} ${method}`, perMinute, perMinute / 60);
      if (wait !== undefined) return wait;
      if (method === 'chat.postMessage' && channel) return draw(`${appId} in ${channel}`, CHANNEL_BURST, 1);
      return undefined;
    },
  };
}
