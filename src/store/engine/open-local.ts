/** Chooses the engine that runs on this machine without a database server: the embedded one, else a mongod. */
import { resolve } from 'node:path';
import type { Log } from '../../app/ports.ts';
import { loadEmbedded, openEmbedded } from './embedded.ts';
import { LEAST_FREE_BYTES, prepareFolder } from './folder.ts';
import type { LocalEngine } from './local-engine.ts';
import { openMongod } from './mongod.ts';

export interface LocalEngineOptions {
  /** Kept from run to run; each kind of engine has its own subfolder in it. */
  readonly dataFolder: string;
  readonly log: Log;
  readonly leastFreeBytes?: number;
}

/** Gives the running engine; one may be open in a process. Throws a DatabaseFault when none can be opened. */
export async function openLocalEngine(options: LocalEngineOptions): Promise<LocalEngine> {
  const { dataFolder, log, leastFreeBytes = LEAST_FREE_BYTES } = options;
  const embedded = await loadEmbedded(resolve(dataFolder, 'engine-cache'), log);
  if (embedded !== undefined) {
    const folder = await prepareFolder(dataFolder, 'embedded', leastFreeBytes);
    // On damaged files the engine ends the whole process; this line is then the last one in the log and says where to look.
    log.info({ folder }, 'opening the embedded database; if the process ends here, restore the folder from a backup');
    return openEmbedded(embedded, folder);
  }
  return openMongod(await prepareFolder(dataFolder, 'memory-server', leastFreeBytes));
}
