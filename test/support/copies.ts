/** A moment of a campaign that can be lived again and again: the database, the workspace and the clock as they were. */
import type { Receiver } from '@slack/bolt';
import { openInProcess, type InProcessHouse, type InProcessOptions } from '../../src/demo/in-process.ts';
import { personId, type Person } from '../../src/domain/person.ts';
import { createLocalAgency, type LocalAgency } from '../../src/local-agency.ts';
import { createPapers } from '../../src/papers/papers.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { virtualClock } from '../../src/workspace/index.ts';
import { freshDatabase } from './database.ts';
import { recordingLog, type TestHouse } from './house.ts';

/** Head (out of scope), deputy, three of the advisory unit, one of the staff with two superiors, one without Slack. */
const needed = new Set(['SVHTT-001', 'SVHTT-002', 'SVHTT-009', 'SVHTT-010', 'SVHTT-011', 'SVHTT-004', 'SVHTT-029']);
const changed: Readonly<Record<string, Partial<Person>>> = {
  'SVHTT-004': { occupation: 'Nghiên cứu' },
  'SVHTT-029': { directSuperiors: [personId('SVHTT-009')] },
};

export interface Life extends TestHouse {
  /** The house of the next process, over the same store and the same Slack. */
  readonly restart: () => Promise<TestHouse>;
}

/** What a process works with; a test may put something between. */
export interface Ports {
  readonly store: Store;
  readonly fetch: typeof fetch;
}
type Between = (ports: Ports) => Ports;
type Database = Awaited<ReturnType<typeof freshDatabase>>;

const papers = createPapers();
const databases = new WeakMap<object, Database>();

/** The small agency before its campaign. */
export const fewPeople = (): Promise<Life> => begin(small);

/** The whole fictional agency before its campaign. */
export const everybody = (): Promise<Life> => begin((agency) => agency);

type Part = (agency: LocalAgency) => LocalAgency;
const parts = new WeakMap<object, Part>();

async function begin(part: Part): Promise<Life> {
  const clock = virtualClock(Date.UTC(2026, 10, 23, 2));
  const life = await open(await freshDatabase(), clock, part(await createLocalAgency({ clock })));
  parts.set(life, part);
  return life;
}

/** The same moment once more, in a workspace of its own (one life after the other); `between` stands between the product and its world. */
export type Again = (between?: Between) => Promise<Life>;

let stage: Database | undefined;

export async function momentOf(life: Life): Promise<Again> {
  const { db } = databases.get(life.store) ?? {};
  if (!db) throw new Error('not a house of this file');
  const names = (await db.collections()).map(({ collectionName }) => collectionName);
  const rows = await Promise.all(
    names.map(async (name) => [name, await db.collection(name).find().toArray()] as const),
  );
  const snapshot = life.agency.workspace.snapshot();
  const at = life.clock.now();
  const part = parts.get(life) ?? small;
  return async (between) => {
    // One database for all lives: making its indexes takes longer than living.
    const database = (stage ??= await freshDatabase());
    for (const collection of (await database.db?.collections()) ?? []) await collection.deleteMany({});
    for (const [name, list] of rows) if (list.length > 0) await database.db?.collection(name).insertMany(list);
    const clock = virtualClock(at);
    return open(database, clock, part(await createLocalAgency({ clock, snapshot })), between);
  };
}

const small = (agency: LocalAgency): LocalAgency => ({
  ...agency,
  people: agency.people.filter(({ id }) => needed.has(id)).map((person) => ({ ...person, ...changed[person.id] })),
});

async function open(
  database: Database,
  clock: InProcessHouse['clock'],
  agency: LocalAgency,
  between: Between = (ports) => ports,
): Promise<Life> {
  const logged: string[] = [];
  const log = recordingLog(logged);
  const store = await createStore(database, { now: () => clock.now(), log });
  databases.set(store, database);
  const start = async (with_: Between, lines: string[]): Promise<TestHouse> => {
    const { store: itsStore, fetch: itsFetch } = with_({ store, fetch: agency.workspace.fetch });
    const reach: InProcessOptions['reach'] = async ({ workspace, installed }) => ({
      receiver: workspace.receiver(installed) as unknown as Receiver,
      fetch: itsFetch,
    });
    const house = await openInProcess({
      openStore: async () => itsStore,
      papers,
      log: recordingLog(lines),
      before: { store: itsStore, agency, clock },
      reach,
    });
    return { ...house, logged: lines };
  };
  const first = await start(between, logged);
  databases.set(first.store, database);
  return {
    ...first,
    restart: () => start((ports) => ports, []),
  };
}
