/** The transport without a network: a `fetch` for WebClient and a receiver for Bolt. */
import type { Json } from '../engine/block.ts';
import { settlePromises } from '../engine/clock.ts';
import type { Core } from '../engine/core.ts';
import type { AppAnswer, Delivery } from '../engine/dispatch.ts';
import type { InstalledApp } from '../engine/model.ts';
import { answerRequest } from './web.ts';
import type { WebAnswer } from './web.ts';
import type { WebRequest } from './bodies.ts';

const SLACK_HOSTS = ['slack.com', 'files.slack.com', 'hooks.slack.com'];

async function requestOf(input: string | URL | Request, init: RequestInit | undefined): Promise<WebRequest> {
  const url = new URL(input instanceof Request ? input.url : input);
  const headers = new Headers(init?.headers ?? (input instanceof Request ? input.headers : undefined));
  const base = {
    path: url.pathname,
    query: url.searchParams,
    authorization: headers.get('authorization') ?? undefined,
  };
  if (typeof init?.body === 'string') {
    return { ...base, contentType: headers.get('content-type') ?? 'text/plain', body: init.body };
  }
  const request = new Request(input, init);
  const body = new Uint8Array(await request.arrayBuffer());
  return { ...base, contentType: request.headers.get('content-type') ?? 'application/octet-stream', body };
}

function stall(ms: number, signal: AbortSignal | null | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    });
  });
}

function responseOf(answer: WebAnswer): Response {
  const body = typeof answer.body === 'string' ? answer.body : new Uint8Array(answer.body);
  return new Response(body, { status: answer.status, headers: answer.headers });
}

/** A `fetch` that reaches only this workspace: its Web API, its files and its response_urls. */
export function inProcessFetch(core: Core): typeof fetch {
  const fetchHere = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    init?.signal?.throwIfAborted();
    const { host } = new URL(input instanceof Request ? input.url : input);
    const here = [...SLACK_HOSTS, ...Object.values(core.urls).map((url) => new URL(url).host)].includes(host);
    if (!here) throw new TypeError('fetch failed', { cause: new Error(`${host} is not part of this workspace`) });
    const answer = await answerRequest(core, await requestOf(input, init));
    if (answer.stallMs !== undefined) await stall(answer.stallMs, init?.signal);
    if (answer.cut) throw new TypeError('fetch failed', { cause: new Error('socket hang up') });
    return responseOf(answer);
  };
  return (input, init) => core.busy.during(fetchHere(input, init));
}

/** What a Bolt App must have for the receiver. */
interface ProcessesEvents {
  processEvent(event: {
    body: Json;
    ack: (response?: unknown) => Promise<void>;
    retryNum?: number;
    retryReason?: string;
  }): Promise<void>;
}

export interface InProcessReceiver {
  init(app: ProcessesEvents): void;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A receiver for `new App({ receiver })`: deliveries reach the app between start and stop. */
export function inProcessReceiver(core: Core, installed: InstalledApp): InProcessReceiver {
  let app: ProcessesEvents | undefined;
  let started = false;

  const deliver = async (delivery: Delivery): Promise<AppAnswer> => {
    const target = app;
    if (!target || !started) return { status: 0, body: undefined };
    return new Promise<AppAnswer>((resolve) => {
      let acked = false;
      const ack = (response?: unknown): Promise<void> => {
        if (acked) {
          core.traffic.violation('double_ack', `${delivery.kind}: ack() was called twice`);
          return Promise.reject(new Error('ack() was called twice for one delivery'));
        }
        acked = true;
        resolve({
          status: 200,
          body: response === undefined ? undefined : (JSON.parse(JSON.stringify(response)) as unknown),
        });
        return Promise.resolve();
      };
      const { retryNum, retryReason } = delivery;
      const process = async (): Promise<void> => {
        try {
          await target.processEvent({
            body: structuredClone(delivery.body),
            ack,
            ...(retryNum === undefined ? {} : { retryNum }),
            ...(retryReason === undefined ? {} : { retryReason }),
          });
          await settlePromises(2);
          if (!acked) resolve({ status: 404, body: undefined, neverAcked: true });
        } catch (error) {
          if (!acked) resolve({ status: 500, body: String(error) });
        }
      };
      void core.busy.during(process());
    });
  };

  core.dispatcher.reachBy(installed.id, { deliver });
  return {
    init: (given) => void (app = given),
    start: () => Promise.resolve(void (started = true)),
    stop: () => Promise.resolve(void (started = false)),
  };
}
