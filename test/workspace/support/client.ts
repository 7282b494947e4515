/** The official client on the in-process transport, and a bare app that only answers what a test says. */
import { LogLevel, WebClient } from '@slack/web-api';
import type { WebAPICallError } from '@slack/web-api';
import type { Json } from '../../../src/workspace/index.ts';
import type { World } from './world.ts';

/** A client that repeats nothing. */
export function clientOf({ workspace, installed }: World, token = installed.botToken): WebClient {
  return new WebClient(token, {
    fetch: workspace.fetch,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logLevel: LogLevel.ERROR,
    logger: silent,
  });
}

const silent = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

/** Slack's error code for a call, or `ok`. */
export async function codeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'ok';
  } catch (error) {
    const { data, code } = error as WebAPICallError & { data?: { error?: string } };
    return data?.error ?? code;
  }
}

/** An app in-process whose acknowledgement is the result of `answer`; gives the list of bodies that it got. */
export async function answerWith(world: World, answer: (body: Json) => unknown = () => undefined): Promise<Json[]> {
  const bodies: Json[] = [];
  const receiver = world.workspace.receiver(world.installed);
  receiver.init({
    async processEvent({ body, ack }) {
      bodies.push(body);
      await ack(await answer(body));
    },
  });
  await receiver.start();
  return bodies;
}

/** A fresh trigger, as an interaction would bring it. */
export function triggerOf({ workspace, installed }: World, userId: string, viewId?: string): string {
  return workspace.core.tickets.issueTrigger(installed.id, userId, viewId);
}
