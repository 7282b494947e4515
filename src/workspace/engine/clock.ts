/** Time as an argument: the real clock, and a clock that moves only when a test moves it. */

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs `work` once after `ms`; the answer cancels it. */
  after(ms: number, work: () => void): () => void;
}

export interface VirtualClock extends Clock {
  /** Moves time forward, running what falls due in order and letting promises settle in between. */
  advance(ms: number): Promise<void>;
}

export interface RealClock extends Clock {
  /** Lets the clock run ahead of the machine's by so much more; what falls due meanwhile runs at once. */
  shift(ms: number): void;
}

interface Waiting {
  due: number;
  work: () => void;
  timer?: NodeJS.Timeout;
}

/** The machine's own clock, plus what it was shifted by. Its timers do not keep the process alive. */
export function realClock(): RealClock {
  let offset = 0;
  const waiting = new Set<Waiting>();
  const now = (): number => Date.now() + offset;
  const wind = (entry: Waiting): void => {
    clearTimeout(entry.timer);
    const ring = (): void => {
      waiting.delete(entry);
      entry.work();
    };
    entry.timer = setTimeout(ring, Math.max(0, entry.due - now())).unref();
  };
  return {
    now,
    after(ms, work) {
      const entry: Waiting = { due: now() + ms, work };
      waiting.add(entry);
      wind(entry);
      return () => {
        clearTimeout(entry.timer);
        waiting.delete(entry);
      };
    },
    shift(ms) {
      offset += ms;
      for (const entry of waiting) wind(entry);
    },
  };
}

interface Timer {
  at: number;
  order: number;
  work: () => void;
}

/** Lets every promise that can settle without I/O settle, and a little I/O too. */
export async function settlePromises(turns = 5): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise<void>((resolve) => setImmediate(resolve));
}

/** A clock that starts at `startMs` and stands still until `advance` is called. */
export function virtualClock(startMs = Date.UTC(2026, 10, 23, 1, 0, 0)): VirtualClock {
  let time = startMs;
  let order = 0;
  const timers = new Set<Timer>();
  const nextDue = (limit: number): Timer | undefined => {
    let best: Timer | undefined;
    for (const timer of timers) {
      if (timer.at > limit) continue;
      if (!best || timer.at < best.at || (timer.at === best.at && timer.order < best.order)) best = timer;
    }
    return best;
  };
  return {
    now: () => time,
    after(ms, work) {
      const timer = { at: time + Math.max(0, ms), order: (order += 1), work };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async advance(ms) {
      const target = time + ms;
      await settlePromises();
      for (let due = nextDue(target); due; due = nextDue(target)) {
        timers.delete(due);
        time = Math.max(time, due.at);
        due.work();
        await settlePromises();
      }
      time = target;
      await settlePromises();
    },
  };
}
