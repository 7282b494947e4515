/** Works through items in lanes: one after the other inside a lane, several lanes at the same time. */

const lanesAtOnce = 8;

/** Items of the same lane keep their order. A fault ends its lane; it is thrown once no lane is at work any more. */
export async function inLanes<T>(
  items: readonly T[],
  laneOf: (item: T) => string,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const lanes = new Map<string, T[]>();
  for (const item of items) lanes.set(laneOf(item), [...(lanes.get(laneOf(item)) ?? []), item]);
  const waiting = [...lanes.values()];
  const runner = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) for (const item of lane) await work(item);
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.min(lanesAtOnce, waiting.length) }, runner));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}
