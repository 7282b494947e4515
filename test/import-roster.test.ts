/** `npm run roster`: all or nothing, every fault with its row and column. */
import { execFile } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'binhxet-roster-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command with its own data folder; gives what it said and its exit code. */
const run = (...files: readonly string[]): Promise<{ readonly said: string; readonly code: number }> =>
  new Promise((resolve) => {
    const { PATH = '', HOME = '' } = process.env;
    const env = { PATH, HOME, DATA_FOLDER: join(folder, 'data'), LOG_LEVEL: 'error' };
    execFile(process.execPath, ['--import', 'tsx', 'src/import-roster.ts', ...files], { env }, (fault, stdout) =>
      resolve({ said: stdout, code: typeof fault?.code === 'number' ? fault.code : 0 }),
    );
  });

it('imports the roster of the fictional agency, and counts the versions', async () => {
  const file = join(folder, 'danh-sach.csv');
  copyFileSync('src/agency/roster.csv', file);
  expect(await run(file)).toEqual({ said: expect.stringContaining('Đã nhập 31 người (danh sách lần 1).'), code: 0 });
  expect((await run(file)).said).toContain('danh sách lần 2');
}, 60_000);

it('tells every fault with row and column, imports nobody, and ends with 65', async () => {
  const file = join(folder, 'hong.csv');
  const [heading, first, second, ...rest] = readFileSync('src/agency/roster.csv', 'utf8').split('\n');
  const broken = [heading, first, second?.replace(/[^,]+@[^,]+/, 'khong-phai-thu'), ...rest, first];
  writeFileSync(file, broken.join('\n'));
  const { said, code } = await run(file);
  expect(code).toBe(65);
  expect(said).toMatch(/Dòng 3.*Thư điện tử/);
  expect(said).toContain('Chưa nhập người nào');
}, 60_000);

it('says how it is used, and that a file is not there', async () => {
  expect(await run()).toEqual({ said: expect.stringContaining('npm run roster'), code: 64 });
  expect(await run(join(folder, 'không-có.csv'))).toEqual({
    said: expect.stringContaining('Không đọc được tệp'),
    code: 66,
  });
}, 60_000);
