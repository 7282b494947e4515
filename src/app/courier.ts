/** Keeps news moving: wakes on every stored change and at intervals, and can be asked to bring everything out. */
import { carry, faultName } from './carry.ts';
import { deliver } from './deliver.ts';
import type { World } from './world.ts';

export interface Courier {
  /** News may be waiting; returns at once. */
  readonly wake: () => void;
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
  const state = { again: false, stopped: false, news: true };

  async function round(): Promise<void> {
    do {
      state.again = false;
      while (!state.stopped && (await carryNews()) + (await deliver(world())) > 0);
    } while (state.again && !state.stopped);
  }

  /** News is looked for only when something was stored since the last look that found nothing. */
  async function carryNews(): Promise<number> {
    if (!state.news) return 0;
    state.news = false;
    const carried = await carry(world());
    if (carried > 0) state.news = true;
    return carried;
  }

  function start(): Promise<void> {
    state.again = true;
    running ??= round().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    wake: () => {
      state.news = true;
      if (!state.stopped)
        start().catch((fault: unknown) => world().log.error({ fault: faultName(fault) }, 'the courier stumbled'));
    },
    settle: start,
    sweep: () => {
      state.news = true;
      return start();
    },
    stop: async () => {
      state.stopped = true;
      await running?.catch(() => undefined);
    },
  };
}
