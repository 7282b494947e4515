/** The frame of the page: team, apps, people, and the person's sidebar. */
import type { Core } from '../../engine/core.ts';
import type { Parts, PersonInfo, SidebarRow } from '../shown.ts';
import type { Reads } from '../reads.ts';
import { maySee } from '../sight.ts';

export function workspaceFor(core: Core): Parts['workspace'] {
  const apps = [...core.apps.values()].map((app) => ({
    id: app.id,
    name: app.name,
    botUser: app.botUserId,
    commands: app.slashCommands,
    shortcuts: app.shortcuts,
    hasHome: app.homeTab,
  }));
  const commands = apps.flatMap((app) => app.commands.map((command) => ({ command, app: app.id })));
  const canMoveClock = 'advance' in core.clock || 'shift' in core.clock;
  return { team: core.team.name, apps, commands, canMoveClock };
}

export function peopleOf(core: Core): PersonInfo[] {
  return [...core.users.values()].map((user) => ({
    id: user.id,
    name: user.displayName || user.realName,
    title: user.title,
    tz: user.tz,
    isBot: user.isBot,
    isGuest: user.isRestricted || user.isStranger,
    isGone: user.deleted,
  }));
}

/** Everything that the person may open; the page decides what it lists. */
export function sidebarFor(core: Core, reads: Reads, userId: string): SidebarRow[] {
  const rows: SidebarRow[] = [];
  for (const channel of core.channels.values()) {
    if (!maySee(core, userId, channel)) continue;
    const isMember = channel.members.has(userId);
    const isDirect = channel.kind === 'im' || channel.kind === 'mpim';
    const { unread, mentions } = isMember ? reads.unread(userId, channel) : { unread: 0, mentions: 0 };
    rows.push({
      id: channel.id,
      kind: channel.kind,
      name: channel.name,
      others: isDirect ? [...channel.members].filter((id) => id !== userId) : [],
      unread,
      mentions: isDirect ? unread : mentions,
      isMember,
      isArchived: channel.isArchived,
    });
  }
  return rows;
}
