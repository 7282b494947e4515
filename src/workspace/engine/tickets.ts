/** Things that live for a short time: trigger_ids (3 s, one use) and response_urls (30 min, five uses). */
import type { Clock } from './clock.ts';
import type { Ids } from './ids.ts';

const TRIGGER_LIFE_MS = 3_000;
const RESPONSE_URL_LIFE_MS = 30 * 60_000;
const RESPONSE_URL_USES = 5;
/** How long a spent or expired ticket is still told apart from one that never was. */
const REMEMBERED_MS = 24 * 60 * 60_000;

export interface Trigger {
  id: string;
  appId: string;
  userId: string;
  issuedAt: number;
  used: boolean;
  /** The modal in which the interaction happened, if any: only then can a view be pushed. */
  viewId?: string;
}

type TriggerRefusal = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

/** What a response_url may write to. */
export interface ResponseTicket {
  key: string;
  appId: string;
  userId: string;
  channel: string;
  issuedAt: number;
  uses: number;
  /** The message on which the person acted, if any. */
  messageTs?: string;
  ephemeral: boolean;
}

export interface Tickets {
  issueTrigger(appId: string, userId: string, viewId?: string): string;
  /** Uses up the trigger, or says why Slack refuses it. */
  exchangeTrigger(id: string, appId: string): Trigger | TriggerRefusal;
  issueResponse(ticket: Omit<ResponseTicket, 'key' | 'issuedAt' | 'uses'>): ResponseTicket;
  /** Counts one use, or says why it is refused. */
  useResponse(key: string): ResponseTicket | 'used_url' | 'expired_url' | 'invalid_url';
}

/** Tickets counted on the given clock. */
export function createTickets(clock: Clock, ids: Ids, teamId: string): Tickets {
  const triggers = new Map<string, Trigger>();
  const responses = new Map<string, ResponseTicket>();
  // Oldest first, so that the work stops at the first one that is still remembered.
  const forgetOld = (tickets: Map<string, { issuedAt: number }>): void => {
    for (const [key, { issuedAt }] of tickets) {
      if (clock.now() - issuedAt <= REMEMBERED_MS) return;
      tickets.delete(key);
    }
  };
  return {
    issueTrigger(appId, userId, viewId) {
      forgetOld(triggers);
      const serial = clock.now().toString().slice(-10);
      const id = `${serial}.${Number.parseInt(teamId.replaceAll(/\D/g, '') || '1', 10)}.${ids.secret('trigger', 32)}`;
      triggers.set(id, { id, appId, userId, issuedAt: clock.now(), used: false, ...(viewId ? { viewId } : {}) });
      return id;
    },
    exchangeTrigger(id, appId) {
      const trigger = triggers.get(id);
      if (!trigger || trigger.appId !== appId) return 'invalid_trigger_id';
      if (trigger.used) return 'exchanged_trigger_id';
      if (clock.now() - trigger.issuedAt > TRIGGER_LIFE_MS) return 'expired_trigger_id';
      trigger.used = true;
      return trigger;
    },
    issueResponse(ticket) {
      forgetOld(responses);
      const full = { ...ticket, key: ids.secret('response', 24), issuedAt: clock.now(), uses: 0 };
      responses.set(full.key, full);
      return full;
    },
    useResponse(key) {
      const ticket = responses.get(key);
      if (!ticket) return 'invalid_url';
      if (clock.now() - ticket.issuedAt > RESPONSE_URL_LIFE_MS) return 'expired_url';
      if (ticket.uses >= RESPONSE_URL_USES) return 'used_url';
      ticket.uses += 1;
      return ticket;
    },
  };
}
