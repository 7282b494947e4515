/** Acts on modals, and on what the page looks at. */
import { openHome } from '../../people/command.ts';
import { closeView, submitView } from '../../people/submit.ts';
import { personOf } from '../../people/surface.ts';
import { stackOf } from '../../engine/views.ts';
import type { View } from '../../engine/view.ts';
import { rootsOf, WINDOW } from '../screen/conversation.ts';
import { appFor, channelFor, refuseAct, viewFor } from '../sight.ts';
import type { SomeActs, World } from './act.ts';

/** Slack's client lets nobody act on a modal that lies under another. */
function topView({ core, session }: World, id: string): View {
  const view = viewFor(core, session.as, id);
  if (stackOf(core, view.appId, view.userId).at(-1) !== view) refuseAct('view_not_found');
  return view;
}

/** Opening an app's Home or its messages is an event for the app, which may take its time. */
function tellApp({ core, session }: World, appId: string, tab: 'home' | 'messages'): void {
  void openHome(core, appFor(core, appId), session.as, tab);
}

export const viewActs: SomeActs<'look' | 'page' | 'submit' | 'close'> = {
  look(world, { as, channel, thread, app, drawer = false }) {
    const { core, session, state } = world;
    const before = { as: session.as, channel: session.channel, app: session.app };
    session.as = personOf(core, as).id;
    session.drawer = drawer;
    delete session.thread;
    if (thread !== undefined) session.thread = thread;
    const moved = before.as !== as || before.channel !== channel || before.app !== app;
    if (!moved) return null;
    delete session.channel;
    delete session.app;
    delete session.end;
    if (app !== undefined) {
      session.app = app;
      tellApp(world, app, 'home');
    }
    if (channel === undefined) return null;
    const opened = channelFor(core, as, channel);
    session.channel = opened.id;
    session.readUpTo = state.reads.upTo(as, opened.id);
    const other = opened.kind === 'im' ? [...opened.members].find((id) => id !== as) : undefined;
    const appId = core.users.get(other ?? '')?.appId;
    if (appId) tellApp(world, appId, 'messages');
    return null;
  },
  page({ core, session }, { to }) {
    const roots = rootsOf(channelFor(core, session.as, session.channel ?? ''));
    const now = session.end === undefined ? roots.length : roots.findIndex(({ ts }) => ts === session.end) + 1;
    const step = { older: now - WINDOW / 2, newer: now + WINDOW / 2, oldest: WINDOW, latest: roots.length }[to];
    const place = Math.min(roots.length, Math.max(WINDOW, step));
    const last = roots[place - 1];
    if (place >= roots.length || !last) delete session.end;
    else session.end = last.ts;
    return null;
  },
  async submit(world, { view: id }) {
    const result = await submitView(world.core, topView(world, id));
    if (result.error) refuseAct(result.error);
    return null;
  },
  async close(world, { view: id, all }) {
    await closeView(world.core, topView(world, id), all);
    return null;
  },
};
