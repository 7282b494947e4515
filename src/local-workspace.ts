/** `npm start` without tokens: the fictional agency in a local workspace on the loopback address, kept over restarts. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SocketModeReceiver, type LogLevel } from '@slack/bolt';
import type { Parts } from './compose.ts';
import { createLocalAgency, type LocalAgency } from './local-agency.ts';
import { serve } from './workspace/index.ts';

export interface LocalWorkspaceOptions {
  readonly port: number;
  readonly dataFolder: string;
  readonly store: Parts['store'];
  readonly logLevel: LogLevel;
}

/** Real HTTP and Socket Mode, so that the wiring is the one of a real Slack. The roster is imported where none is stored. */
export async function startLocalWorkspace({ port, dataFolder, store, logLevel }: LocalWorkspaceOptions) {
  const file = join(dataFolder, 'workspace.json');
  const agency = await createLocalAgency({ snapshot: await readSnapshot(file) });
  const { workspace, installed, people } = agency;
  if ((await store.roster.current()).version === 0) await store.roster.replace(people);
  const served = await serve(workspace, { port });
  const save = keepSnapshot(agency, dataFolder, file);
  return {
    slack: {
      installation: { botToken: installed.botToken, botId: installed.botId, botUserId: installed.botUserId },
      teamId: workspace.core.team.id,
      receiver: new SocketModeReceiver({
        appToken: installed.appToken,
        logLevel,
        installerOptions: { clientOptions: { slackApiUrl: served.apiUrl } },
      }),
      logLevel,
      apiUrl: served.apiUrl,
    },
    ready: [`Không gian Slack cục bộ: ${served.url} (cơ quan giả định, ${people.length} người).`],
    close: async () => {
      await save.stop();
      await served.close();
    },
  };
}

async function readSnapshot(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    return undefined;
  }
}

const saveEveryMs = 1_000;

/** Written beside and renamed, so that a kill leaves the last whole snapshot; only when something changed. */
function keepSnapshot({ workspace }: LocalAgency, dataFolder: string, file: string) {
  let last = '';
  let saving: Promise<void> = Promise.resolve();
  const save = async (): Promise<void> => {
    const snapshot = workspace.snapshot();
    if (snapshot === last) return;
    await mkdir(dataFolder, { recursive: true });
    await writeFile(`${file}.new`, snapshot);
    await rename(`${file}.new`, file);
    last = snapshot;
  };
  const timer = setInterval(() => {
    saving = saving.then(save).catch(() => undefined);
  }, saveEveryMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await saving;
      await save();
    },
  };
}
