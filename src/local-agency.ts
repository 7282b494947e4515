/** The fictional agency inside a local workspace: its people, two channels and the app, from the real roster file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from './domain/person.ts';
import { readRoster } from './roster/read.ts';
import { ids } from '../views/kit/ids.ts';
import {
  createWorkspace,
  type Channel,
  type Clock,
  type InstalledApp,
  type NewChannel,
  type Workspace,
} from './workspace/index.ts';

/** What the app may do in a workspace; the manifest asks for the same. */
const botScopes: readonly string[] = [
  'chat:write',
  'commands',
  'im:write',
  'users:read',
  'users:read.email',
  'files:read',
  'files:write',
  'channels:read',
  'groups:read',
  'channels:history',
  'groups:history',
  'im:history',
];

const fictionalRoster = join(process.cwd(), 'src', 'agency', 'roster.csv');

export interface LocalAgency {
  readonly workspace: Workspace;
  readonly installed: InstalledApp;
  readonly people: readonly Person[];
  /** Channel ids. */
  readonly allStaff: string;
  readonly advisoryUnit: string;
  /** Slack user id by staff code, for everybody who has an e-mail. */
  readonly users: ReadonlyMap<string, string>;
}

export interface LocalAgencyOptions {
  readonly clock?: Clock;
  /** What the workspace was when it was last saved; a SnapshotError is thrown when it cannot be read. */
  readonly snapshot?: string | undefined;
  /** How many entries of each list of traffic are kept; all when left out. */
  readonly keepTraffic?: number;
  /** The path of another CSV roster than that of the fictional agency. */
  readonly rosterFile?: string;
}

/**
 * Everybody with an e-mail gets an account; all of them are in #toan-the, the advisory unit also in its private channel.
 * Accounts, channels and the app that a snapshot brings are found again; only who is new in the roster is added.
 */
export async function createLocalAgency({
  clock,
  snapshot,
  keepTraffic,
  rosterFile = fictionalRoster,
}: LocalAgencyOptions = {}): Promise<LocalAgency> {
  const roster = await readRoster(await readFile(rosterFile), 'roster.csv');
  if ('faults' in roster) throw new Error(`the roster of the local agency has faults: ${rosterFile}`);
  const { people } = roster;
  const workspace = createWorkspace({
    teamName: 'Bình Xét',
    snapshot,
    ...(clock ? { clock } : {}),
    ...(keepTraffic === undefined ? {} : { keepTraffic }),
  });
  const before = new Set(workspace.core.users.keys());
  const users = accountsOf(workspace, people);
  const installed = installOurs(workspace);
  const unit = people.filter(({ advisoryUnit }) => advisoryUnit).flatMap(({ id }) => users.get(id) ?? []);
  const allStaff = channelWith(workspace, before, {
    name: 'toan-the',
    members: [...users.values(), installed.botUserId],
  });
  const advisoryUnit = channelWith(workspace, before, {
    name: 'tham-muu-danh-gia',
    isPrivate: true,
    members: [...unit, installed.botUserId],
  });
  return { workspace, installed, people, allStaff: allStaff.id, advisoryUnit: advisoryUnit.id, users };
}

/** By staff code. An account is known by its e-mail. */
function accountsOf(workspace: Workspace, people: readonly Person[]): Map<string, string> {
  const known = new Map<string, string>();
  for (const { id, email } of workspace.core.users.values()) if (email) known.set(email.toLowerCase(), id);
  const users = new Map<string, string>();
  for (const { id, fullName, email, post } of people) {
    if (!email) continue;
    const name = email.split('@')[0] ?? id;
    const account =
      known.get(email.toLowerCase()) ??
      workspace.addUser({ name, realName: fullName, email, title: post, locale: 'vi-VN' }).id;
    users.set(id, account);
  }
  return users;
}

/** The app is known by its name; a later version may ask for more than the one that was installed. */
function installOurs(workspace: Workspace): InstalledApp {
  const app = {
    name: 'Bình Xét',
    scopes: botScopes,
    slashCommands: [ids.command],
    events: ['app_home_opened'],
    homeTab: true,
  };
  const known = [...workspace.core.apps.values()].find(({ name }) => name === app.name);
  return known ? workspace.reinstallApp(known.id, app) : workspace.installApp(app);
}

/** Who left a channel by hand is not brought back: of a channel that is there, only new accounts become members. */
function channelWith(
  workspace: Workspace,
  before: ReadonlySet<string>,
  channel: NewChannel & { members: string[] },
): Channel {
  const known = [...workspace.core.channels.values()].find(({ name }) => name === channel.name);
  if (!known) return workspace.addChannel(channel);
  for (const member of channel.members) if (!before.has(member)) workspace.join(known.id, member);
  return known;
}
