/** Which Slack account belongs to which person: at most one each way, kept over imports of the roster. */
import type { Connection, Model } from 'mongoose';
import type { PersonId } from '../domain/person.ts';
import { isDuplicate, StoreFault } from './fault.ts';
import { modelOf } from './model.ts';

interface AccountRow {
  /** The person. */
  _id: PersonId;
  userId: string;
}

export const accountModel = (connection: Connection): Model<AccountRow> =>
  modelOf<AccountRow>(connection, {
    name: 'slackAccounts',
    fields: { _id: { type: String, required: true }, userId: { type: String, required: true } },
    indexes: [[{ userId: 1 }, { unique: true }]],
  });

export interface SlackAccounts {
  personOf(userId: string): Promise<PersonId | undefined>;
  userOf(id: PersonId): Promise<string | undefined>;
  all(): Promise<ReadonlyMap<PersonId, string>>;
  /** Throws `slackAccountTaken` where the account belongs to somebody else whom `stillThere` knows. */
  match(id: PersonId, userId: string, stillThere: (holder: PersonId) => Promise<boolean>): Promise<void>;
}

export function createSlackAccounts(rows: Model<AccountRow>): SlackAccounts {
  const set = async (id: PersonId, userId: string): Promise<boolean> => {
    try {
      await rows.updateOne({ _id: id }, { $set: { userId } }, { upsert: true });
      return true;
    } catch (fault) {
      if (isDuplicate(fault)) return false;
      throw fault;
    }
  };
  const holderOf = async (userId: string) => (await rows.findOne({ userId: { $eq: userId } }).lean())?._id;

  return {
    personOf: holderOf,
    async userOf(id) {
      return (await rows.findOne({ _id: { $eq: id } }).lean())?.userId;
    },
    async all() {
      const found = await rows.find().lean();
      return new Map(found.map(({ _id, userId }) => [_id, userId]));
    },
    async match(id, userId, stillThere) {
      if (await set(id, userId)) return;
      const holder = await holderOf(userId);
      // Somebody who left the roster, or whose staff code was changed, does not keep the account.
      if (holder !== undefined && !(await stillThere(holder))) await rows.deleteOne({ _id: holder, userId });
      if (await set(id, userId)) return;
      throw new StoreFault('slackAccountTaken', `${userId} is the Slack account of ${holder ?? 'another person'}`);
    },
  };
}
