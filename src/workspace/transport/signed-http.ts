/** Delivery as Slack does it to a public address: signed POST requests, acknowledged by the status within 3 s. */
import { createHmac } from 'node:crypto';
import type { Core } from '../engine/core.ts';
import type { AppAnswer, Delivery } from '../engine/dispatch.ts';
import type { InstalledApp } from '../engine/model.ts';

export interface HttpDelivery {
  /** The request URL of the app, for example http://127.0.0.1:3000/slack/events. */
  requestUrl: string;
  /** For tests of the signature: shifts the timestamp of the request. */
  clockSkewSeconds?: number;
}

interface Post {
  contentType: string;
  body: string;
}

/** The body of a delivery in the form that Slack uses for its kind. */
function postOf(delivery: Delivery): Post {
  if (delivery.kind === 'event') return { contentType: 'application/json', body: JSON.stringify(delivery.body) };
  const contentType = 'application/x-www-form-urlencoded';
  if (delivery.kind === 'command') {
    const fields = Object.entries(delivery.body).map(([key, value]): [string, string] => [key, String(value)]);
    return { contentType, body: new URLSearchParams(fields).toString() };
  }
  return { contentType, body: new URLSearchParams({ payload: JSON.stringify(delivery.body) }).toString() };
}

/** The headers that prove that a request comes from Slack. Signed on the machine's clock: the app checks with its own. */
function signatureHeaders(secret: string, body: string, skewSeconds = 0): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000) + skewSeconds);
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': `v0=${signature}` };
}

async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
  if (!isJson || text === '') return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Makes signed HTTP the way to the app. */
export function reachOverHttp(core: Core, app: InstalledApp, { requestUrl, clockSkewSeconds = 0 }: HttpDelivery): void {
  const deliver = async (delivery: Delivery): Promise<AppAnswer> => {
    const { contentType, body } = postOf(delivery);
    const retry: Record<string, string> = delivery.retryNum
      ? { 'x-slack-retry-num': String(delivery.retryNum), 'x-slack-retry-reason': delivery.retryReason ?? '' }
      : {};
    const headers = {
      'content-type': contentType,
      'user-agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      ...signatureHeaders(app.signingSecret, body, clockSkewSeconds),
      ...retry,
    };
    try {
      const response = await fetch(requestUrl, { method: 'POST', headers, body, redirect: 'error' });
      const noRetry = response.headers.get('x-slack-no-retry') === '1';
      return { status: response.status, body: await readAnswer(response), noRetry };
    } catch {
      return { status: 0, body: undefined };
    }
  };
  // What the app does after its acknowledgement cannot be seen from here; a moment of quiet stands for it.
  core.busy.quietMs = Math.max(core.busy.quietMs, 40);
  core.dispatcher.reachBy(app.id, { deliver });
}
