/** A store on a database of its own, and small writes for it: what the records mean does not matter to the store. */
import type mongoose from 'mongoose';
import type { Append, Log } from '../../../src/app/ports.ts';
import type { Instant } from '../../../src/domain/calendar.ts';
import { notice, type Notice, type Outgoing } from '../../../src/domain/notice.ts';
import { personId } from '../../../src/domain/person.ts';
import { createStore, type Store } from '../../../src/store/store.ts';
import { freshDatabase } from '../../support/database.ts';

export const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
export const start: Instant = Date.UTC(2026, 10, 23, 1);

export interface StoreWorld extends Store {
  readonly connection: mongoose.Connection;
  readonly clock: { now: Instant };
}

/** The clock stands still until a test moves it. */
export async function storeWorld(): Promise<StoreWorld> {
  const connection = await freshDatabase();
  const clock = { now: start };
  return { ...(await createStore(connection, { now: () => clock.now, log: silent })), connection, clock };
}

interface ReviewWrite {
  readonly id: string;
  readonly version?: number;
  readonly commandId?: string;
  readonly state?: unknown;
  readonly event?: unknown;
  readonly index?: Append<'review'>['index'];
  readonly outgoing?: readonly Outgoing[];
}

/** A write of a review with made-up events. */
export function reviewWrite({ id, version = 0, commandId = 'c1', state, event, index, outgoing = [] }: ReviewWrite) {
  const recorded = {
    at: start,
    by: personId('SNV-001'),
    capacity: 'person' as const,
    commandId,
    event: event ?? { type: 'fileOpened', n: version },
  };
  return {
    kind: 'review',
    id,
    expectedVersion: version,
    events: [recorded],
    state: state ?? { id, step: 1, wrote: commandId },
    index: index ?? { campaign: 'c', person: id, step: 1 },
    outgoing,
  } as unknown as Append<'review'>;
}

export const message = (key: string, more: Partial<Notice> = {}): Notice =>
  notice({
    key,
    campaignId: 'c',
    to: { person: personId('SNV-001') },
    card: { card: 'decisionThread', campaignName: key },
    ...more,
  });
