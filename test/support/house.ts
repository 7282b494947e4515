/** A house of its own for a test file: fresh database, virtual clock, and a log that can be read. */
import type { Log } from '../../src/app/ports.ts';
import { openInProcess, type InProcessHouse, type InProcessOptions } from '../../src/demo/in-process.ts';
import { createPapers } from '../../src/papers/papers.ts';
import { createStore } from '../../src/store/store.ts';
import { freshDatabase } from './database.ts';

export interface TestHouse extends InProcessHouse {
  /** Everything that was logged, as JSON lines. */
  readonly logged: readonly string[];
}

/** Opens the house; with `before` it is the restart of a process over the same store and the same Slack. */
export async function openHouse(
  before?: TestHouse,
  reach?: InProcessOptions['reach'],
  rosterFile?: string,
): Promise<TestHouse> {
  const logged: string[] = [];
  const log = recordingLog(logged);
  const openStore = async (now: () => number) => createStore(await freshDatabase(), { now, log });
  const house = await openInProcess({
    openStore,
    papers: createPapers(),
    log,
    ...(before ? { before } : {}),
    ...(reach ? { reach } : {}),
    ...(rosterFile ? { rosterFile } : {}),
  });
  return { ...house, logged };
}

/** A log that can be read. */
export const recordingLog = (lines: string[]): Log => {
  const write = (level: string) => (facts: object, message: string) =>
    void lines.push(JSON.stringify({ level, ...facts, message }));
  return { info: write('info'), warn: write('warn'), error: write('error') };
};
