/** Socket Mode: addresses that work once, up to ten connections of an app, hello, envelopes, refresh. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { WebSocket } from 'ws';
import type { Core } from '../engine/core.ts';
import type { AppAnswer, Delivery } from '../engine/dispatch.ts';
import type { InstalledApp } from '../engine/model.ts';
import { createSocketPool } from './socket-pool.ts';
import type { SocketPool } from './socket-pool.ts';

const MOST_CONNECTIONS = 10;
/** The official client gives up a connection that was not pinged for 30 s. */
const PING_EVERY_MS = 10_000;
const FAREWELL_MS = 500;

const ENVELOPE_TYPE = {
  event: 'events_api',
  command: 'slash_commands',
  interaction: 'interactive',
  options: 'interactive',
} as const;

export interface SocketMode {
  /** Takes over a request to upgrade, if its ticket is good. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Says goodbye to every connection; those that do not answer are cut. */
  close(): Promise<void>;
}

/** Opens the workspace for sockets: from now on apps.connections.open gives addresses. */
export function createSocketMode(core: Core): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const tickets = new Map<string, InstalledApp>();
  const pools = new Map<string, SocketPool>();
  const everyone = new Set<WebSocket>();

  const poolOf = (app: InstalledApp): SocketPool => {
    const known = pools.get(app.id);
    if (known) return known;
    const pool = createSocketPool((id) => core.traffic.violation('double_ack', `socket: nothing waits for «${id}»`));
    pools.set(app.id, pool);
    return pool;
  };

  const deliver = (app: InstalledApp, delivery: Delivery): Promise<AppAnswer> => {
    const { kind, body, retryNum, retryReason } = delivery;
    const envelopeId = core.ids.secret('envelope', 32);
    const retry = kind === 'event' ? { retry_attempt: retryNum ?? 0, retry_reason: retryReason ?? '' } : {};
    return poolOf(app).send(envelopeId, {
      envelope_id: envelopeId,
      type: ENVELOPE_TYPE[kind],
      payload: body,
      accepts_response_payload: kind !== 'event',
      ...retry,
    });
  };

  const greet = (app: InstalledApp, socket: WebSocket): void => {
    const pool = poolOf(app);
    everyone.add(socket);
    socket.on('close', () => everyone.delete(socket));
    if (pool.size() >= MOST_CONNECTIONS) {
      socket.send(JSON.stringify({ type: 'disconnect', reason: 'too_many_websockets', debug_info: {} }));
      socket.close();
      return;
    }
    const ping = setInterval(() => socket.ping(), PING_EVERY_MS);
    ping.unref();
    socket.on('close', () => clearInterval(ping));
    pool.add(socket);
    const debug = { host: 'local', approximate_connection_time: 3600 };
    const about = { num_connections: pool.size(), debug_info: debug, connection_info: { app_id: app.id } };
    socket.send(JSON.stringify({ type: 'hello', ...about }));
  };

  core.busy.quietMs = Math.max(core.busy.quietMs, 40);
  core.openSocket = (app) => {
    const ticket = core.ids.secret('socket', 32);
    tickets.set(ticket, app);
    core.dispatcher.reachBy(app.id, { deliver: (delivery) => deliver(app, delivery) });
    return `${core.urls.socket}/link/?ticket=${ticket}&app_id=${app.id}`;
  };
  core.refreshSockets = () => {
    for (const pool of pools.values()) pool.refresh();
  };

  return {
    upgrade(request, socket, head) {
      const ticket = new URL(request.url ?? '/', 'http://local').searchParams.get('ticket') ?? '';
      const app = tickets.get(ticket);
      // Each address works once.
      tickets.delete(ticket);
      if (app) server.handleUpgrade(request, socket, head, (client) => greet(app, client));
      else socket.end('HTTP/1.1 401 Unauthorized\r\nconnection: close\r\n\r\n');
    },
    async close() {
      delete core.openSocket;
      delete core.refreshSockets;
      await Promise.all([...everyone].map(farewell));
      server.close();
    },
  };
}

function farewell(socket: WebSocket): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => socket.terminate(), FAREWELL_MS);
    socket.once('close', () => {
      clearTimeout(cut);
      resolve();
    });
    socket.close();
  });
}
