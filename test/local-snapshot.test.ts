/** The file that keeps the local workspace: whole after a kill, written only when something changed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { keepSnapshot, readSnapshotFile, setAside } from '../src/local-snapshot.ts';
import { createWorkspace } from '../src/workspace/index.ts';

let folder = '';
let file = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workspace-'));
  file = join(folder, 'data', 'workspace.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('the file of the local workspace', () => {
  it('is absent before the first start', async () => {
    expect(await readSnapshotFile(file)).toBeUndefined();
  });

  it('is written when something changed, not otherwise, and once more at the stop', async () => {
    const workspace = createWorkspace({ teamName: 'x' });
    let serialised = 0;
    const counted = { changes: () => workspace.changes(), snapshot: () => ((serialised += 1), workspace.snapshot()) };
    const keeper = keepSnapshot(counted, file, { everyMs: 10 });
    await sleep(60);
    expect(serialised).toBe(1);
    workspace.addUser({ name: 'an' });
    await sleep(60);
    expect(serialised).toBe(2);
    workspace.addUser({ name: 'binh' });
    await keeper.stop();
    expect(serialised).toBe(3);
    const again = createWorkspace({ teamName: 'x', snapshot: await readSnapshotFile(file) });
    expect([...again.core.users.values()].map(({ name }) => name)).toEqual(['an', 'binh']);
    expect(await readdir(join(folder, 'data'))).toEqual(['workspace.json']);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });

  it('warns once when it cannot be written, and does not hinder the stop', async () => {
    await writeFile(join(folder, 'data'), 'a file where a folder should be');
    const warnings: string[] = [];
    const keeper = keepSnapshot(createWorkspace({ teamName: 'x' }), file, {
      everyMs: 10,
      warn: (line) => void warnings.push(line),
    });
    await sleep(60);
    await keeper.stop();
    expect(warnings).toEqual([expect.stringContaining('Không lưu được không gian Slack cục bộ')]);
  });

  it('is put aside under a name that says when', async () => {
    await writeFile(join(folder, 'workspace.json'), '{');
    const aside = await setAside(join(folder, 'workspace.json'), Date.UTC(2026, 10, 23, 2));
    expect(aside).toBe(join(folder, 'workspace.json.broken-2026-11-23T02-00-00-000Z'));
    expect(await readFile(aside, 'utf8')).toBe('{');
  });

  it('is whole after each of five kills in the middle of writing', async () => {
    const writer = require.resolve('./support/snapshot-writer.ts');
    let users = 0;
    for (const life of [1, 2, 3, 4, 5]) {
      const child = spawn(process.execPath, ['--import', 'tsx', writer, file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await sleep(150 + life * 37);
      child.kill('SIGKILL');
      await once(child, 'close');
      const after = createWorkspace({ teamName: 'x', snapshot: await readSnapshotFile(file) }).core;
      expect(after.users.size).toBeGreaterThan(users);
      users = after.users.size;
      expect((await stat(file)).size).toBeGreaterThan(2_000_000);
    }
  }, 60_000);
});
