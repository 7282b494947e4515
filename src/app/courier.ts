/** Keeps news moving: wakes on every stored change and at intervals, and can be asked to bring everything out. */
import { carry, faultName } from './carry.ts';
import { recordKinds, type RecordKind } from '../domain/records.ts';
import { deliver } from './deliver.ts';
import type { World } from './world.ts';

export interface Courier {
  /** News may be waiting in records of this kind (or, without one, messages in the queue); returns at once. */
  readonly wake: (kind?: RecordKind) => void;
  /** Sends what is due and carries what this process has heard of, until nothing is left. */
  readonly settle: () => Promise<void>;
  /** The same, after a look at every record: after a restart, or for what another process left behind. */
  readonly sweep: () => Promise<void>;
  /** Finishes what is in hand and takes nothing new. */
  readonly stop: () => Promise<void>;
}

/** One courier per process; several processes share the work through leases in the store. */
export function createCourier(world: () => World): Courier {
  let running: Promise<void> | undefined;
  const state = { again: false, stopped: false };
  /** Kinds of record in which something was stored since the last look; after a start nobody knows, so all of them. */
  const news = new Set<RecordKind>(recordKinds);

  async function round(): Promise<void> {
    do {
      state.again = false;
      while (!state.stopped && (await carryNews()) + (await deliver(world())) > 0);
    } while (state.again && !state.stopped);
  }

  /** Looks where something was stored, until a look finds nothing; a fault leaves the kinds to be looked at again. */
  async function carryNews(): Promise<number> {
    const kinds = [...news];
    if (kinds.length === 0) return 0;
    news.clear();
    const again = (): void => kinds.forEach((kind) => news.add(kind));
    try {
      const carried = await carry(world(), kinds);
      if (carried > 0) again();
      return carried;
    } catch (fault) {
      again();
      throw fault;
    }
  }

  function start(): Promise<void> {
    state.again = true;
    running ??= round().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    wake: (kind) => {
      if (kind) news.add(kind);
      if (!state.stopped)
        start().catch((fault: unknown) => world().log.error({ fault: faultName(fault) }, 'the courier stumbled'));
    },
    settle: start,
    sweep: () => {
      for (const kind of recordKinds) news.add(kind);
      return start();
    },
    stop: async () => {
      state.stopped = true;
      await running?.catch(() => undefined);
    },
  };
}
