/** The socket of the page: acts come in, answers and changed parts go out. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import { textOf } from '../engine/block.ts';
import type { Core } from '../engine/core.ts';
import { SlackRefusal } from '../engine/refusal.ts';
import { acts } from './acts/index.ts';
import type { Act, World } from './acts/act.ts';
import type { ActName, Asked, Told } from './protocol.ts';
import { createSession } from './session.ts';
import type { PageState } from './state.ts';

/** The workspace has no news of its own: the page looks so often whether anything has changed. */
const LOOK_EVERY_MS = 100;
const MOST_BYTES = 1024 * 1024;

export interface Live {
  readonly take: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  readonly close: () => void;
}

function readAsked(data: unknown): Asked | undefined {
  try {
    const asked = JSON.parse(String(data)) as Partial<Asked>;
    const known = typeof asked.act === 'string' && Object.hasOwn(acts, asked.act);
    return known && typeof asked.id === 'number' && typeof asked.ask === 'object' ? (asked as Asked) : undefined;
  } catch {
    return undefined;
  }
}

async function answerTo(world: World, { id, act, ask }: Asked): Promise<Told> {
  try {
    const perform = acts[act] as Act<ActName>;
    return { id, answer: await perform(world, ask) };
  } catch (error) {
    if (error instanceof SlackRefusal) return { id, refused: error.code, detail: textOf(error.details['detail']) };
    return { id, refused: 'internal_error', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** Live pages of one workspace. */
export function createLive(core: Core, state: PageState): Live {
  const server = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES });
  const refreshes = new Set<() => void>();
  const timer = setInterval(() => {
    for (const refresh of refreshes) refresh();
  }, LOOK_EVERY_MS);
  timer.unref();

  const greet = (socket: WebSocket): void => {
    const send = (told: Told): void => socket.send(JSON.stringify(told));
    const session = createSession(core, state, send);
    const world: World = { core, state, session };
    const hear = async (asked: Asked): Promise<void> => {
      const told = await answerTo(world, asked);
      // What the act changed arrives before its answer, so that the page never shows the old for a moment.
      session.refresh();
      send(told);
    };
    refreshes.add(session.refresh);
    socket.on('message', (data) => {
      const asked = readAsked(data);
      if (asked) void hear(asked);
      else socket.close(1003, 'not understood');
    });
    socket.on('close', () => refreshes.delete(session.refresh));
    socket.on('error', () => socket.terminate());
  };

  return {
    take: (request, socket, head) => server.handleUpgrade(request, socket, head, greet),
    close() {
      clearInterval(timer);
      for (const client of server.clients) client.terminate();
      server.close();
    },
  };
}
