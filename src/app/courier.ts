/** Keeps news moving: wakes on every stored change and at intervals, and can be asked to bring everything out. */
import { carry, faultName } from './carry.ts';
import { deliver } from './deliver.ts';
import type { World } from './world.ts';

export interface Courier {
  /** News may be waiting; returns at once. */
  readonly wake: () => void;
  /** Works until nothing is due any more. */
  readonly settle: () => Promise<void>;
  /** Finishes what is in hand and takes nothing new. */
  readonly stop: () => Promise<void>;
}

/** One courier per process; several processes share the work through leases in the store. */
export function createCourier(world: () => World): Courier {
  let running: Promise<void> | undefined;
  const state = { again: false, stopped: false };

  async function round(): Promise<void> {
    do {
      state.again = false;
      while (!state.stopped && (await carry(world())) + (await deliver(world())) > 0);
    } while (state.again && !state.stopped);
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
      if (!state.stopped)
        start().catch((fault: unknown) => world().log.error({ fault: faultName(fault) }, 'the courier stumbled'));
    },
    settle: start,
    stop: async () => {
      state.stopped = true;
      await running?.catch(() => undefined);
    },
  };
}
