/** What the relay calls Slack with. */
import type { WebClient } from '@slack/web-api';

/** The clients of the relay: no retries of their own, refusals of the rate limiter told at once. */
export interface MessengerClients {
  readonly bulk: WebClient;
  readonly files: WebClient;
  /** For uploads; the bytes go to a URL that Slack gives. */
  readonly fetch: typeof fetch;
  readonly now: () => number;
}
