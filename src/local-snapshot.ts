/** The file in which the local workspace outlives the process: read at the start, written while it runs. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Workspace } from './workspace/index.ts';

/** The text of the file, or nothing when there is none yet. */
export async function readSnapshotFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}

/** Keeps a file that cannot be read for whoever wants to look into it; gives its new name. */
export async function setAside(file: string, nowMs = Date.now()): Promise<string> {
  const aside = `${file}.broken-${new Date(nowMs).toISOString().replaceAll(/[:.]/g, '-')}`;
  await rename(file, aside);
  return aside;
}

export interface Keeper {
  /** Writes what is not yet written. Never rejects: a full disk must not hinder an orderly stop. */
  stop(): Promise<void>;
}

const SAVE_EVERY_MS = 1_000;

interface KeeperOptions {
  readonly everyMs?: number;
  /** Hears of a failure: a plain sentence. */
  readonly warn?: (line: string) => void;
}

/**
 * Saves at most once a second, and only when something changed. Written beside and renamed, so that a kill leaves the
 * last whole snapshot. A failure is warned of once and tried again every second.
 */
export function keepSnapshot(
  workspace: Pick<Workspace, 'snapshot' | 'changes'>,
  file: string,
  { everyMs = SAVE_EVERY_MS, warn = (line) => process.emitWarning(line) }: KeeperOptions = {},
): Keeper {
  let written = -1;
  let warned = false;
  let saving: Promise<void> = Promise.resolve();
  const write = async (): Promise<void> => {
    const changes = workspace.changes();
    if (changes === written) return;
    await mkdir(dirname(file), { recursive: true });
    // Tokens and what people wrote are in it.
    await writeFile(`${file}.new`, workspace.snapshot(), { mode: 0o600 });
    await rename(`${file}.new`, file);
    written = changes;
  };
  const save = async (): Promise<void> => {
    try {
      await write();
      warned = false;
    } catch (fault) {
      if (!warned) warn(`Không lưu được không gian Slack cục bộ vào ${file}: ${String(fault)}`);
      warned = true;
    }
  };
  const timer = setInterval(() => void (saving = saving.then(save)), everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await saving;
      await save();
    },
  };
}
