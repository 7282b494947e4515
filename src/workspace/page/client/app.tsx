/** The whole page. */
import { useEffect } from 'preact/hooks';
import { Drawer } from './drawer/drawer.tsx';
import { ConversationView, HomeView } from './parts/conversation.tsx';
import { Overlays, Toasts, useIsCovered } from './parts/overlays.tsx';
import { Sidebar } from './parts/sidebar.tsx';
import { ThreadPane } from './parts/thread.tsx';
import { go, look, put, useStore } from './wire/store.ts';
import { words } from './words/words.ts';

function Place() {
  const { parts, route } = useStore();
  const said = words();
  if (route.app) return <HomeView key={`${route.as} ${route.app}`} appId={route.app} />;
  if (parts.conversation && parts.conversation.id === route.channel)
    return <ConversationView conversation={parts.conversation} />;
  return (
    <main class="place is-empty">
      <p class="empty">{route.as ? said.pickPlace : said.pickPerson}</p>
    </main>
  );
}

const PHONE_PX = 760;

const jump = (event: KeyboardEvent): void => {
  if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  put({ overlay: 'jump' });
};

export function App() {
  const { parts, route, drawer } = useStore();
  const isCovered = useIsCovered();
  useEffect(() => {
    addEventListener('keydown', jump);
    return () => removeEventListener('keydown', jump);
  }, []);
  useEffect(() => look(), [drawer]);
  // Nobody was chosen yet: the first person of the workspace.
  useEffect(() => {
    const known = parts.people?.some(({ id }) => id === route.as);
    const first = parts.people?.find(({ isBot, isGone }) => !isBot && !isGone);
    if (!parts.people || known || !first) return;
    const app = parts.workspace?.apps.find(({ hasHome }) => hasHome);
    // On a desk something is open from the start; a phone shows the sidebar.
    go({ as: first.id, ...(app && innerWidth > PHONE_PX ? { app: app.id } : {}) });
  }, [parts.people, route.as]);
  useEffect(() => {
    document.title = parts.workspace?.team ?? document.title;
  }, [parts.workspace?.team]);
  const isPlaceOpen = route.channel !== undefined || route.app !== undefined;
  const classes = [
    'page',
    isPlaceOpen ? 'has-place' : '',
    route.thread ? 'has-thread' : '',
    drawer ? 'has-drawer' : '',
  ];
  return (
    <div class={classes.join(' ')}>
      <div class="covered" inert={isCovered}>
        <Sidebar />
        <Place />
        {route.thread && <ThreadPane />}
      </div>
      <Overlays />
      {drawer && <Drawer />}
      <Toasts />
    </div>
  );
}
