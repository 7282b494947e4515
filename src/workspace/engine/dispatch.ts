/** Sends one thing to an app and judges the acknowledgement: 3 seconds, HTTP 200, once. */
import { textOf } from './block.ts';
import type { Json } from './block.ts';
import type { Busy } from './busy.ts';
import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { DeliveryKind, Traffic } from './traffic.ts';

const ACK_DEADLINE_MS = 3_000;
/** Slack's three retries of an event: at once, after one minute, after five minutes. */
const RETRY_DELAYS_MS = [0, 60_000, 300_000];

export interface Delivery {
  kind: DeliveryKind;
  appId: string;
  body: Json;
  retryNum?: number;
  retryReason?: string;
}

/** What the app's side answered; status 0 means that it could not be reached. */
export interface AppAnswer {
  status: number;
  body: unknown;
  /** The header x-slack-no-retry. */
  noRetry?: boolean;
  /** The app ended its work without acknowledging. */
  neverAcked?: boolean;
}

/** A way to an app: in-process, socket or signed HTTP. Never rejects. */
interface Reach {
  deliver(delivery: Delivery): Promise<AppAnswer>;
}

/** What the person who acted would notice. */
export interface Outcome {
  ok: boolean;
  body: unknown;
  status: number;
  ms: number;
  /** Slack's word for the failure. */
  error?: 'operation_timeout' | 'dispatch_failed' | 'app_unreachable';
}

export interface Dispatcher {
  reachBy(appId: string, reach: Reach): void;
  /** Delivers once and waits for the acknowledgement or the deadline. */
  send(delivery: Delivery): Promise<Outcome>;
  /** Delivers an event, and again three times on Slack's schedule when it is not acknowledged. */
  sendEvent(delivery: Delivery): Promise<void>;
}

type RetryReason = 'http_timeout' | 'connection_failed' | 'http_error';

const DONE: Outcome = { ok: true, body: undefined, status: 200, ms: 0 };
const LOST: Outcome = { ok: false, body: undefined, status: 0, ms: ACK_DEADLINE_MS, error: 'operation_timeout' };

/** What the dispatcher works with. */
interface World {
  clock: Clock;
  busy: Busy;
  faults: Faults;
  traffic: Traffic;
}

/** The one way out to apps. */
export function createDispatcher({ clock, busy, faults, traffic }: World): Dispatcher {
  const reaches = new Map<string, Reach>();
  const held: (() => Promise<unknown>)[] = [];

  const judge = (delivery: Delivery, answer: AppAnswer | 'timeout', ms: number): Outcome => {
    const what = `${delivery.kind} ${textOf(delivery.body['type'])}${textOf(delivery.body['command'])}`;
    if (answer === 'timeout' || answer.neverAcked) {
      traffic.violation('no_ack', `${what}: no acknowledgement within 3 s`);
      return { ok: false, body: undefined, status: 0, ms, error: 'operation_timeout' };
    }
    if (answer.status === 0) {
      traffic.violation('unreachable', what);
      return { ok: false, body: undefined, status: 0, ms, error: 'app_unreachable' };
    }
    if (answer.status < 200 || answer.status > 299 || (delivery.kind !== 'event' && answer.status !== 200)) {
      traffic.violation('bad_ack_status', `${what}: HTTP ${answer.status}`);
      return { ok: false, body: answer.body, status: answer.status, ms, error: 'dispatch_failed' };
    }
    return { ok: true, body: answer.body, status: answer.status, ms };
  };

  const noteLate = async (answering: Promise<AppAnswer>, started: number): Promise<void> => {
    const answer = await answering;
    if (answer.status === 200) traffic.violation('late_ack', `acknowledged after ${clock.now() - started} ms`);
  };

  const once = async (delivery: Delivery): Promise<Outcome & { noRetry?: boolean }> => {
    const started = clock.now();
    const reach = reaches.get(delivery.appId);
    let cancel = (): void => {};
    const deadline = new Promise<'timeout'>((resolve) => {
      cancel = clock.after(ACK_DEADLINE_MS, () => resolve('timeout'));
    });
    const answering = reach ? reach.deliver(delivery) : Promise.resolve<AppAnswer>({ status: 0, body: undefined });
    const first = await busy.during(Promise.race([answering, deadline]));
    cancel();
    const ms = clock.now() - started;
    const outcome = judge(delivery, first, ms);
    const { status, body: ack, error } = outcome;
    traffic.delivered({ ...delivery, at: started, status, ack, ms, ...(error ? { error } : {}) });
    if (first === 'timeout') void noteLate(answering, started);
    return first !== 'timeout' && first.noRetry ? { ...outcome, noRetry: true } : outcome;
  };

  const withFaults = async (delivery: Delivery): Promise<Outcome & { noRetry?: boolean }> => {
    const fault = faults.takeInbound(delivery.kind);
    // Slack does not see that an event was lost on the way; a person sees that nothing came back.
    if (fault?.kind === 'drop') return delivery.kind === 'event' ? DONE : LOST;
    if (fault?.kind === 'reorder' && delivery.kind === 'event') {
      held.push(() => once(delivery));
      return DONE;
    }
    const outcome = await once(delivery);
    if (fault?.kind === 'duplicate') await once(delivery);
    for (const release of held.splice(0)) await release();
    return outcome;
  };

  const reasonOf = (outcome: Outcome): RetryReason => {
    if (outcome.error === 'operation_timeout') return 'http_timeout';
    return outcome.error === 'app_unreachable' ? 'connection_failed' : 'http_error';
  };

  const attempt = async (delivery: Delivery, retry: number): Promise<void> => {
    const outcome = await withFaults(delivery);
    const delay = RETRY_DELAYS_MS[retry];
    if (outcome.ok || outcome.noRetry || delay === undefined) return;
    const again: Delivery = { ...delivery, retryNum: retry + 1, retryReason: reasonOf(outcome) };
    if (delay === 0) await attempt(again, retry + 1);
    else clock.after(delay, () => void attempt(again, retry + 1));
  };

  return {
    reachBy: (appId, reach) => void reaches.set(appId, reach),
    send: withFaults,
    sendEvent: (delivery) => (reaches.has(delivery.appId) ? attempt(delivery, 0) : Promise.resolve()),
  };
}
