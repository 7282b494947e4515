/** A database of its own for a test file, on the one engine of the test run. */
import { randomUUID } from 'node:crypto';
import mongoose from 'mongoose';
import { connect } from '../../src/store/engine/connect.ts';

const opened: mongoose.Connection[] = [];

/** Gives an empty database with a name that nobody else has, connected as the product connects; dropped after the file. */
export async function freshDatabase(): Promise<mongoose.Connection> {
  const uri = process.env['TEST_MONGODB_URI'];
  if (uri === undefined) throw new Error('no engine runs: jest needs «globalSetup: ./test/support/global-setup.cjs»');
  const connection = await connect(uri, `test-${randomUUID()}`);
  opened.push(connection);
  return connection;
}

afterAll(async () => {
  for (const connection of opened.splice(0)) {
    if (connection.readyState === mongoose.ConnectionStates.connected) await connection.dropDatabase();
    await connection.close();
  }
});
