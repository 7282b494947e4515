/** Puts the parts together: store, papers and Slack become one world, one Bolt app and one courier. */
import { randomUUID } from 'node:crypto';
import type { App, LogLevel, Receiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { createCourier, type Courier } from './app/courier.ts';
import type { Log, Papers } from './app/ports.ts';
import type { World } from './app/world.ts';
import type { Agency } from './domain/campaign.ts';
import { createSlackApp, type Installation } from './slack/app.ts';
import { createDirectory } from './slack/directory.ts';
import { createMessenger } from './slack/messenger.ts';
import type { Store } from './store/store.ts';
import { en } from './text/en.ts';
import { vi } from './text/vi.ts';

export interface Parts {
  readonly store: Store;
  readonly papers: Papers;
  readonly agency: Agency;
  readonly log: Log;
  /** Of modals, Home and private messages; channels and papers are always Vietnamese. */
  readonly language?: 'vi' | 'en';
  readonly now: () => number;
  readonly slack: {
    readonly installation: Installation;
    readonly teamId: string;
    readonly receiver: Receiver;
    readonly logLevel: LogLevel;
    readonly apiUrl?: string;
    readonly fetch?: typeof fetch;
  };
}

export interface House {
  readonly world: World;
  readonly app: App;
  readonly courier: Courier;
}

/** A lost bulk answer is looked for in the history, so these clients may wait longer but never repeat a call. */
const bulkTimeoutMs = 10_000;
const filesTimeoutMs = 60_000;

export function compose({ store, papers, agency, log, language = 'vi', now, slack }: Parts): House {
  const { installation, teamId, receiver, logLevel, apiUrl, fetch: ownFetch } = slack;
  const client = (timeout: number): WebClient =>
    new WebClient(installation.botToken, {
      timeout,
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
      logLevel,
      ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
      ...(ownFetch ? { fetch: ownFetch } : {}),
    });
  const text = language === 'en' ? en : vi;
  const bulk = client(bulkTimeoutMs);
  const courier = createCourier(() => world);
  const world: World = {
    ...store,
    papers,
    messenger: createMessenger(
      { bulk, files: client(filesTimeoutMs), fetch: ownFetch ?? fetch, now },
      { people: text, channels: vi },
    ),
    directory: createDirectory(client(bulkTimeoutMs), { teamId, botUserId: installation.botUserId }),
    agency,
    log,
    now,
    newId: randomUUID,
    wake: courier.wake,
  };
  const app = createSlackApp({
    office: { world, text, teamId, homesOpened: new Set() },
    installation,
    receiver,
    logLevel,
    ...(apiUrl ? { slackApiUrl: apiUrl } : {}),
    ...(ownFetch ? { fetch: ownFetch } : {}),
  });
  return { world, app, courier };
}
