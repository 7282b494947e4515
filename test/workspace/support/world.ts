/** A workspace with a few people, and the small app reached in-process. */
import type { App } from '@slack/bolt';
import { createWorkspace, virtualClock } from '../../../src/workspace/index.ts';
import type { InstalledApp, NewApp, User, VirtualClock, Workspace } from '../../../src/workspace/index.ts';
import { buildSmallApp, smallApp } from './small-app.ts';

export interface World {
  workspace: Workspace;
  clock: VirtualClock;
  installed: InstalledApp;
  an: User;
  binh: User;
}

/** A workspace on a virtual clock, the app installed but not running. */
export function emptyWorld(app: Partial<NewApp> = {}): World {
  const clock = virtualClock();
  const workspace = createWorkspace({ teamName: 'Sở Thử nghiệm', clock });
  const installed = workspace.installApp({ ...smallApp, ...app });
  const an = workspace.addUser({ name: 'an', realName: 'Nguyễn Văn An', email: 'an@so.gov.vn' });
  const binh = workspace.addUser({ name: 'binh', realName: 'Trần Thị Bình', email: 'binh@so.gov.vn' });
  return { workspace, clock, installed, an, binh };
}

/** The same with the small app running in-process. */
export async function runningWorld(app: Partial<NewApp> = {}): Promise<World & { app: App }> {
  const world = emptyWorld(app);
  const receiver = world.workspace.receiver(world.installed);
  const bolt = await buildSmallApp(world.installed, receiver, { fetch: world.workspace.fetch });
  await bolt.start();
  return { ...world, app: bolt };
}
