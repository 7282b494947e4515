/** A process to be killed: a workspace that changes and is saved without rest. Run by the test of the snapshot file. */
import { setTimeout as sleep } from 'node:timers/promises';
import { keepSnapshot, readSnapshotFile } from '../../src/local-snapshot.ts';
import { createWorkspace } from '../../src/workspace/index.ts';

async function run(file: string): Promise<void> {
  const workspace = createWorkspace({ teamName: 'x', snapshot: await readSnapshotFile(file) });
  const an = workspace.addUser({ name: 'an' });
  const { id } = workspace.addChannel({ name: `c${workspace.core.channels.size}`, members: [an.id] });
  // Large enough that a kill meets a write half done.
  await workspace.as(an.id).say(id, 'tệp', { files: [{ name: 'a.bin', bytes: new Uint8Array(2_000_000) }] });
  keepSnapshot(workspace, file, { everyMs: 1 });
  setInterval(() => void workspace.addUser({ name: 'khác' }), 1);
  while ((await readSnapshotFile(file)) === undefined) await sleep(5);
  process.stdout.write('saved\n');
}

void run(process.argv[2] ?? '');
