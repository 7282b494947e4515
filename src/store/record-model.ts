/** How a record lies in the database: one collection a kind, one document a record, everything that one write must change in it. */
import type { Connection, IndexDefinition, IndexOptions, Model, mongo } from 'mongoose';
import type { ChainedEvent } from '../app/ports.ts';
import type { IndexRow } from '../domain/aggregate.ts';
import type { Outgoing } from '../domain/notice.ts';
import type { RecordKind } from '../domain/records.ts';
import { mixed, modelOf } from './model.ts';

/** The news of one write; `revision` is the version that the write made, so it names the batch within its record. */
export interface NewsBatch {
  readonly revision: number;
  readonly outgoing: readonly Outgoing[];
}

export interface RecordDocument {
  _id: string;
  version: number;
  state: unknown;
  events: readonly ChainedEvent[];
  /** The last 50: enough for what Slack repeats within minutes. */
  commandIds: readonly string[];
  hash: string;
  index: IndexRow;
  pending: readonly NewsBatch[];
  /** Absent where nothing is pending: the index of pending news then holds only records with news. */
  hasPending?: true;
  pendingSince?: number;
}
export type RecordModel = Model<RecordDocument>;
export type RecordModels = Readonly<Record<RecordKind, RecordModel>>;

/** The driver's own collection, for whole new documents: mongoose would build and check each field of each event. */
export const driverCollection = (model: RecordModel): mongo.Collection<RecordDocument> =>
  model.collection as unknown as mongo.Collection<RecordDocument>;

type Index = readonly [IndexDefinition, IndexOptions?];
/** Each list index ends with the id: rows come in the promised order without sorting whole documents in memory. */
const listed = (...fields: readonly string[]): Index => [
  Object.fromEntries([...fields.map((field) => [`index.${field}`, 1]), ['_id', 1]]) as IndexDefinition,
];

const collections: Readonly<Record<RecordKind, { readonly name: string; readonly indexes: readonly Index[] }>> = {
  campaign: { name: 'campaigns', indexes: [listed('phase')] },
  review: {
    name: 'reviews',
    indexes: [
      listed('campaign'),
      listed('campaign', 'step'),
      listed('waitingOn', 'campaign'),
      listed('superiors', 'campaign'),
      listed('authority', 'campaign', 'step'),
      listed('campaign', 'due'),
      // A person has one file in a campaign, whatever its id says.
      [{ 'index.person': 1, 'index.campaign': 1 }, { unique: true }],
      // Boards count by these without reading a document.
      [
        {
          'index.campaign': 1,
          'index.excluded': 1,
          'index.step': 1,
          'index.unit': 1,
          'index.decided': 1,
          'index.published': 1,
        },
      ],
    ],
  },
  meeting: {
    name: 'meetings',
    indexes: [listed('campaign', 'phase'), listed('waitingOn', 'campaign'), listed('members'), listed('reviews')],
  },
  decisionSheet: {
    name: 'decisionSheets',
    indexes: [listed('campaign', 'issued'), listed('waitingOn', 'campaign'), listed('authority'), listed('reviews')],
  },
  publication: { name: 'publications', indexes: [listed('campaign')] },
};

const fields = {
  _id: { type: String, required: true },
  version: { type: Number, required: true },
  state: mixed,
  events: [mixed],
  commandIds: [String],
  hash: String,
  index: mixed,
  pending: [mixed],
  hasPending: Boolean,
  pendingSince: Number,
};

const pendingNews: Index = [{ pendingSince: 1, _id: 1 }, { partialFilterExpression: { hasPending: true } }];

export function recordModels(connection: Connection): RecordModels {
  const of = (kind: RecordKind): RecordModel => {
    const { name, indexes } = collections[kind];
    return modelOf<RecordDocument>(connection, { name, fields, indexes: [...indexes, pendingNews] });
  };
  return {
    campaign: of('campaign'),
    review: of('review'),
    meeting: of('meeting'),
    decisionSheet: of('decisionSheet'),
    publication: of('publication'),
  };
}
