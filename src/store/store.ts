/** The store on one mongoose connection: all ports that keep something, and the indexes that they rely on. */
import type { Connection } from 'mongoose';
import type { Deliveries, Drafts, Files, FollowUps, Locks, Log, Records, Roster } from '../app/ports.ts';
import type { Instant } from '../domain/calendar.ts';
import { createDeliveries } from './deliveries.ts';
import { deliveryModel } from './delivery-model.ts';
import { createDrafts, draftModel } from './drafts.ts';
import { createFiles, fileCollections, indexFiles } from './files.ts';
import { createFollowUps, followUpModel } from './follow-ups.ts';
import { createLocks, lockModel } from './locks.ts';
import { recordModels } from './record-model.ts';
import { createRecords } from './records.ts';
import { createRoster, rosterModels } from './roster.ts';
import { accountModel, createSlackAccounts } from './slack-accounts.ts';

export interface Store {
  readonly records: Records;
  readonly deliveries: Deliveries;
  readonly followUps: FollowUps;
  readonly roster: Roster;
  readonly drafts: Drafts;
  readonly files: Files;
  readonly locks: Locks;
}

export interface StoreOptions {
  /** Only orders what waits; nothing that counts in law takes its time from here. */
  readonly now: () => Instant;
  readonly log: Log;
}

/**
 * Takes an open connection and gives the store once all indexes exist. Throws where the database refuses an index, or where
 * the connection does not wait for the journal: how many servers must answer is the connection's choice (`engine/connect.ts`),
 * that the disk has it before anyone is told is not.
 */
export async function createStore(connection: Connection, { now, log }: StoreOptions): Promise<Store> {
  if (connection.getClient().options.writeConcern?.journal !== true)
    throw new Error('the store needs a connection whose writes wait for the journal');
  const records = recordModels(connection);
  const deliveries = deliveryModel(connection);
  const followUps = followUpModel(connection);
  const roster = rosterModels(connection);
  const accounts = accountModel(connection);
  const drafts = draftModel(connection);
  const locks = lockModel(connection);
  const files = fileCollections(connection);
  const indexed = [...Object.values(records), deliveries, followUps, roster.people, accounts];
  await Promise.all([...indexed.map((model) => model.createIndexes()), indexFiles(files)]);
  log.info({ db: connection.name, collections: indexed.length + 4 }, 'the store is ready');
  return {
    records: createRecords(records, now),
    deliveries: createDeliveries(deliveries, now),
    followUps: createFollowUps(followUps, now),
    roster: createRoster(roster, createSlackAccounts(accounts)),
    drafts: createDrafts(drafts),
    files: createFiles(files),
    locks: createLocks(locks),
  };
}
