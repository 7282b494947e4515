/**
 * Lets the embedded engine run on glibc 2.36 and 2.37, for example on Debian 12.
 *
 * The package's two shared objects for Linux x64 are built against glibc 2.38 and the loader refuses them on anything
 * older. What they use of 2.38 is only `fmod` and the number readers and scanners (`strtol`, `sscanf`, …) under the
 * names that C23 gave them; all of these exist in every older glibc under an older version or name. So a COPY of the two
 * files is patched (elf.ts: 18 bytes) and kept in a cache folder; the package's loader takes the copy through the variable
 * NAPI_RS_NATIVE_LIBRARY_PATH, and the addon finds its library beside itself. Nothing in the package is changed.
 *
 * Only the version below is patched, and only when its files are, byte for byte, those that were tried. Any other
 * version is left alone; then the engine does not load here and a separate mongod takes its place (open-local.ts).
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { patchElf } from './elf.ts';

const TRIED_VERSION = '0.1.1';
const ADDON = 'embedded-mongodb.linux-x64-gnu.node';

/** sha256 of the files as published, and of their patched copies. */
const TRIED_FILES = [
  {
    name: ADDON,
    published: '5ce2da1845bd2aaf719ce33c36ef8eaf0c9e4a5b8eac75e8f10ad236ae937dbb',
    patched: 'eb3330e6e6300132a5f6d32a0ced4d1a21a7b78489eb014fa631bd379a759a4e',
  },
  {
    name: 'libembedded_mongodb_native.so',
    published: 'eee6ecfaad6a1cdcf4f27086486f9f517cb9473e164fb677969686072cbbd76c',
    patched: '49521320ee736cc34a6986ece3ba71048aec2f17db3e8bf62ddca38c287a6c97',
  },
] as const;

interface Platform {
  readonly platform: string;
  readonly arch: string;
  /** As the C library says it, e.g. «2.36»; undefined where there is no glibc. */
  readonly glibc: string | undefined;
}

export function thisPlatform(): Platform {
  const report = process.report;
  // Without this Node would look up the names of all open connections, which can take seconds.
  (report as { excludeNetwork?: boolean }).excludeNetwork = true;
  const { header } = report.getReport() as { header: { glibcVersionRuntime?: string } };
  return { platform: process.platform, arch: process.arch, glibc: header.glibcVersionRuntime };
}

/** True on Linux x64 with a glibc on which the patched copy was tried and the published files do not load. */
export function needsPatch({ platform, arch, glibc }: Platform): boolean {
  return platform === 'linux' && arch === 'x64' && (glibc === '2.36' || glibc === '2.37');
}

/**
 * Gives the path of the patched addon, made on first use. `packageFolder` holds the published files; the first of
 * `cacheFolders` that can be written is used. Gives undefined when the package is not the one that was tried.
 * Several processes may do this at once: every file appears whole (written aside, then renamed) or not at all.
 */
export async function patchedAddon(
  packageFolder: string,
  cacheFolders: readonly string[],
): Promise<string | undefined> {
  const manifest = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version?: string };
  if (manifest.version !== TRIED_VERSION) return undefined;
  const faults: unknown[] = [];
  for (const cache of cacheFolders) {
    const folder = join(cache, `embedded-mongodb-${TRIED_VERSION}-glibc-2.36`);
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      for (const file of TRIED_FILES) {
        const target = join(folder, file.name);
        if ((await sha256Of(target)) === file.patched) continue;
        const published = await readFile(join(packageFolder, file.name));
        if (sha256(published) !== file.published) return undefined;
        await putWhole(target, patchElf(published));
      }
      return join(folder, ADDON);
    } catch (fault) {
      faults.push(fault);
    }
  }
  throw new AggregateError(faults, 'no folder for the patched copy of the embedded engine can be written');
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A missing or unreadable copy is simply not the right one. */
const sha256Of = (path: string) => readFile(path).then(sha256, () => undefined);

async function putWhole(target: string, bytes: Uint8Array): Promise<void> {
  const aside = `${target}.${randomUUID()}`;
  try {
    await writeFile(aside, bytes, { mode: 0o700, flush: true });
    await rename(aside, target);
  } catch (fault) {
    await rm(aside, { force: true });
    throw fault;
  }
}
