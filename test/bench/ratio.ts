/** Ratios of the same act in two worlds, taken in turns in one run: absolute times mean nothing on a shared machine. */

export interface Act {
  readonly name: string;
  readonly baseline: () => Promise<void>;
  readonly measured: () => Promise<void>;
}

const turns = 7;

/** Prints one line per act: median of the baseline, median measured, and how many times the baseline that is. */
export async function ratio({ name, baseline, measured }: Act): Promise<void> {
  const times = { baseline: [] as number[], measured: [] as number[] };
  for (let turn = 0; turn <= turns; turn += 1)
    for (const [kind, work] of [
      ['baseline', baseline],
      ['measured', measured],
    ] as const) {
      const start = performance.now();
      await work();
      if (turn > 0) times[kind].push(performance.now() - start); // the first turn warms up
    }
  const [base, own] = [median(times.baseline), median(times.measured)];
  process.stdout.write(`${name}: × ${(own / base).toFixed(2)} (${own.toFixed(0)} ms against ${base.toFixed(0)} ms)\n`);
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
