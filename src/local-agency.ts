/** The fictional agency inside a local workspace: its people, two channels and the app, from the real roster file. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Person } from './domain/person.ts';
import { readRoster } from './roster/read.ts';
import { ids } from '../views/kit/ids.ts';
import { createWorkspace, type Clock, type InstalledApp, type Workspace } from './workspace/index.ts';

/** What the app may do in a workspace; the manifest asks for the same. */
export const botScopes: readonly string[] = [
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

export const rosterFile = join(process.cwd(), 'src', 'agency', 'roster.csv');

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

/** Everybody with an e-mail gets an account; all of them are in #toan-the, the advisory unit also in its private channel. */
export async function createLocalAgency({ clock, snapshot }: { clock?: Clock; snapshot?: string | undefined } = {}): Promise<LocalAgency> {
  const roster = await readRoster(await readFile(rosterFile), 'roster.csv');
  if ('faults' in roster) throw new Error('the roster of the fictional agency has faults');
  const { people } = roster;
  const workspace = createWorkspace({ teamName: 'Bình Xét', ...(clock ? { clock } : {}) });
  const users = new Map<string, string>();
  for (const { id, fullName, email, post } of people) {
    if (!email) continue;
    const user = workspace.addUser({ name: email.split('@')[0] ?? id, realName: fullName, email, title: post, locale: 'vi-VN' });
    users.set(id, user.id);
  }
  const installed = workspace.installApp({
    name: 'Bình Xét',
    scopes: botScopes,
    slashCommands: [ids.command],
    events: ['app_home_opened'],
    homeTab: true,
  });
  const unit = people.filter(({ advisoryUnit }) => advisoryUnit).flatMap(({ id }) => users.get(id) ?? []);
  const allStaff = workspace.addChannel({ name: 'toan-the', members: [...users.values(), installed.botUserId] });
  const advisoryUnit = workspace.addChannel({ name: 'tham-muu-danh-gia', isPrivate: true, members: [...unit, installed.botUserId] });
  return { workspace, installed, people, allStaff: allStaff.id, advisoryUnit: advisoryUnit.id, users };
}
