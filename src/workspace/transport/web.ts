/** What the workspace answers on the web: Web API, uploads, downloads and response_urls, whatever carries the request. */
import type { Json } from '../engine/block.ts';
import type { Core } from '../engine/core.ts';
import { appMayRead } from '../engine/files.ts';
import { respondWith } from '../engine/respond.ts';
import { callApi, limited } from '../methods/api.ts';
import { readBody, uploadedBytes } from './bodies.ts';
import type { WebRequest } from './bodies.ts';

export interface WebAnswer {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array;
  /** The line is cut instead of answering. */
  cut?: boolean;
  /** The answer comes so many real milliseconds later. */
  stallMs?: number;
}

const json = (status: number, body: Json, headers: Record<string, string> = {}): WebAnswer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(body),
});
const plain = (status: number, body: string, type = 'text/plain'): WebAnswer => ({
  status,
  headers: { 'content-type': type },
  body,
});

const bearer = (authorization: string | undefined): string | undefined => authorization?.replace(/^Bearer\s+/i, '');

async function api(core: Core, method: string, request: WebRequest): Promise<WebAnswer> {
  const args = { ...Object.fromEntries(request.query), ...(await readBody(request)) };
  const answer = callApi(core, method, args, bearer(request.authorization));
  return json(answer.status, answer.body, answer.headers);
}

async function upload(core: Core, ticket: string, request: WebRequest): Promise<WebAnswer> {
  const file = core.files.get(core.uploads.get(ticket) ?? '');
  if (!file || file.complete || file.deleted) return plain(404, 'not found');
  const bytes = await uploadedBytes(request);
  if (bytes.byteLength !== file.size) return plain(400, `expected ${file.size} bytes, got ${bytes.byteLength}`);
  file.bytes = bytes;
  core.changes.note();
  return plain(200, `OK - ${bytes.byteLength}`);
}

/** A bad token does not get an error but Slack's sign-in page, with status 200. */
function download(core: Core, fileId: string, request: WebRequest): WebAnswer {
  const token = bearer(request.authorization);
  const app = [...core.apps.values()].find((each) => each.botToken === token && each.scopes.has('files:read'));
  const file = core.files.get(fileId);
  if (!app || !file || !appMayRead(core, file, app)) {
    return plain(200, '<!DOCTYPE html><html><title>Sign in | Slack</title></html>', 'text/html; charset=utf-8');
  }
  return { status: 200, headers: { 'content-type': file.mimetype }, body: file.bytes };
}

async function respond(core: Core, key: string, request: WebRequest): Promise<WebAnswer> {
  const ticket = core.tickets.useResponse(key);
  const refused = (status: number, error: string): WebAnswer => {
    core.traffic.violation('response_url_refused', error);
    return json(status, { ok: false, error });
  };
  if (typeof ticket === 'string') return refused(404, ticket);
  const result = respondWith(core, ticket, await readBody(request), 'response_url');
  return result && 'error' in result ? refused(result.status, result.error) : plain(200, 'ok');
}

interface Route {
  name: string;
  answer(): Promise<WebAnswer> | WebAnswer;
}

function routeOf(core: Core, request: WebRequest): Route | undefined {
  const [, first = '', ...rest] = request.path.split('/');
  if (first === 'api') return { name: rest[0] ?? '', answer: () => api(core, rest[0] ?? '', request) };
  if (first === 'upload') return { name: 'upload', answer: () => upload(core, rest[1] ?? '', request) };
  if (first === 'files-pri') {
    return { name: 'download', answer: () => download(core, (rest[0] ?? '').split('-')[1] ?? '', request) };
  }
  if (first === 'actions' || first === 'commands') {
    return { name: 'response_url', answer: () => respond(core, rest.at(-1) ?? '', request) };
  }
  return undefined;
}

/** Answers one request, after the faults that a test has asked for. */
export async function answerRequest(core: Core, request: WebRequest): Promise<WebAnswer> {
  const route = routeOf(core, request);
  if (!route) return plain(404, 'not found');
  const fault = core.faults.takeCall(route.name);
  if (fault?.kind === 'error500') return plain(500, 'internal error');
  if (fault?.kind === 'cutBeforeHandling') return { ...plain(500, ''), cut: true };
  if (fault?.kind === '429') {
    const { status, headers, body } = limited(Math.max(1, Math.ceil((fault.ms ?? 1000) / 1000)));
    return json(status, body, headers);
  }
  const answer = await route.answer();
  const last = core.traffic.calls.at(-1);
  if (fault && last?.method === route.name) last.fault = fault.kind;
  if (fault?.kind === 'cutAfterHandling') return { ...answer, cut: true };
  if (fault?.kind === 'error500AfterHandling') return plain(500, 'internal error');
  return fault?.kind === 'stall' ? { ...answer, stallMs: fault.ms ?? 10_000 } : answer;
}
