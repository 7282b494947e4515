/** The roster in versions: each import is written beside the old one, and one document says which is in force. */
import type { Connection, Model } from 'mongoose';
import type { Roster, RosterVersion } from '../app/ports.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { StoreFault } from './fault.ts';
import { mixed, modelOf } from './model.ts';
import { plain } from './plain.ts';
import type { SlackAccounts } from './slack-accounts.ts';

/** Packing one chunk holds nobody up. */
const chunkSize = 500;

interface PersonRow {
  /** «3/SNV-012»: version and person. */
  _id: string;
  version: number;
  /** Place in the imported list. */
  place: number;
  person: Person;
}

/** `version` is in force; `last` is the newest number given out, also to an import that never became complete. */
interface RosterSettings {
  _id: 'roster';
  version: number;
  last: number;
}

export interface RosterModels {
  readonly people: Model<PersonRow>;
  readonly settings: Model<RosterSettings>;
}

export const rosterModels = (connection: Connection): RosterModels => ({
  people: modelOf<PersonRow>(connection, {
    name: 'people',
    fields: { _id: { type: String, required: true }, version: Number, place: Number, person: mixed },
    indexes: [[{ version: 1, place: 1 }]],
  }),
  settings: modelOf<RosterSettings>(connection, {
    name: 'settings',
    fields: { _id: { type: String, required: true }, version: Number, last: Number },
  }),
});

interface Known extends RosterVersion {
  readonly byId: ReadonlyMap<PersonId, Person>;
}

/** A complete version never changes, so it is read once; which version is in force is asked every time. */
export function createRoster({ people, settings }: RosterModels, accounts: SlackAccounts): Roster {
  const known = new Map<number, Promise<Known>>();
  const read = (version: number): Promise<Known> => {
    const before = known.get(version);
    if (before) return before;
    const reading = readVersion(people, version);
    known.set(version, reading);
    // A failed reading is not remembered, and of older versions one is enough.
    reading.catch(() => known.delete(version));
    for (const [old] of known) if (known.size > 2) known.delete(old);
    return reading;
  };
  const current = async (): Promise<Known> => {
    const found = await settings.findOne({ _id: 'roster' }, { version: 1 }).lean();
    return read(found?.version ?? 0);
  };
  const person = async (id: PersonId) => (await current()).byId.get(id);

  return {
    current,
    at: read,
    person,
    async bySlackUser(userId) {
      const [{ byId }, id] = await Promise.all([current(), accounts.personOf(userId)]);
      return id === undefined ? undefined : byId.get(id);
    },
    slackUserOf: (id) => accounts.userOf(id),
    slackAccounts: () => accounts.all(),
    matchSlackAccount: (id, userId) =>
      accounts.match(id, userId, async (holder) => (await person(holder)) !== undefined),
    async replace(list) {
      refuseDoubles(list);
      const version = await nextVersion(settings);
      const rows = list.map((person, place) => ({
        _id: `${version}/${person.id}`,
        version,
        place,
        person: plain(person),
      }));
      for (let start = 0; start < rows.length; start += chunkSize)
        await people.collection.insertMany(rows.slice(start, start + chunkSize) as never[]);
      // The flip. An import that was overtaken by a later one stays behind it.
      await settings.updateOne({ _id: 'roster', version: { $lt: version } }, { $set: { version } });
      return version;
    },
  };
}

async function readVersion(people: Model<PersonRow>, version: number): Promise<Known> {
  if (version === 0) return { version, people: [], byId: new Map() };
  const rows = await people.find({ version }).sort({ place: 1 }).lean();
  const list = rows.map(({ person }) => person);
  return { version, people: list, byId: new Map(list.map((person) => [person.id, person])) };
}

/** Two imports at once get two numbers. */
async function nextVersion(settings: Model<RosterSettings>): Promise<number> {
  const found = await settings
    .findOneAndUpdate(
      { _id: 'roster' },
      { $inc: { last: 1 }, $setOnInsert: { version: 0 } },
      { upsert: true, returnDocument: 'after' },
    )
    .lean();
  return found?.last ?? 1;
}

function refuseDoubles(list: readonly Person[]): void {
  const seen = new Set<PersonId>();
  for (const { id } of list) {
    if (seen.has(id)) throw new StoreFault('personTwice', `${id} stands in the roster twice; nothing was imported`);
    seen.add(id);
  }
}
