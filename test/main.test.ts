/** The program as an operator meets it: started with no environment, stopped, killed, started again, and told plainly what is wrong. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const started: ChildProcess[] = [];
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'binhxet-main-'));
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

interface Program {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Resolves with what was said so far once it contains the words, or when the program ends. */
  readonly says: (words: string) => Promise<string>;
  readonly ended: Promise<number | null>;
}

function start(environment: Readonly<Record<string, string>> = {}): Program {
  const { PATH = '', HOME = '' } = process.env;
  const env = { PATH, HOME, DATA_FOLDER: folder, WORKSPACE_PORT: '0', ...environment };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], { env });
  started.push(child);
  let output = '';
  child.stdout.on('data', (part: Buffer) => (output += part.toString()));
  child.stderr.on('data', (part: Buffer) => (output += part.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const says = async (words: string): Promise<string> => {
    while (!output.includes(words) && child.exitCode === null && child.signalCode === null)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return output;
  };
  return { child, said: () => output, says, ended };
}

const addressIn = (said: string): string => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? 'no address';
const tokenIn = (): string =>
  /xoxb-[\w-]+/.exec(readFileSync(join(folder, 'workspace.json'), 'utf8'))?.[0] ?? 'no token';

it('starts with no environment, serves the page, stops in order, and goes on after a stop and after a kill', async () => {
  const first = start();
  const said = await first.says('/danhgia mo-dot');
  expect(said).toContain('CSDL nhúng');
  expect(await (await fetch(addressIn(said))).text()).toContain('<!doctype html>');
  first.child.kill('SIGTERM');
  expect(await first.ended).toBe(0);
  expect(first.said()).toContain('Đã dừng');
  const token = tokenIn();

  const second = start();
  await second.says('/danhgia mo-dot');
  expect(tokenIn()).toBe(token);
  second.child.kill('SIGKILL');
  await second.ended;

  const third = start();
  expect(await third.says('/danhgia mo-dot')).toContain('31 người');
  expect(tokenIn()).toBe(token);
}, 60_000);

it('a second process on the same folder is told so and ends with 69, and the first works on', async () => {
  const first = start();
  const said = await first.says('/danhgia mo-dot');
  const second = start();
  expect(await second.ended).toBe(69);
  expect(second.said()).toContain('đang được một tiến trình Bình Xét khác sử dụng');
  expect((await fetch(addressIn(said))).status).toBe(200);
}, 60_000);

it('tells all faults of the environment at once, never a value, and ends with 78', async () => {
  const program = start({ SLACK_BOT_TOKEN: 'my-secret', PORT: 'secret-port', MONGODB_URI: 'postgres://secret' });
  expect(await program.ended).toBe(78);
  for (const name of ['SLACK_BOT_TOKEN', 'PORT', 'MONGODB_URI', 'AGENCY_NAME'])
    expect(program.said()).toContain(`${name}: `);
  expect(program.said()).not.toContain('secret');
}, 60_000);

it('tells that the database server is away, without the password, and ends with 69', async () => {
  const program = start({ MONGODB_URI: 'mongodb://user:secret@127.0.0.1:1/x?serverSelectionTimeoutMS=500' });
  expect(await program.ended).toBe(69);
  expect(program.said()).toContain('Không kết nối được tới máy chủ MongoDB');
  expect(program.said()).not.toContain('secret');
}, 60_000);
