/** Opens the database of the product: the server that the operator names, else an engine on this machine. */
import type mongoose from 'mongoose';
import type { Log } from '../../app/ports.ts';
import { connect, serverKind } from './connect.ts';
import type { LocalKind } from './local-engine.ts';
import { openLocalEngine } from './open-local.ts';

export interface Database {
  readonly connection: mongoose.Connection;
  readonly kind: 'external' | 'embedded' | 'memory-server';
  /** One line for the operator, Vietnamese then English: what runs and what it is fit for. Holds no password. */
  readonly describe: string;
  /** Address of the engine on this machine, for other processes of the same user; absent for an external server. */
  readonly uri?: string;
  /** Closes the connection, then the engine. Writes that were answered before are safe without it, too. */
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** Set: this server is used and nothing is started. */
  readonly mongodbUri?: string;
  /** Where an engine on this machine keeps its data; not used with `mongodbUri`. */
  readonly dataFolder: string;
  readonly dbName: string;
  readonly log: Log;
  /** Below this much free space on the disk a local engine is not started. */
  readonly leastFreeBytes?: number;
}

/** Gives the open database. Throws a DatabaseFault, with a hint and an exit code, when it cannot be opened. */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { mongodbUri, dbName, log } = options;
  if (mongodbUri !== undefined) {
    const connection = await connect(mongodbUri, dbName);
    const close = watched(connection, log);
    return { connection, kind: 'external', describe: serverDescriptions[await serverKind(connection)], close };
  }
  const engine = await openLocalEngine(options);
  const connection = await connect(engine.uri, dbName).catch(async (fault: unknown) => {
    await engine.close();
    throw fault;
  });
  const disconnect = watched(connection, log);
  const close = async () => {
    await disconnect();
    await engine.close();
  };
  return { connection, kind: engine.kind, describe: descriptions[engine.kind], uri: engine.uri, close };
}

const descriptions: Record<LocalKind, string> = {
  embedded:
    'CSDL nhúng trong tiến trình này, để dùng thử và thí điểm nhỏ; dữ liệu thật cần MONGODB_URI tới một replica set. ' +
    '(Embedded MongoDB engine, for trial and small pilots; real data belongs in a replica set.)',
  'memory-server':
    'Chương trình mongod riêng trên máy này, để dùng thử và thí điểm nhỏ; dữ liệu thật cần MONGODB_URI tới một replica set. ' +
    '(A mongod beside this process, for trial and small pilots; real data belongs in a replica set.)',
};

const serverDescriptions: Record<Awaited<ReturnType<typeof serverKind>>, string> = {
  'replica set': 'Máy chủ MongoDB, replica set. (External MongoDB, replica set.)',
  sharded: 'Máy chủ MongoDB, cụm phân mảnh. (External MongoDB, sharded cluster.)',
  standalone:
    'Máy chủ MongoDB đơn lẻ: hỏng máy chủ là mất dữ liệu từ lần sao lưu cuối; dữ liệu thật cần một replica set. ' +
    '(External standalone MongoDB; real data belongs in a replica set.)',
};

/** The driver reconnects by itself; the log says when it had to. Gives the orderly end, which is not such a break. */
function watched(connection: mongoose.Connection, log: Log): () => Promise<void> {
  const lost = () => log.warn({ db: connection.name }, 'the database connection is lost');
  connection.on('disconnected', lost);
  connection.on('reconnected', () => log.info({ db: connection.name }, 'the database connection is back'));
  return () => connection.off('disconnected', lost).close();
}
