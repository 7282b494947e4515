/** The one database engine of a test run: opened before the first test file, closed after the last (see README.md). */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Log } from '../../src/app/ports.ts';
import { openLocalEngine } from '../../src/store/engine/open-local.ts';

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface TestEngine {
  readonly uri: string;
  close(): Promise<void>;
}

/** Embedded by default; TEST_MONGOD=1 asks for a real mongod as a replica set of one. */
export async function openTestEngine(): Promise<TestEngine> {
  if (process.env['TEST_MONGOD'] === '1') return openReplicaSet();
  const dataFolder = await mkdtemp(join(tmpdir(), 'binh-xet-test-'));
  const engine = await openLocalEngine({ dataFolder, log: silent });
  return {
    uri: engine.uri,
    close: async () => {
      await engine.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function openReplicaSet(): Promise<TestEngine> {
  const { MongoMemoryReplSet } = await import('mongodb-memory-server');
  const set = await MongoMemoryReplSet.create({ replSet: { count: 1, storageEngine: 'wiredTiger' } });
  return { uri: set.getUri(), close: async () => void (await set.stop()) };
}
