/** Everything that the parts of the engine share: records and services, created once for each workspace. */
import type { Block } from './block.ts';
import { createBusy } from './busy.ts';
import type { Busy } from './busy.ts';
import { createChanges } from './changes.ts';
import type { Changes } from './changes.ts';
import type { Clock } from './clock.ts';
import { createDispatcher } from './dispatch.ts';
import type { Dispatcher } from './dispatch.ts';
import { createFaults } from './faults.ts';
import type { Faults } from './faults.ts';
import { createIds } from './ids.ts';
import type { Ids } from './ids.ts';
import type { Channel, InstalledApp, Message, StoredFile, Team, User } from './model.ts';
import type { View } from './view.ts';
import { createRateLimiter } from './rate-limits.ts';
import type { RateLimiter } from './rate-limits.ts';
import { createTickets } from './tickets.ts';
import type { Tickets } from './tickets.ts';
import { createTraffic } from './traffic.ts';
import type { Traffic } from './traffic.ts';

/** Where the workspace says it can be reached; `serve` moves these to the loopback address. */
interface Urls {
  web: string;
  files: string;
  hooks: string;
  socket: string;
}

export interface Core {
  readonly team: Team;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly busy: Busy;
  readonly faults: Faults;
  readonly traffic: Traffic;
  readonly changes: Changes;
  readonly limits: RateLimiter | undefined;
  readonly tickets: Tickets;
  readonly dispatcher: Dispatcher;
  readonly urls: Urls;
  readonly users: Map<string, User>;
  readonly channels: Map<string, Channel>;
  /** `a b` → id of the direct conversation of the two, ids sorted. */
  readonly directs: Map<string, string>;
  readonly apps: Map<string, InstalledApp>;
  readonly files: Map<string, StoredFile>;
  readonly views: Map<string, View>;
  /** `app user` → the modals open, root first. */
  readonly stacks: Map<string, View[]>;
  /** `app user` → the published App Home. */
  readonly homes: Map<string, View>;
  readonly ephemerals: Message[];
  /** Upload tickets → file id. */
  readonly uploads: Map<string, string>;
  /** Opens a socket for an app; set by the socket transport. */
  openSocket?: (app: InstalledApp) => string;
  refreshSockets?: () => void;
}

export interface WorkspaceOptions {
  teamId?: string;
  teamName: string;
  clock: Clock;
  enforceRateLimits?: boolean;
  /** Requests a minute for single methods, instead of Slack's tier. */
  rateLimits?: Record<string, number>;
  /** How many of the newest calls, deliveries, violations and contents are kept; all when left out. */
  keepTraffic?: number;
  /** The text of `workspace.snapshot()`: goes on from there, with the team of the snapshot. */
  snapshot?: string | undefined;
}

/** An empty workspace. */
export function createCore(options: WorkspaceOptions): Core {
  const { clock } = options;
  const teamId = options.teamId ?? 'T0000001';
  const ids = createIds(teamId);
  const busy = createBusy();
  const faults = createFaults();
  const traffic = createTraffic(clock, options.keepTraffic);
  return {
    team: { id: teamId, name: options.teamName, domain: domainOf(options.teamName) },
    clock,
    ids,
    busy,
    faults,
    traffic,
    changes: createChanges(),
    limits: options.enforceRateLimits === false ? undefined : createRateLimiter(clock, options.rateLimits),
    tickets: createTickets(clock, ids, teamId),
    dispatcher: createDispatcher({ clock, busy, faults, traffic }),
    urls: {
      web: 'https://slack.com',
      files: 'https://files.slack.com',
      hooks: 'https://hooks.slack.com',
      socket: 'wss://wss-primary.slack.com',
    },
    users: new Map(),
    channels: new Map(),
    directs: new Map(),
    apps: new Map(),
    files: new Map(),
    views: new Map(),
    stacks: new Map(),
    homes: new Map(),
    ephemerals: [],
    uploads: new Map(),
  };
}

function domainOf(name: string): string {
  const ascii = name.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
  return ascii.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'workspace';
}

/** Slack gives every block an id, and every element an action_id, when the app gives none. */
export function withIds(core: Core, blocks: readonly Block[]): Block[] {
  const copy = structuredClone(blocks) as Block[];
  for (const block of copy) {
    block.block_id ??= core.ids.secret('block', 5);
    const holders = [block.element, block.accessory, ...(block.type === 'actions' ? (block.elements ?? []) : [])];
    for (const element of holders) {
      if (element && element.type !== 'image') element.action_id ??= core.ids.secret('action', 5);
    }
  }
  return copy;
}
