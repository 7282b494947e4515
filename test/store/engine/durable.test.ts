/** A write is answered only when its journal is on the disk; every fact of the store rests on that. */
import type mongoose from 'mongoose';
import { freshDatabase } from '../../support/database.ts';

async function journalSyncs(connection: mongoose.Connection): Promise<number> {
  const status = await connection.db!.admin().command({ serverStatus: 1 });
  return status['wiredTiger'].log['log sync operations'] as number;
}

test('each of twenty writes, one after the other, waits for the journal to reach the disk', async () => {
  const connection = await freshDatabase();
  const papers = connection.collection('papers');
  await papers.insertOne({ number: 0 });
  const before = await journalSyncs(connection);
  for (let number = 1; number <= 20; number += 1) await papers.insertOne({ number });

  expect((await journalSyncs(connection)) - before).toBeGreaterThanOrEqual(20);
});

test('a server that stands alone is asked for its journal, a replica set for its majority', async () => {
  const connection = await freshDatabase();
  const hello = await connection.db!.admin().command({ hello: 1 });
  const { writeConcern, readConcern } = connection.getClient().options;

  expect(readConcern).toMatchObject({ level: 'majority' });
  expect(writeConcern).toMatchObject({ w: hello['setName'] === undefined ? 1 : 'majority', j: true });
});
