/** People, guests, strangers and bots of the workspace, and how Slack shows them. */
import type { Json } from './block.ts';
import type { Core } from './core.ts';
import { publish } from './events.ts';
import type { User } from './model.ts';

export interface NewUser {
  id?: string;
  name: string;
  realName?: string;
  displayName?: string;
  email?: string;
  title?: string;
  tz?: string;
  locale?: string;
  isAdmin?: boolean;
  isRestricted?: boolean;
  isUltraRestricted?: boolean;
  isBot?: boolean;
  deleted?: boolean;
  /** The id of another workspace makes the user a stranger. */
  teamId?: string;
  appId?: string;
}

/** Adds a user and tells the apps with `team_join`. */
export function addUser(core: Core, user: NewUser): User {
  const teamId = user.teamId ?? core.team.id;
  const added: User = {
    id: user.id ?? core.ids.next('U'),
    teamId,
    name: user.name,
    realName: user.realName ?? user.name,
    displayName: user.displayName ?? '',
    title: user.title ?? '',
    tz: user.tz ?? 'Asia/Ho_Chi_Minh',
    locale: user.locale ?? 'en-US',
    deleted: user.deleted ?? false,
    isBot: user.isBot ?? false,
    isAdmin: user.isAdmin ?? false,
    isRestricted: (user.isRestricted ?? false) || (user.isUltraRestricted ?? false),
    isUltraRestricted: user.isUltraRestricted ?? false,
    isStranger: teamId !== core.team.id,
    updated: Math.floor(core.clock.now() / 1000),
    ...(user.email === undefined ? {} : { email: user.email }),
    ...(user.appId === undefined ? {} : { appId: user.appId }),
  };
  core.users.set(added.id, added);
  core.changes.note();
  if (!added.isBot) publish(core, { type: 'team_join', user: userJson(core, added, { withEmail: true }) });
  return added;
}

/** Changes a user and tells the apps with `user_change`. */
export function changeUser(core: Core, id: string, change: Partial<Omit<User, 'id' | 'teamId'>>): User {
  const user = core.users.get(id);
  if (!user) throw new Error(`No user ${id} in the workspace`);
  Object.assign(user, change, { updated: Math.floor(core.clock.now() / 1000) });
  core.changes.note();
  publish(core, { type: 'user_change', user: userJson(core, user, { withEmail: true }) });
  return user;
}

/** A user as users.info shows it. */
export function userJson(core: Core, user: User, show: { withEmail?: boolean; withLocale?: boolean } = {}): Json {
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    deleted: user.deleted,
    real_name: user.realName,
    tz: user.tz,
    tz_label: user.tz,
    tz_offset: 25_200,
    profile: profileJson(user, show.withEmail ?? false),
    is_admin: user.isAdmin,
    is_owner: false,
    is_primary_owner: false,
    is_restricted: user.isRestricted,
    is_ultra_restricted: user.isUltraRestricted,
    is_bot: user.isBot,
    is_app_user: false,
    updated: user.updated,
    is_email_confirmed: true,
    ...(show.withLocale ? { locale: user.locale } : {}),
    ...(user.isStranger || core.team.id !== user.teamId ? { is_stranger: true } : {}),
  };
}

/** The profile part of a user; the address only for apps that may read it. */
export function profileJson(user: User, withEmail: boolean): Json {
  return {
    title: user.title,
    real_name: user.realName,
    real_name_normalized: user.realName.normalize('NFC'),
    display_name: user.displayName,
    display_name_normalized: user.displayName.normalize('NFC'),
    team: user.teamId,
    ...(withEmail && user.email !== undefined ? { email: user.email } : {}),
    ...(user.appId ? { api_app_id: user.appId } : {}),
  };
}
