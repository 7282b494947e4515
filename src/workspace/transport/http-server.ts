/** The workspace on a real loopback address: Web API, uploads, downloads, response_urls and Socket Mode. */
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import express from 'express';
import type { Express, NextFunction, Request, Response } from 'express';
import type { Core } from '../engine/core.ts';
import { createSocketMode } from './socket-mode.ts';
import { answerRequest } from './web.ts';
import type { WebRequest } from './bodies.ts';

const LOOPBACK = '127.0.0.1';
const MOST_BYTES = '64mb';

/** What pages may ask of the server besides routes. */
export interface PageHost {
  /** Takes over requests to upgrade at this path, behind the same guard. */
  onUpgrade(path: string, take: (request: IncomingMessage, socket: Duplex, head: Buffer) => void): void;
  onClose(work: () => void): void;
}

export interface ServeOptions {
  /** 0 takes any free port. */
  port?: number;
  /** Adds pages of its own to the server, behind the same guard. */
  pages?: (server: Express, host: PageHost) => void;
}

export interface Served {
  url: string;
  /** For `clientOptions.slackApiUrl`. */
  apiUrl: string;
  close(): Promise<void>;
}

/** A page of another origin must not reach the workspace through the person's browser, nor by a renamed host. */
function isFromHere(headers: IncomingHttpHeaders, port: number): boolean {
  const hosts = [`${LOOPBACK}:${port}`, `localhost:${port}`];
  const originIsGood = headers.origin === undefined || hosts.some((host) => headers.origin === `http://${host}`);
  return hosts.includes(headers.host ?? '') && originIsGood;
}

function requestOf(request: Request): WebRequest {
  return {
    path: request.path,
    query: new URL(request.url, 'http://local').searchParams,
    authorization: request.headers.authorization,
    contentType: request.headers['content-type'] ?? '',
    body: Buffer.isBuffer(request.body) ? request.body : '',
  };
}

async function answer(core: Core, request: Request, response: Response): Promise<void> {
  const result = await core.busy.during(answerRequest(core, requestOf(request)));
  if (result.stallMs !== undefined) await new Promise((resolve) => setTimeout(resolve, result.stallMs).unref());
  if (result.cut) {
    request.socket.destroy();
    return;
  }
  response.status(result.status).set(result.headers);
  response.end(typeof result.body === 'string' ? result.body : Buffer.from(result.body));
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Serves the workspace on 127.0.0.1 until `close`; its addresses in payloads point there from now on. */
export async function serve(workspace: { core: Core }, options: ServeOptions = {}): Promise<Served> {
  const { core } = workspace;
  const web = express();
  const server = createServer(web);
  const sockets = createSocketMode(core);
  web.disable('x-powered-by');
  web.use((request: Request, response: Response, next: NextFunction) => {
    if (isFromHere(request.headers, portOf(server))) next();
    else response.status(403).end('Only for this machine');
  });
  const upgrades = new Map<string, (request: IncomingMessage, socket: Duplex, head: Buffer) => void>();
  const farewells: (() => void)[] = [];
  options.pages?.(web, {
    onUpgrade: (path, take) => void upgrades.set(path, take),
    onClose: (work) => void farewells.push(work),
  });
  web.use(express.raw({ type: () => true, limit: MOST_BYTES }));
  web.use((request: Request, response: Response) => answer(core, request, response));
  server.on('upgrade', (request, socket, head) => {
    if (!isFromHere(request.headers, portOf(server))) {
      socket.destroy();
      return;
    }
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    const take = upgrades.get(pathname);
    if (take) take(request, socket, head);
    else sockets.upgrade(request, socket, head);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, LOOPBACK, resolve);
  });
  const port = portOf(server);
  const url = `http://${LOOPBACK}:${port}`;
  const before = { ...core.urls };
  Object.assign(core.urls, { web: url, files: url, hooks: url, socket: `ws://${LOOPBACK}:${port}` });
  return {
    url,
    apiUrl: `${url}/api/`,
    async close() {
      for (const work of farewells) work();
      await sockets.close();
      Object.assign(core.urls, before);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
