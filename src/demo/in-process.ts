/** The whole product in one process: the fictional agency, a virtual clock, no network. For the demo and the tests. */
import { LogLevel, type Receiver } from '@slack/bolt';
import { fictionalAgency } from '../agency/agency.ts';
import { matchAccounts } from '../app/match-accounts.ts';
import type { Log, Papers } from '../app/ports.ts';
import { compose, type House } from '../compose.ts';
import { createLocalAgency, type LocalAgency } from '../local-agency.ts';
import type { Store } from '../store/store.ts';
import { virtualClock, type VirtualClock } from '../workspace/index.ts';
import type { Stage } from './stage.ts';

export interface InProcessHouse extends House {
  readonly store: Store;
  readonly agency: LocalAgency;
  readonly clock: VirtualClock;
  readonly stage: Stage;
}

/** Monday 23 November 2026, 09:00 in Vietnam. */
const monday = Date.UTC(2026, 10, 23, 2);

export interface InProcessOptions {
  readonly openStore: (now: () => number) => Promise<Store>;
  readonly papers: Papers;
  readonly log: Log;
  readonly language?: 'vi' | 'en';
  readonly tell?: (line: string) => void;
  /** How app and workspace reach each other; without it, in memory. */
  readonly reach?: (agency: LocalAgency) => Promise<Reach>;
  /** The path of another CSV roster than that of the fictional agency. */
  readonly rosterFile?: string;
  /** What is left of an earlier process: the same store, workspace and clock, with an app of its own. */
  readonly before?: Pick<InProcessHouse, 'store' | 'agency' | 'clock'>;
}

export interface Reach {
  readonly receiver: Receiver;
  readonly apiUrl?: string;
  readonly fetch?: typeof fetch;
}

const inMemory = async ({ workspace, installed }: LocalAgency): Promise<Reach> => ({
  receiver: workspace.receiver(installed) as unknown as Receiver, // the workspace knows Bolt by its shape only
  fetch: workspace.fetch,
});

export async function openInProcess({
  openStore,
  papers,
  log,
  tell,
  before,
  rosterFile,
  reach = inMemory,
}: InProcessOptions): Promise<InProcessHouse> {
  const clock = before?.clock ?? virtualClock(monday);
  const now = (): number => clock.now();
  const agency = before?.agency ?? (await createLocalAgency({ clock, ...(rosterFile ? { rosterFile } : {}) }));
  const store = before?.store ?? (await openStore(now));
  if ((await store.roster.current()).version === 0) await store.roster.replace(agency.people);
  const { workspace, installed } = agency;
  const house = compose({
    store,
    papers,
    agency: fictionalAgency,
    log,
    now,
    slack: {
      installation: { botToken: installed.botToken, botId: installed.botId, botUserId: installed.botUserId },
      teamId: workspace.core.team.id,
      logLevel: LogLevel.ERROR,
      ...(await reach(agency)),
    },
  });
  await house.app.start();
  await matchAccounts(house.world);
  const settle = (): Promise<void> => settled(house, { store, clock, agency });
  return { ...house, store, agency, clock, stage: { agency, settle, tell: tell ?? (() => undefined) } };
}

const stepMs = 5_000;
const mostSteps = 400;

/** Works until nothing is on its way; where Slack asks to wait, the clock moves on. */
async function settled(
  { courier }: House,
  { store, clock, agency }: Pick<InProcessHouse, 'store' | 'clock' | 'agency'>,
): Promise<void> {
  for (let step = 0; step < mostSteps; step += 1) {
    await courier.settle();
    const left = (await store.deliveries.unfinished()) + (await store.followUps.unfinished());
    if (left === 0) return void (await agency.workspace.idle());
    await clock.advance(stepMs);
  }
  throw new Error('the app does not come to rest');
}
