/** Counts work under way, so that a test can wait until the workspace and its apps are quiet. */
import { settlePromises } from './clock.ts';

export interface Busy {
  /** Quiet time asked of apps that are reached over a socket: their work cannot be seen. Set by the transports. */
  quietMs: number;
  /** Counts the work from now until its promise settles, and gives the promise back. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing was under way for `quietMs`; gives up after `timeoutMs` and says so. */
  idle(options?: { quietMs?: number; timeoutMs?: number }): Promise<'idle' | 'still busy'>;
}

/** Nothing under way yet. */
export function createBusy(): Busy {
  let underWay = 0;
  let changes = 0;
  const finish = (): void => {
    underWay -= 1;
    changes += 1;
  };
  const busy: Busy = {
    quietMs: 0,
    during(work) {
      underWay += 1;
      changes += 1;
      return work.finally(finish);
    },
    async idle({ quietMs = busy.quietMs, timeoutMs = 10_000 } = {}) {
      const started = performance.now();
      while (performance.now() - started < timeoutMs) {
        const before = changes;
        await settlePromises(4);
        if (underWay === 0 && changes === before && quietMs > 0) {
          await new Promise<void>((resolve) => setTimeout(resolve, quietMs));
        }
        if (underWay === 0 && changes === before) return 'idle';
      }
      return 'still busy';
    },
  };
  return busy;
}
