/** One open page: who it acts as, what it looks at, and what it was last sent. */
import type { Option } from '../engine/block.ts';
import type { Core } from '../engine/core.ts';
import type { Channel } from '../engine/model.ts';
import type { Told } from './protocol.ts';
import type { Parts, PartName } from './shown.ts';
import type { PageState } from './state.ts';
import { conversationFor, threadFor } from './screen/conversation.ts';
import { inspectedViews, trafficOf } from './screen/developer.ts';
import { homeFor, modalsFor, valuesFor } from './screen/views.ts';
import { peopleOf, sidebarFor, workspaceFor } from './screen/workspace.ts';
import { maySee } from './sight.ts';

const MINUTE = 60_000;

export interface Session {
  as: string;
  channel?: string;
  thread?: string;
  /** The app whose Home is open. */
  app?: string;
  drawer: boolean;
  /** The last message of the window; without it the window follows the newest. */
  end?: string;
  /** How far the person had read when they opened the conversation. */
  readUpTo: string;
  /** What apps offered for external selects, by element: a choice must be among it. */
  readonly offered: Map<string, Option[]>;
  /** Sends every part that has changed since it was last sent. */
  readonly refresh: () => void;
}

function openChannel(core: Core, session: Session): Channel | undefined {
  const channel = core.channels.get(session.channel ?? '');
  return channel && maySee(core, session.as, channel) ? channel : undefined;
}

/** Everything that the page shows now. */
function partsFor(core: Core, state: PageState, session: Session): Parts {
  const { as, thread, app, end, readUpTo } = session;
  const channel = openChannel(core, session);
  // Who looks at the newest messages has read them.
  if (channel && end === undefined) state.reads.markRead(as, channel);
  return {
    // Values first: a field that appears starts with its own.
    values: valuesFor(core, as, app),
    workspace: workspaceFor(core),
    people: peopleOf(core),
    sidebar: sidebarFor(core, state.reads, as),
    conversation: channel ? conversationFor(core, as, channel, { end, readUpTo }) : null,
    thread: channel && thread !== undefined ? threadFor(core, as, channel, thread) : null,
    home: app === undefined ? null : homeFor(core, as, app),
    modals: modalsFor(core, as),
    clock: Math.floor(core.clock.now() / MINUTE) * MINUTE,
    developer: session.drawer
      ? { traffic: trafficOf(core), views: inspectedViews(core, as), faults: state.faults }
      : null,
  };
}

/** A session that shows nothing until its page says what it looks at. */
export function createSession(core: Core, state: PageState, send: (told: Told) => void): Session {
  const sent = new Map<PartName, string>();
  const session: Session = {
    as: '',
    drawer: false,
    readUpTo: '',
    offered: new Map(),
    refresh() {
      const nobody = session.as === '';
      const parts: Partial<Parts> = nobody
        ? { workspace: workspaceFor(core), people: peopleOf(core) }
        : partsFor(core, state, session);
      for (const part of Object.keys(parts) as PartName[]) {
        const value = parts[part];
        const text = JSON.stringify(value);
        if (sent.get(part) === text) continue;
        sent.set(part, text);
        send({ part, value });
      }
    },
  };
  return session;
}
