/** The server that the operator names: used as it is, or refused in plain words that hold no password. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { inspect } from 'node:util';
import { DatabaseFault } from '../../../src/store/engine/fault.ts';
import { openDatabase } from '../../../src/store/engine/open.ts';
import { freshDatabase } from '../../support/database.ts';
import { startStrictServer } from './processes/strict-server.ts';
import { tempFolder } from './processes/temp-folder.ts';

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const open = (mongodbUri: string, dbName = 'office') =>
  openDatabase({ mongodbUri, dbName, dataFolder: tempFolder(), log });

async function faultOf(mongodbUri: string): Promise<DatabaseFault> {
  const fault: unknown = await open(mongodbUri).catch((thrown: unknown) => thrown);
  if (!(fault instanceof DatabaseFault)) throw new Error(`not a DatabaseFault: ${inspect(fault)}`);
  return fault;
}

async function closedPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

test('a server that is named is used, and what it holds is there', async () => {
  const before = await freshDatabase();
  await before.collection('papers').insertOne({ number: 7 });
  const database = await open(process.env['TEST_MONGODB_URI']!, before.name);

  expect(database).toMatchObject({ kind: 'external', describe: expect.stringContaining('External') });
  expect(database.uri).toBeUndefined();
  expect(await database.connection.collection('papers').countDocuments({ number: 7 })).toBe(1);
  await database.close();
});

test.each([
  'localhost:27017',
  'postgres://office:secret@host/db',
  'mongodb://',
  'mongodb://office:secret@@host/',
  'mongodb://office:secret@host:port/',
  'mongodb://office:secret@host/?replicaSet=rs0&unknownSetting=1',
  'mongodb+srv://office:secret@host:27017/',
])('an address that is not a MongoDB address is refused: %s', async (address) => {
  const fault = await faultOf(address);

  expect(fault).toMatchObject({ code: 'wrongUri', exitCode: 78 });
  expect(fault.message).not.toContain('secret');
});

test('a server that does not answer is refused, after the time that the address allows', async () => {
  const fault = await faultOf(`mongodb://office:secret@127.0.0.1:${await closedPort()}/?serverSelectionTimeoutMS=200`);

  expect(fault).toMatchObject({ code: 'unreachable', exitCode: 69 });
  expect(fault.message).not.toContain('secret');
});

test('a server that refuses the log-in is not taken for one that is away', async () => {
  const server = await startStrictServer();
  const fault = await faultOf(`mongodb://office:secret@127.0.0.1:${server.port}/?directConnection=true`);
  await server.stop();

  expect(fault).toMatchObject({ code: 'notAuthorised', exitCode: 77 });
  expect(inspect(fault, { depth: 5 })).not.toContain('secret');
});
