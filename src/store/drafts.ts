/** What somebody typed and did not submit yet: one row per form and author, and no way to ask for another's (T8). */
import type { Connection, Model } from 'mongoose';
import type { Drafts } from '../app/ports.ts';
import type { Instant } from '../domain/calendar.ts';
import type { PersonId } from '../domain/person.ts';
import { mixed, modelOf } from './model.ts';
import { plain } from './plain.ts';

interface DraftRow {
  _id: string;
  form: string;
  author: PersonId;
  values: Readonly<Record<string, string>>;
  savedAt: Instant;
}

export const draftModel = (connection: Connection): Model<DraftRow> =>
  modelOf<DraftRow>(connection, {
    name: 'drafts',
    fields: { _id: { type: String, required: true }, form: String, author: String, values: mixed, savedAt: Number },
  });

/** Form and author as a list in JSON: no two pairs give the same id, whatever signs they hold. */
const idOf = (form: string, author: PersonId): string => JSON.stringify([form, author]);

export function createDrafts(rows: Model<DraftRow>): Drafts {
  return {
    async load(form, author) {
      const found = await rows.findOne({ _id: idOf(form, author) }, { values: 1, savedAt: 1 }).lean();
      return found ? { values: found.values, savedAt: found.savedAt } : undefined;
    },
    async save(form, author, values, now) {
      // Merged by the database, so that two pages saved at once both stay. $literal: «$…» and «a.b» are just text.
      const literal = (value: unknown) => ({ $literal: value });
      const merged = { $mergeObjects: ['$values', literal(plain(values))] };
      await rows.updateOne(
        { _id: idOf(form, author) },
        [{ $set: { form: literal(form), author: literal(author), values: merged, savedAt: literal(now) } }],
        { upsert: true, updatePipeline: true },
      );
    },
    async drop(form, author) {
      await rows.deleteOne({ _id: idOf(form, author) });
    },
  };
}
