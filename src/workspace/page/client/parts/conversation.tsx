/** The middle of the page: an open conversation, or an app's Home. */
import type { ComponentChildren } from 'preact';
import type { Conversation } from '../../shown.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { channelName, nameOf } from '../text/reading.ts';
import { ask, go, put, useStore } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { Composer } from './composer.tsx';
import { Icon } from './icon.tsx';
import { MessageList } from './message-list.tsx';

function Head({ title, note, tabs }: { title: ComponentChildren; note: string; tabs?: ComponentChildren }) {
  const { route, drawer } = useStore();
  const said = words();
  return (
    <header class="place-head">
      <button type="button" class="button-quiet to-sidebar" aria-label={said.back} onClick={() => go({ as: route.as })}>
        <Icon name="back" />
      </button>
      <div class="place-title">
        <h2 dir="auto">{title}</h2>
        <small>{note}</small>
      </div>
      {tabs}
      <button
        type="button"
        class="button-quiet developer"
        aria-expanded={drawer}
        aria-label={said.developer}
        title={said.developer}
        onClick={() => put({ drawer: !drawer })}
      >
        <Icon name="code" />
      </button>
    </header>
  );
}

/** Home and Messages of an app. */
function AppTabs({ appId, channel, now }: { appId: string; channel: string | undefined; now: 'home' | 'messages' }) {
  const { route, parts } = useStore();
  const said = words();
  const app = parts.workspace?.apps.find(({ id }) => id === appId);
  const toMessages = async (): Promise<void> => {
    const open = channel ?? (await ask('direct', { user: app?.botUser ?? '' }));
    if (open) go({ as: route.as, channel: open });
  };
  return (
    <div class="tabs" role="group" aria-label={app?.name}>
      {app?.hasHome && (
        <button type="button" aria-pressed={now === 'home'} onClick={() => go({ as: route.as, app: appId })}>
          {said.home}
        </button>
      )}
      <button type="button" aria-pressed={now === 'messages'} onClick={() => void toMessages()}>
        {said.messages}
      </button>
    </div>
  );
}

function Foot({ conversation }: { conversation: Conversation }) {
  const said = words();
  const { id, kind, isMember, isArchived } = conversation;
  if (isArchived) return <p class="notice">{said.channelArchived}</p>;
  if (!isMember) {
    return (
      <p class="notice">
        {said.readOnly}{' '}
        <button type="button" class="button button-primary" onClick={() => void ask('join', { channel: id })}>
          {said.join}
        </button>
      </p>
    );
  }
  const name =
    kind === 'public' || kind === 'private' ? `#${channelName(id)}` : conversation.others.map(nameOf).join(', ');
  return <Composer key={id} channel={id} placeholder={said.writeTo(name)} />;
}

export function ConversationView({ conversation }: { conversation: Conversation }) {
  const { route } = useStore();
  const said = words();
  const { id, kind, others, members, topic, appId } = conversation;
  const isDirect = kind === 'im' || kind === 'mpim';
  const title = isDirect ? others.map(nameOf).join(', ') : conversation.name;
  const note = isDirect ? '' : [said.members(members), topic].filter(Boolean).join(' · ');
  return (
    <main class="place" aria-label={title}>
      <Head
        title={
          isDirect ? (
            title
          ) : (
            <>
              <Icon name={kind === 'public' ? 'hash' : 'lock'} />
              {title}
            </>
          )
        }
        note={note}
        tabs={appId && <AppTabs appId={appId} channel={id} now="messages" />}
      />
      <MessageList key={`${route.as} ${id}`} conversation={conversation} as={route.as} />
      <Foot conversation={conversation} />
    </main>
  );
}

export function HomeView({ appId }: { appId: string }) {
  const { parts } = useStore();
  const app = parts.workspace?.apps.find(({ id }) => id === appId);
  const row = parts.sidebar?.find(({ kind, others }) => kind === 'im' && others[0] === app?.botUser);
  const view = parts.home?.app === appId ? parts.home.view : null;
  return (
    <main class="place" aria-label={app?.name ?? ''}>
      <Head title={app?.name ?? ''} note="" tabs={<AppTabs appId={appId} channel={row?.id} now="home" />} />
      <div class="home" tabIndex={0}>
        {view ? (
          <Blocks
            blocks={view.blocks}
            surface={{ place: { kind: 'view', id: view.id }, values: parts.values?.[view.id] ?? {} }}
          />
        ) : (
          <p class="empty">{words().homeEmpty}</p>
        )}
      </div>
    </main>
  );
}
