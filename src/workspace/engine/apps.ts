/** Installing an app: its bot user, tokens, scopes and the events it asked for. */
import type { Core } from './core.ts';
import type { InstalledApp, Shortcut } from './model.ts';
import { addUser } from './users.ts';

export interface NewApp {
  name: string;
  scopes: readonly string[];
  slashCommands?: readonly string[];
  shortcuts?: readonly Shortcut[];
  events?: readonly string[];
  homeTab?: boolean;
}

function abilitiesOf(app: NewApp): Pick<InstalledApp, 'scopes' | 'slashCommands' | 'shortcuts' | 'events' | 'homeTab'> {
  return {
    scopes: new Set(app.scopes),
    slashCommands: [...(app.slashCommands ?? [])],
    shortcuts: [...(app.shortcuts ?? [])],
    events: new Set(app.events ?? []),
    homeTab: app.homeTab ?? true,
  };
}

/** Installs the app and gives the ids and secrets that its configuration needs. */
export function installApp(core: Core, app: NewApp): InstalledApp {
  const id = core.ids.next('A');
  const bot = addUser(core, { name: app.name, isBot: true, appId: id });
  const number = core.team.id.slice(1);
  const installed: InstalledApp = {
    id,
    name: app.name,
    botId: core.ids.next('B'),
    botUserId: bot.id,
    botToken: `xoxb-${number}-${core.ids.secret('bot token')}`,
    appToken: `xapp-1-${id}-${core.ids.secret('app token')}`,
    signingSecret: core.ids.secret('signing secret', 32),
    verificationToken: core.ids.secret('verification token'),
    ...abilitiesOf(app),
  };
  core.apps.set(id, installed);
  return installed;
}

/** Installs a newer version of the app: what it may do and hear changes, its ids and secrets stay. */
export function reinstallApp(core: Core, id: string, app: NewApp): InstalledApp {
  const installed = core.apps.get(id);
  if (!installed) throw new Error(`No app ${id} in the workspace`);
  Object.assign(installed, abilitiesOf(app), { name: app.name });
  core.changes.note();
  return installed;
}
