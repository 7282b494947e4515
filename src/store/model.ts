/** Makes a mongoose model on one connection; asked again it gives the same one, so that a store can be made twice. */
import type { Connection, IndexDefinition, IndexOptions, Model, SchemaDefinition } from 'mongoose';
import { Schema } from 'mongoose';

export interface Collection {
  readonly name: string;
  readonly fields: SchemaDefinition;
  readonly indexes?: readonly (readonly [IndexDefinition, IndexOptions?])[];
}

/** A field whose content the store does not look into: keys with dots and dollars come back as they were. */
export const mixed = Schema.Types.Mixed;

/** A field outside the schema is a mistake of ours and is thrown, not dropped in silence. */
export function modelOf<Document>(connection: Connection, { name, fields, indexes = [] }: Collection): Model<Document> {
  const known = connection.models[name];
  if (known) return known;
  const schema = new Schema(fields, {
    collection: name,
    id: false,
    minimize: false,
    versionKey: false,
    strict: 'throw',
    strictQuery: 'throw',
  });
  for (const [index, options] of indexes) schema.index(index, options ?? {});
  return connection.model(name, schema) as unknown as Model<Document>;
}
