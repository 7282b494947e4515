/** The whole product in one process: the fictional agency, a database of its own, a virtual clock, every outgoing call seen. */
import { LogLevel, type Receiver } from '@slack/bolt';
import { fictionalAgency } from '../../src/agency/agency.ts';
import { compose, type House } from '../../src/compose.ts';
import type { Stage } from '../../src/demo/stage.ts';
import { createLocalAgency, type LocalAgency } from '../../src/local-agency.ts';
import { matchAccounts } from '../../src/app/match-accounts.ts';
import type { Log } from '../../src/app/ports.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { virtualClock, type VirtualClock } from '../../src/workspace/index.ts';
import { freshDatabase } from './database.ts';

export interface TestHouse extends House {
  readonly store: Store;
  readonly agency: LocalAgency;
  readonly clock: VirtualClock;
  readonly stage: Stage;
  /** Everything that was logged, as JSON lines. */
  readonly logged: readonly string[];
}

const tmpPapers = { dossier: async () => Buffer.from('%PDF'), minutes: async () => Buffer.from('%PDF'), decision: async () => Buffer.from('%PDF'), announcement: async () => Buffer.from('%PDF') };
/** Monday 23 November 2026, 09:00 in Vietnam. */
export const monday = Date.UTC(2026, 10, 23, 2);

/** Opens the house; the same store again (`before`) is the restart of a process. */
export async function openHouse(before?: Pick<TestHouse, 'store' | 'agency' | 'clock'>): Promise<TestHouse> {
  const logged: string[] = [];
  const log = recordingLog(logged);
  const clock = before?.clock ?? virtualClock(monday);
  const agency = before?.agency ?? (await createLocalAgency({ clock }));
  const now = (): number => clock.now();
  const store = before?.store ?? (await createStore(await freshDatabase(), { now, log }));
  if (!before) await store.roster.replace(agency.people);
  const { workspace, installed } = agency;
  const { world, app, courier } = compose({
    store,
    papers: tmpPapers,
    agency: fictionalAgency,
    log,
    now,
    slack: {
      installation: { botToken: installed.botToken, botId: installed.botId, botUserId: installed.botUserId },
      teamId: workspace.core.team.id,
      receiver: workspace.receiver(installed) as unknown as Receiver, // the workspace knows Bolt by shape only
      logLevel: LogLevel.ERROR,
      fetch: workspace.fetch,
    },
  });
  await app.start();
  await matchAccounts(world);
  const settle = (): Promise<void> => settled({ store, clock, courier, workspace });
  return { world, app, courier, store, agency, clock, logged, stage: { agency, settle, tell: () => undefined } };
}

/** Works until nothing is on its way; where Slack asks to wait, the clock moves on. */
async function settled({
  store,
  clock,
  courier,
  workspace,
}: Pick<TestHouse, 'store' | 'clock' | 'courier'> & Pick<LocalAgency, 'workspace'>): Promise<void> {
  for (let second = 0; second < 900; second += 1) {
    await courier.settle();
    await workspace.idle();
    if ((await store.deliveries.unfinished()) + (await store.followUps.unfinished()) === 0) return;
    await clock.advance(1000);
  }
  throw new Error('the app does not come to rest');
}

const recordingLog = (lines: string[]): Log => {
  const write = (level: string) => (facts: object, message: string) =>
    void lines.push(JSON.stringify({ level, ...facts, message }));
  return { info: write('info'), warn: write('warn'), error: write('error') };
};
