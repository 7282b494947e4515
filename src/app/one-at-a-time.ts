/** Work that looks at several records and then writes one: two people at the same time must not both find the way free. */
import type { World } from './world.ts';

/** Longer than the work takes; after it a lock that a dead process left behind is free. */
const leaseMs = 10_000;
const tries = 40;
const betweenMs = 50;

/** Waits for its turn, two seconds at most (Slack waits three), and gives what the work gives. Throws where the turn never comes. */
export async function oneAtATime<T>(
  { locks, now }: Pick<World, 'locks' | 'now'>,
  name: string,
  work: () => Promise<T>,
): Promise<T> {
  let result: { readonly value: T } | undefined;
  const once = async (): Promise<void> => {
    result = { value: await work() };
  };
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await locks.once(`act/${name}`, now(), leaseMs, once);
    if (result) return result.value;
    await sleep(betweenMs);
  }
  throw new Error(`${name}: the turn did not come`);
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, ms));
