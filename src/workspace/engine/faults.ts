/** Faults on demand: what a network and a busy Slack do to an app, in the order in which a test asks for them. */
import type { DeliveryKind } from './traffic.ts';

/**
 * - cutAfterHandling: Slack does it, the answer is lost.  - cutBeforeHandling: nothing happens, the line is cut.
 * - error500AfterHandling / error500: HTTP 500 after or instead of doing it.
 * - 429: refused with Retry-After (`ms` rounded up to seconds, 1 s by default).
 * - stall: Slack does it and answers `ms` later (10 s by default).
 */
type CallFaultKind = 'cutAfterHandling' | 'cutBeforeHandling' | 'error500AfterHandling' | 'error500' | '429' | 'stall';

export interface CallFault {
  kind: CallFaultKind;
  /** A Web API method, or `upload`, `download`, `response_url`; any request when left out. */
  method?: string;
  ms?: number;
  times?: number;
}

/** duplicate: delivered twice. reorder: held back until the next delivery has gone. drop: lost on the way. */
export interface InboundFault {
  kind: 'duplicate' | 'reorder' | 'drop';
  to?: DeliveryKind;
  times?: number;
}

export interface Faults {
  next(fault: CallFault): void;
  nextInbound(fault: InboundFault): void;
  takeCall(method: string): CallFault | undefined;
  takeInbound(kind: DeliveryKind): InboundFault | undefined;
  clear(): void;
}

function take<T extends { times?: number }>(list: T[], fits: (fault: T) => boolean): T | undefined {
  const index = list.findIndex(fits);
  const fault = list[index];
  if (!fault) return undefined;
  fault.times = (fault.times ?? 1) - 1;
  if (fault.times <= 0) list.splice(index, 1);
  return fault;
}

/** No faults until a test asks for one. */
export function createFaults(): Faults {
  const calls: CallFault[] = [];
  const inbound: InboundFault[] = [];
  return {
    next: (fault) => void calls.push({ ...fault }),
    nextInbound: (fault) => void inbound.push({ ...fault }),
    takeCall: (method) => take(calls, (fault) => fault.method === undefined || fault.method === method),
    takeInbound: (kind) => take(inbound, (fault) => fault.to === undefined || fault.to === kind),
    clear() {
      calls.length = 0;
      inbound.length = 0;
    },
  };
}
