/** The end of a process and the start of the next: the workspace from its snapshot, the small app running again. */
import { createWorkspace } from '../../../src/workspace/index.ts';
import { buildSmallApp } from './small-app.ts';
import type { World } from './world.ts';

/** Another workspace with what the first one kept; nothing of the first is used any more. */
export function restored({ workspace, clock, installed, an, binh }: World): World {
  const again = createWorkspace({ teamName: 'Tên khác', clock, snapshot: workspace.snapshot() });
  const same = <T>(found: T | undefined): T => found ?? never();
  return {
    workspace: again,
    clock,
    installed: same(again.core.apps.get(installed.id)),
    an: same(again.core.users.get(an.id)),
    binh: same(again.core.users.get(binh.id)),
  };
}

/** The same with the small app running. */
export async function restartedWorld(before: World): Promise<World> {
  const world = restored(before);
  const receiver = world.workspace.receiver(world.installed);
  const app = await buildSmallApp(world.installed, receiver, { fetch: world.workspace.fetch });
  await app.start();
  return world;
}

function never(): never {
  throw new Error('The snapshot has lost a record');
}
