/** A folder that cannot be used is refused in plain words, and the data in it is untouched. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { opened, refused, startOffice, type OfficeOptions } from './processes/start-office.ts';
import { tempFolder } from './processes/temp-folder.ts';

/** Root may write everywhere, so for such a test the office is run by «nobody». */
const notRoot = process.getuid?.() === 0 ? { env: { OFFICE_UID: '65534' } } : {};

async function folderWithThreePapers(): Promise<string> {
  const folder = tempFolder();
  expect(await startOffice({ folder, write: 3 }).ended).toBe(0);
  return folder;
}

async function refusal(options: OfficeOptions) {
  const office = startOffice(options);
  const said = await office.hears(refused);
  expect(await office.ended).toBe(said.exitCode);
  return said;
}

async function papersIn(folder: string): Promise<readonly number[]> {
  const office = startOffice({ folder });
  const { found } = await office.hears(opened);
  await office.ended;
  return found;
}

jest.setTimeout(30_000);

test('the data is there again when the process is started again, and other native packages are left alone', async () => {
  const folder = await folderWithThreePapers();
  const office = startOffice({ folder });

  expect(await office.hears(opened)).toEqual({ opened: 'embedded', found: [1, 2, 3], variableIsSet: false });
  expect(await office.ended).toBe(0);
});

test('a second process on the same folder is told that the folder is in use, and the first goes on', async () => {
  const folder = tempFolder();
  const first = startOffice({ folder, write: 3, stay: true });
  await first.hears(opened);

  expect(await refusal({ folder })).toMatchObject({
    fault: 'folderInUse',
    exitCode: 69,
    hint: expect.stringContaining(folder),
  });
  expect(await first.end()).toBe(0);
  expect(await papersIn(folder)).toEqual([1, 2, 3]);
});

test('a folder in which the user may not write is refused', async () => {
  const folder = await folderWithThreePapers();
  chmodSync(folder, 0o555);
  chmodSync(join(folder, 'embedded'), 0o555);

  expect(await refusal({ folder, ...notRoot })).toMatchObject({ fault: 'folderNotWritable', exitCode: 73 });
  chmodSync(join(folder, 'embedded'), 0o700);
  expect(await papersIn(folder)).toEqual([1, 2, 3]);
});

test('a path that is a file, not a folder, is refused', async () => {
  const file = join(tempFolder(), 'data');
  writeFileSync(file, 'x');

  expect(await refusal({ folder: file })).toMatchObject({ fault: 'folderNotWritable', exitCode: 73 });
});

test('a disk that is nearly full is refused before the engine could fail on it', async () => {
  const folder = await folderWithThreePapers();

  expect(await refusal({ folder, leastFreeBytes: Number.MAX_SAFE_INTEGER })).toMatchObject({
    fault: 'diskFull',
    exitCode: 73,
  });
  expect(await papersIn(folder)).toEqual([1, 2, 3]);
});

test('a folder with the data of a separate mongod is not shown as an empty database', async () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'mongod'));
  writeFileSync(join(folder, 'mongod', 'WiredTiger'), 'x');

  expect(await refusal({ folder })).toMatchObject({ fault: 'folderOfOtherEngine', exitCode: 78 });
});

test('a folder whose files are damaged is refused, not emptied', async () => {
  const folder = await folderWithThreePapers();
  writeFileSync(join(folder, 'embedded', 'WiredTiger.turtle'), 'not a turtle');

  const office = startOffice({ folder });
  expect(await office.ended).not.toBe(0);
});
