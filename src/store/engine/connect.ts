/** One mongoose connection with the guarantees that the store relies on; never mongoose's global connection. */
import mongoose from 'mongoose';
import { DatabaseFault } from './fault.ts';

/**
 * What is certain for every write: it is on the disk of a majority before anyone is told that it happened.
 * A server that stands alone must be asked with `w: 1`: asked with `majority` it waits for other servers, has none,
 * and answers before its journal is on the disk (seen with a full disk: an answered write was lost).
 */
const durable = {
  replicated: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
  alone: { w: 1, journal: true },
} as const;

/** Milliseconds, where the address itself does not say otherwise. Slack waits 3 s for an answer, a person not much longer. */
const patience = {
  serverSelectionTimeoutMS: 5_000,
  connectTimeoutMS: 5_000,
  socketTimeoutMS: 60_000,
  waitQueueTimeoutMS: 10_000,
  maxPoolSize: 50,
} as const;

/** Gives a connection that is open. Throws a DatabaseFault for a wrong address, no server, or a refused log-in. */
export async function connect(uri: string, dbName: string): Promise<mongoose.Connection> {
  const connection = await open(uri, dbName, 'replicated');
  if ((await serverKind(connection)) !== 'standalone') return connection;
  await connection.close();
  return open(uri, dbName, 'alone');
}

/** What answers at the other end. */
export async function serverKind(connection: mongoose.Connection): Promise<'replica set' | 'sharded' | 'standalone'> {
  const hello = await connection.db?.admin().command({ hello: 1 });
  if (typeof hello?.['setName'] === 'string') return 'replica set';
  return hello?.['msg'] === 'isdbgrid' ? 'sharded' : 'standalone';
}

async function open(uri: string, dbName: string, writes: keyof typeof durable): Promise<mongoose.Connection> {
  const ownPatience = Object.entries(patience).filter(
    ([name]) => !uri.toLowerCase().includes(`${name.toLowerCase()}=`),
  );
  const connection = mongoose.createConnection();
  // The promise below tells of the fault; without a listener the same fault would also be thrown at nobody.
  connection.on('error', () => undefined);
  try {
    // Nothing waits in memory while the server is away: the caller learns at once that nothing was stored.
    // Collections and indexes are made where the store says so, not behind its back by each model.
    return await connection.openUri(uri, {
      writeConcern: durable[writes],
      readConcern: { level: 'majority' },
      // The driver uses retries only where the server knows sessions: they do no harm to one that does not.
      retryWrites: true,
      retryReads: true,
      ...Object.fromEntries(ownPatience),
      appName: 'binh-xet',
      dbName,
      bufferCommands: false,
      autoCreate: false,
      autoIndex: false,
    });
  } catch (fault) {
    await connection.close().catch(() => undefined);
    throw connectionFault(fault);
  }
}

/** What the driver throws at an address that it cannot read, before it has spoken to anybody. */
const unreadable = new Set([
  'MongoParseError',
  'MongoInvalidArgumentError',
  'MongoAPIError',
  'MongoRuntimeError',
  'MongooseError',
]);
/** Unauthorized, AuthenticationFailed, and what Atlas answers instead. */
const refusedLogIn = new Set<unknown>([13, 18, 8000]);

function connectionFault(fault: unknown): DatabaseFault {
  const { name, code } = fault as { name?: string; code?: unknown };
  if (refusedLogIn.has(code))
    return new DatabaseFault(
      'notAuthorised',
      'Máy chủ MongoDB từ chối đăng nhập. Hãy kiểm tra tên người dùng, mật khẩu và authSource trong MONGODB_URI.',
      fault,
    );
  if (name !== undefined && unreadable.has(name))
    return new DatabaseFault(
      'wrongUri',
      'MONGODB_URI không đúng cú pháp. Mẫu: mongodb://người_dùng:mật_khẩu@máy1:27017,máy2:27017/?replicaSet=rs0 hoặc mongodb+srv://…; ký tự đặc biệt trong mật khẩu phải được mã hoá phần trăm.',
      fault,
    );
  return new DatabaseFault(
    'unreachable',
    'Không kết nối được tới máy chủ MongoDB. Hãy kiểm tra máy chủ đang chạy, tên máy, cổng, tường lửa và tên replicaSet trong MONGODB_URI.',
    fault,
  );
}
