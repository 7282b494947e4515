/** The folder in which a local engine keeps its data: made, tried, and never shared by two kinds of engine. */
import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { DatabaseFault } from './fault.ts';
import type { LocalKind } from './local-engine.ts';

/** Each engine has its own subfolder: the files of one MongoDB version must not be opened by another by accident. */
const subfolders: Record<LocalKind, string> = { embedded: 'embedded', 'memory-server': 'mongod' };

/** The engine stops the whole process when the disk fills under it; so it is not started with less than this. */
export const LEAST_FREE_BYTES = 200 * 1024 * 1024;

/**
 * Gives the folder for an engine of that kind, made with its parents and for this user alone.
 * Throws a DatabaseFault when it cannot be written, when too little space is free on its disk, or when the data of the
 * other kind of engine is there and none of this kind (an empty database would then look like lost data).
 */
export async function prepareFolder(dataFolder: string, kind: LocalKind, leastFreeBytes: number): Promise<string> {
  const other = kind === 'embedded' ? 'memory-server' : 'embedded';
  const folder = resolve(dataFolder, subfolders[kind]);
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { bavail, bsize } = await statfs(folder);
    if (bavail * bsize < leastFreeBytes) throw diskFull(folder);
    const probe = join(folder, `.probe-${randomUUID()}`);
    await writeFile(probe, 'x');
    await rm(probe);
    if ((await readdir(folder)).length === 0 && (await holdsData(resolve(dataFolder, subfolders[other]))))
      throw new DatabaseFault(
        'folderOfOtherEngine',
        `Thư mục «${resolve(dataFolder)}» có dữ liệu của loại cơ sở dữ liệu khác (${subfolders[other]}); chạy tiếp sẽ thấy dữ liệu trống. Hãy chạy trên máy như trước, hoặc chuyển dữ liệu bằng mongodump và mongorestore.`,
      );
  } catch (fault) {
    throw folderFault(fault, folder);
  }
  return folder;
}

async function holdsData(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => []);
  return names.includes('WiredTiger');
}

const diskFull = (folder: string, cause?: unknown) =>
  new DatabaseFault(
    'diskFull',
    `Ổ đĩa chứa «${folder}» sắp đầy hoặc đã đầy. Hãy giải phóng dung lượng rồi chạy lại.`,
    cause,
  );

function folderFault(fault: unknown, folder: string): unknown {
  if (fault instanceof DatabaseFault) return fault;
  const code = (fault as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return diskFull(folder, fault);
  if (code === undefined) return fault;
  return new DatabaseFault(
    'folderNotWritable',
    `Không ghi được vào thư mục dữ liệu «${folder}» (${code}). Hãy cấp quyền ghi cho người dùng chạy Bình Xét, hoặc đặt thư mục dữ liệu khác.`,
    fault,
  );
}
