/** Works through items in lanes: one after the other inside a lane, several lanes at the same time. */

const lanesAtOnce = 8;

/** Items of the same lane keep their order; a fault in one item is the caller's to catch. */
export async function inLanes<T>(items: readonly T[], laneOf: (item: T) => string, work: (item: T) => Promise<void>): Promise<void> {
  const lanes = new Map<string, T[]>();
  for (const item of items) lanes.set(laneOf(item), [...(lanes.get(laneOf(item)) ?? []), item]);
  const waiting = [...lanes.values()];
  const runner = async (): Promise<void> => {
    for (let lane = waiting.shift(); lane; lane = waiting.shift()) for (const item of lane) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(lanesAtOnce, waiting.length) }, runner));
}
