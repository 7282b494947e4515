/** A whole local workspace: set it up, reach apps, act as its people, read what happened. */
import { createPerson } from './driver/person.ts';
import type { Person, PersonOptions } from './driver/person-type.ts';
import { installApp, reinstallApp } from './engine/apps.ts';
import type { NewApp } from './engine/apps.ts';
import { addChannel, archiveChannel, joinChannel, leaveChannel } from './engine/channels.ts';
import type { NewChannel } from './engine/channels.ts';
import type { Json } from './engine/block.ts';
import { realClock } from './engine/clock.ts';
import type { Clock } from './engine/clock.ts';
import { publishTo } from './engine/events.ts';
import { createCore } from './engine/core.ts';
import type { Core, WorkspaceOptions } from './engine/core.ts';
import type { Faults } from './engine/faults.ts';
import type { Channel, InstalledApp, User } from './engine/model.ts';
import type { Outgoing, Traffic, Violation } from './engine/traffic.ts';
import { readSnapshot, snapshotsOf } from './engine/snapshot.ts';
import { restore } from './engine/snapshot-restore.ts';
import { addUser, changeUser } from './engine/users.ts';
import type { NewUser } from './engine/users.ts';
import { inProcessFetch, inProcessReceiver } from './transport/in-process.ts';
import type { InProcessReceiver } from './transport/in-process.ts';
import { reachOverHttp } from './transport/signed-http.ts';
import type { HttpDelivery } from './transport/signed-http.ts';

export interface Workspace {
  /** The engine, for transports and pages; tests do not need it. */
  readonly core: Core;
  readonly clock: Clock;
  readonly traffic: Traffic;
  readonly violations: readonly Violation[];
  readonly faults: Faults;
  /** A fetch that reaches only this workspace; for `clientOptions.fetch`. */
  readonly fetch: typeof fetch;
  installApp(app: NewApp): InstalledApp;
  /** A newer version of an installed app: ids and secrets stay. */
  reinstallApp(id: string, app: NewApp): InstalledApp;
  addUser(user: NewUser): User;
  /** Tells apps with user_change. */
  changeUser(id: string, change: Partial<Omit<User, 'id' | 'teamId'>>): User;
  addChannel(channel: NewChannel): Channel;
  join(channelId: string, userId: string): void;
  leave(channelId: string, userId: string): void;
  archive(channelId: string, userId: string): void;
  /** A receiver for `new App({ receiver })`. */
  receiver(app: InstalledApp): InProcessReceiver;
  /** Delivers to the app by signed HTTP requests from now on. */
  deliverOverHttp(app: InstalledApp, delivery: HttpDelivery): void;
  /** Asks every open socket to reconnect, as Slack does every few hours. */
  refreshSockets(): void;
  /** Sends the app any other event, for example tokens_revoked; resolves when it was acknowledged. */
  event(app: InstalledApp, event: Json): Promise<void>;
  as(userId: string, options?: PersonOptions): Person;
  /** Everything that apps have made visible, oldest first. */
  outgoing(): readonly Outgoing[];
  /** Everything that is kept over a restart, as text for `createWorkspace({ snapshot })`. */
  snapshot(): string;
  /** Grows with each change of what a snapshot holds. */
  changes(): number;
  /** Resolves when no call and no delivery is under way. */
  idle(options?: { quietMs?: number; timeoutMs?: number }): Promise<'idle' | 'still busy'>;
}

/**
 * A workspace with the rules of Slack, empty or as a snapshot left it. The clock is the real one unless another is given.
 * Throws a SnapshotError for a snapshot that is damaged or of another version.
 */
export function createWorkspace(options: Omit<WorkspaceOptions, 'clock'> & { clock?: Clock }): Workspace {
  const saved = options.snapshot === undefined ? undefined : readSnapshot(options.snapshot);
  // Ids and tickets are made from the id of the team, so it comes first.
  const team = saved ? { teamId: saved.state.team.id, teamName: saved.state.team.name } : {};
  const core = createCore({ ...options, ...team, clock: options.clock ?? realClock() });
  if (saved) restore(core, saved);
  const channel = (id: string): Channel => {
    const found = core.channels.get(id);
    if (!found) throw new Error(`No channel ${id} in the workspace`);
    return found;
  };
  return {
    core,
    clock: core.clock,
    traffic: core.traffic,
    violations: core.traffic.violations,
    faults: core.faults,
    fetch: inProcessFetch(core),
    installApp: (app) => installApp(core, app),
    reinstallApp: (id, app) => reinstallApp(core, id, app),
    addUser: (user) => addUser(core, user),
    changeUser: (id, change) => changeUser(core, id, change),
    addChannel: (given) => addChannel(core, given),
    join: (channelId, userId) => void joinChannel(core, channel(channelId), userId),
    leave: (channelId, userId) => void leaveChannel(core, channel(channelId), userId),
    archive: (channelId, userId) => archiveChannel(core, channel(channelId), userId),
    receiver: (app) => inProcessReceiver(core, app),
    deliverOverHttp: (app, delivery) => reachOverHttp(core, app, delivery),
    refreshSockets: () => core.refreshSockets?.(),
    event: (app, event) => publishTo(core, app, event),
    as: (userId, personOptions) => createPerson(core, userId, personOptions),
    outgoing: () => core.traffic.outgoing,
    snapshot: snapshotsOf(core),
    changes: () => core.changes.count(),
    idle: (idleOptions) => core.busy.idle(idleOptions),
  };
}
