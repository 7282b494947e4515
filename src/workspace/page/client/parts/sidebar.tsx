/** The left column: who acts, then apps, channels and direct conversations, with what is unread. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { SidebarRow } from '../../shown.ts';
import { channelName } from '../text/reading.ts';
import { go, useStore } from '../wire/store.ts';
import type { Route } from '../wire/route.ts';
import { words } from '../words/words.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icon.tsx';
import { SidebarHead } from './sidebar-head.tsx';

function Row(props: {
  route: Route;
  isOpen: boolean;
  unread: number;
  mentions: number;
  name: string;
  children: ComponentChildren;
}) {
  const { route, isOpen, unread, mentions, name, children } = props;
  return (
    <button
      type="button"
      class={`row ${isOpen ? 'is-open' : ''} ${unread > 0 ? 'is-unread' : ''}`}
      aria-current={isOpen ? 'page' : undefined}
      onClick={() => go(route)}
    >
      {children}
      <span class="row-name">{name}</span>
      {unread > 0 && <span class="unseen">, {words().unread(unread)}</span>}
      {mentions > 0 && (
        <span class="badge" aria-hidden="true">
          {mentions}
        </span>
      )}
    </button>
  );
}

const byName = (one: SidebarRow, other: SidebarRow): number =>
  channelName(one.id).localeCompare(channelName(other.id), 'vi');

function Conversation({ row, as, isOpen }: { row: SidebarRow; as: string; isOpen: boolean }) {
  const [other = ''] = row.others;
  return (
    <Row
      route={{ as, channel: row.id }}
      isOpen={isOpen}
      unread={row.unread}
      mentions={row.mentions}
      name={channelName(row.id)}
    >
      {row.kind === 'im' ? (
        <Avatar id={other} isSmall />
      ) : (
        <Icon name={row.kind === 'public' ? 'hash' : row.kind === 'private' ? 'lock' : 'people'} />
      )}
    </Row>
  );
}

export function Sidebar() {
  const { parts, route } = useStore();
  const said = words();
  const { as } = route;
  const rows = parts.sidebar ?? [];
  const apps = parts.workspace?.apps ?? [];
  const bots = new Set(apps.map(({ botUser }) => botUser));
  const groups = useMemo(() => {
    const mine = rows.filter(({ isMember, isArchived }) => isMember && !isArchived);
    return {
      channels: mine.filter(({ kind }) => kind === 'public' || kind === 'private').sort(byName),
      directs: mine
        .filter(({ kind, others }) => (kind === 'im' && !bots.has(others[0] ?? '')) || kind === 'mpim')
        .sort(byName),
      apps: new Map(
        mine
          .filter(({ kind, others }) => kind === 'im' && bots.has(others[0] ?? ''))
          .map((row) => [row.others[0], row]),
      ),
    };
  }, [rows, parts.people, parts.workspace]);
  const isOpen = (id: string): boolean => route.channel === id;
  const section = (name: string, empty: string, children: ComponentChildren[]) => (
    <section aria-label={name}>
      <h2>{name}</h2>
      {children.length > 0 ? children : <p class="empty">{empty}</p>}
    </section>
  );
  return (
    <nav class="sidebar" aria-label={parts.workspace?.team ?? ''}>
      <SidebarHead />
      <div class="rows">
        {section(
          said.apps,
          '',
          apps.map((app) => {
            const row = groups.apps.get(app.botUser);
            const unread = row?.unread ?? 0;
            // Unread messages first; else the Home, as Slack opens an app.
            const place = row && (unread > 0 || !app.hasHome) ? { channel: row.id } : { app: app.id };
            const open = route.app === app.id || isOpen(row?.id ?? '');
            return (
              <Row
                key={app.id}
                route={{ as, ...place }}
                isOpen={open}
                unread={unread}
                mentions={unread}
                name={app.name}
              >
                <Avatar id={app.botUser} isSmall />
              </Row>
            );
          }),
        )}
        {section(
          said.channels,
          said.noChannels,
          groups.channels.map((row) => <Conversation key={row.id} row={row} as={as} isOpen={isOpen(row.id)} />),
        )}
        {section(
          said.directs,
          said.noDirects,
          groups.directs.map((row) => <Conversation key={row.id} row={row} as={as} isOpen={isOpen(row.id)} />),
        )}
      </div>
    </nav>
  );
}
