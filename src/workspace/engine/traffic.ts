/** What went in and out of the workspace, kept for tests to read: calls, deliveries, content sent, violations. */
import type { Json } from './block.ts';
import type { Clock } from './clock.ts';

export interface ApiCall {
  at: number;
  appId?: string;
  method: string;
  /** Never with the token. */
  args: Json;
  ok: boolean;
  error?: string;
  answer: Json;
  status: number;
  fault?: string;
}

export interface DeliveryRecord {
  at: number;
  kind: DeliveryKind;
  appId: string;
  body: Json;
  status: number;
  ack: unknown;
  /** Time on the workspace's clock until the app acknowledged. */
  ms: number;
  retryNum?: number;
  retryReason?: string;
  error?: string;
}

export type DeliveryKind = 'event' | 'interaction' | 'command' | 'options';

/** Something Slack would refuse, punish, or show to a person as an error. */
export interface Violation {
  at: number;
  kind:
    | 'late_ack'
    | 'no_ack'
    | 'double_ack'
    | 'bad_ack_status'
    | 'bad_response_action'
    | 'errors_for_unknown_block'
    | 'invalid_view_in_ack'
    | 'invalid_message_in_ack'
    | 'push_limit_reached'
    | 'invalid_options'
    | 'response_url_refused'
    | 'unreachable';
  detail: string;
}

/** Something an app made visible: the JSON of a message, a view or an answer. */
export interface Outgoing {
  at: number;
  via: string;
  appId: string;
  /** The user or channel that sees it, where known. */
  to?: string;
  content: Json;
}

export interface Traffic {
  readonly calls: ApiCall[];
  readonly deliveries: DeliveryRecord[];
  readonly violations: Violation[];
  readonly outgoing: Outgoing[];
  called(call: ApiCall): void;
  delivered(delivery: DeliveryRecord): void;
  violation(kind: Violation['kind'], detail: string): void;
  sent(via: string, appId: string, content: Json, to?: string): void;
  clear(): void;
}

/** An empty record of traffic that keeps the newest `keep` of each list. */
export function createTraffic(clock: Clock, keep = Number.POSITIVE_INFINITY): Traffic {
  const add = <T>(list: T[], entry: T): void => {
    list.push(entry);
    if (list.length > keep) list.splice(0, list.length - keep);
  };
  const traffic: Traffic = {
    calls: [],
    deliveries: [],
    violations: [],
    outgoing: [],
    called: (call) => add(traffic.calls, call),
    delivered: (delivery) => add(traffic.deliveries, delivery),
    violation: (kind, detail) => add(traffic.violations, { at: clock.now(), kind, detail }),
    sent(via, appId, content, to) {
      add(traffic.outgoing, { at: clock.now(), via, appId, content, ...(to === undefined ? {} : { to }) });
    },
    clear() {
      for (const list of [traffic.calls, traffic.deliveries, traffic.violations, traffic.outgoing]) list.length = 0;
    },
  };
  return traffic;
}
