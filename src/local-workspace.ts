/** `npm start` without tokens: the fictional agency in a local workspace on the loopback address, kept over restarts. */
import { join } from 'node:path';
import { SocketModeReceiver, type LogLevel } from '@slack/bolt';
import type { Parts } from './compose.ts';
import { createLocalAgency, type LocalAgency } from './local-agency.ts';
import { keepSnapshot, readSnapshotFile, setAside } from './local-snapshot.ts';
import { serve, servePage, SnapshotError } from './workspace/index.ts';

export interface LocalWorkspaceOptions {
  readonly port: number;
  readonly dataFolder: string;
  readonly store: Parts['store'];
  readonly logLevel: LogLevel;
  /** A person has emptied the workspace in the page: empties what the app keeps, and fills it again by `seed`. */
  readonly reset: (seed: () => Promise<unknown>) => Promise<void>;
}

/** Real HTTP and Socket Mode, so that the wiring is the one of a real Slack. The roster is imported where none is stored. */
export async function startLocalWorkspace({ port, dataFolder, store, logLevel, reset }: LocalWorkspaceOptions) {
  const file = join(dataFolder, 'workspace.json');
  const { agency, lines } = await openAgency(file, store);
  const { workspace, installed, people } = agency;
  if ((await store.roster.current()).version === 0) await store.roster.replace(people);
  const onReset = (): Promise<void> => reset(() => store.roster.replace(people));
  const served = await serve(workspace, { port, pages: servePage(workspace, { onReset }) });
  const save = keepSnapshot(workspace, file);
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
    now: () => workspace.clock.now(),
    ready: [
      ...lines,
      `Mở ${served.url} trong trình duyệt: không gian Slack cục bộ của một cơ quan giả định, ${people.length} người.`,
      'Đóng vai một người của bộ phận tham mưu rồi gõ /danhgia mo-dot để mở đợt đánh giá.',
    ],
    close: async () => {
      // The app's last answers still come in while the server closes; saved afterwards, they are there too.
      try {
        await served.close();
      } finally {
        await save.stop();
      }
    },
  };
}

/** The newest entries of each list of traffic that are kept, so that a process that runs for months does not grow. */
const keepTraffic = 1_000;

interface Opened {
  readonly agency: LocalAgency;
  /** For the person who started the program. */
  readonly lines: readonly string[];
}

/** The agency as it was saved. A file that cannot be read is kept aside, and the agency starts afresh. */
async function openAgency(file: string, store: Parts['store']): Promise<Opened> {
  const snapshot = await readSnapshotFile(file);
  try {
    const agency = await createLocalAgency({ snapshot, keepTraffic });
    if (snapshot === undefined) await passFormerIds(agency, store);
    return { agency, lines: [] };
  } catch (fault) {
    if (!(fault instanceof SnapshotError)) throw fault;
    const aside = await setAside(file);
    const agency = await createLocalAgency({ keepTraffic });
    await passFormerIds(agency, store);
    const what = 'Tệp lưu không gian Slack cục bộ bị hỏng hoặc thuộc phiên bản khác, không đọc được.';
    return { agency, lines: [`${what} Đã giữ lại tại ${aside} và bắt đầu một không gian mới; tin nhắn cũ không còn.`] };
  }
}

/** The database may remember ids of a workspace that is lost: events of the new one must not look like those. */
async function passFormerIds({ workspace }: LocalAgency, store: Parts['store']): Promise<void> {
  if ((await store.roster.current()).version > 0) workspace.core.ids.skip(Math.floor(workspace.clock.now() / 1000));
}
