/** Something that ends a process, or loses an answer, at exactly the n-th call to the store or to Slack. */
import type { Store } from '../../src/store/store.ts';
import type { Ports } from './copies.ts';

/**
 * - dies: the call is done, and nothing after it any more.
 * - fails: the call is not done and throws; the process lives on.
 * - loses: the call is done and throws; the process lives on.
 */
export type Blow = 'dies' | 'fails' | 'loses';

export interface Fate {
  readonly between: (ports: Ports) => Ports;
  /** From now on calls are counted; the blow falls on number `n`, from 1. With 0 the process dies before the first. */
  arm(blow: Blow, n: number): void;
  disarm(): void;
  readonly struck: () => boolean;
  readonly dead: () => boolean;
  /** The names of the calls since `arm`, for a failing test to say where it was struck. */
  readonly calls: readonly string[];
}

class Death extends Error {
  override readonly name = 'Death';
}

export function createFate(): Fate {
  let [armed, at, blow, dead, struck]: [boolean, number, Blow, boolean, boolean] = [false, 0, 'dies', false, false];
  const calls: string[] = [];

  async function meet<T>(name: string, counts: boolean, work: () => Promise<T>): Promise<T> {
    if (dead) throw new Death();
    if (!armed || !counts) {
      const result = await work();
      if (dead) throw new Death();
      return result;
    }
    calls.push(name);
    const strikes = calls.length === at;
    if (strikes) struck = true;
    if (strikes && blow === 'fails') throw new Error('the call failed');
    const result = await work();
    if (strikes && blow === 'dies') dead = true;
    if (strikes && blow === 'loses') throw new Error('the answer was lost');
    if (dead) throw new Death();
    return result;
  }

  return {
    between: ({ store, fetch }) => ({
      store: mortalStore(store, meet),
      fetch: (input, init) => {
        const name =
          String(input instanceof Request ? input.url : input)
            .split('/')
            .at(-1) ?? '';
        return meet(name, true, () => fetch(input, init));
      },
    }),
    arm(kind, n) {
      [armed, blow, at, struck] = [true, kind, n, false];
      calls.length = 0;
      if (n === 0) dead = struck = true;
    },
    disarm: () => void (armed = false),
    struck: () => struck,
    dead: () => dead,
    calls,
  };
}

type Meet = <T>(name: string, counts: boolean, work: () => Promise<T>) => Promise<T>;

/** Reading changes nothing, so only writes are counted; but a dead process does not read either. */
const writes = new Set(
  'records.append records.createMany deliveries.enqueue deliveries.claim deliveries.note deliveries.finish followUps.enqueue followUps.claim followUps.done followUps.failed drafts.save drafts.drop files.put locks.once'.split(
    ' ',
  ),
);

function mortalStore(store: Store, meet: Meet): Store {
  const port = (portName: string, of: object): object =>
    Object.fromEntries(
      Object.entries(of).map(([method, call]) => {
        const name = `${portName}.${method}`;
        const run = (...args: unknown[]): Promise<unknown> =>
          meet(name, writes.has(name), async () => withSettle(await (call as Call)(...args), meet));
        return [method, run];
      }),
    );
  return Object.fromEntries(
    Object.entries(store).map(([name, of]) => [name, port(name, of as object)]),
  ) as unknown as Store;
}

type Call = (...args: unknown[]) => Promise<unknown>;

/** News carries its own write with it. */
function withSettle(result: unknown, meet: Meet): unknown {
  if (!Array.isArray(result)) return result;
  return result.map((item: { settle?: () => Promise<void> }) => {
    const { settle } = item;
    return settle ? { ...item, settle: () => meet('records.settle', true, settle) } : item;
  });
}
