/** A real mongod beside this process, for machines on which the embedded engine has no build; its data is on disk. */
import { DatabaseFault } from './fault.ts';
import type { LocalEngine } from './local-engine.ts';

/**
 * Starts mongod on the folder, reachable from this machine only. The program is taken from MONGOMS_SYSTEM_BINARY, from
 * an earlier download, or is downloaded from MongoDB. Throws a DatabaseFault when none can be had or it does not start.
 */
export async function openMongod(folder: string): Promise<LocalEngine> {
  // Loaded only here: where the embedded engine runs, this package need not even be read.
  const { MongoMemoryServer } = await import('mongodb-memory-server');
  const server = await MongoMemoryServer.create({
    instance: { dbPath: folder, storageEngine: 'wiredTiger', ip: '127.0.0.1', launchTimeout: 60_000 },
  }).catch((fault: unknown) => {
    throw mongodFault(fault, folder);
  });
  return {
    kind: 'memory-server',
    uri: `${server.getUri()}?directConnection=true`,
    // Without this the package deletes the folder of a server that it has stopped.
    close: async () => void (await server.stop({ doCleanup: false })),
  };
}

function mongodFault(fault: unknown, folder: string): DatabaseFault {
  const sentence = String(fault);
  if (/DBPathInUse|another mongod instance|"100"/i.test(sentence))
    return new DatabaseFault(
      'folderInUse',
      `Thư mục dữ liệu «${folder}» đang được một tiến trình khác sử dụng. Hãy dừng tiến trình đó, hoặc đặt thư mục dữ liệu khác.`,
      fault,
    );
  if (/ENOSPC|No space left/.test(sentence))
    return new DatabaseFault(
      'diskFull',
      `Ổ đĩa chứa «${folder}» đã đầy. Hãy giải phóng dung lượng rồi chạy lại.`,
      fault,
    );
  return new DatabaseFault(
    'noEngine',
    'Máy này không chạy được cơ sở dữ liệu nhúng và cũng không có chương trình mongod. Hãy đặt MONGODB_URI tới một máy chủ MongoDB; hoặc cài MongoDB và đặt MONGOMS_SYSTEM_BINARY là đường dẫn tới mongod; hoặc cho phép máy tải từ https://fastdl.mongodb.org.',
    fault,
  );
}
