/** A served workspace with its page, the gallery app, three people and a few channels. */
import { LogLevel, WebClient } from '@slack/web-api';
import { createWorkspace, realClock, servePage, serve } from '../../../../src/workspace/index.ts';
import type { Channel, InstalledApp, Served, User, Workspace } from '../../../../src/workspace/index.ts';
import { galleryApp, startGallery } from './gallery-app.ts';
import type { Gallery } from './gallery-app.ts';

export interface PageWorld {
  workspace: Workspace;
  installed: InstalledApp;
  served: Served;
  gallery: Gallery;
  an: User;
  binh: User;
  chi: User;
  all: Channel;
  secret: Channel;
  close(): Promise<void>;
}

/** Starts everything on a free port. */
export async function openPageWorld(options: { onReset?: () => void } = {}): Promise<PageWorld> {
  const workspace = createWorkspace({ teamName: 'Sở Thử nghiệm', clock: realClock(), enforceRateLimits: false });
  const installed = workspace.installApp(galleryApp);
  const an = workspace.addUser({ name: 'an', realName: 'Nguyễn Văn An', title: 'Chuyên viên' });
  const binh = workspace.addUser({ name: 'binh', realName: 'Trần Thị Bình', title: 'Trưởng phòng' });
  const chi = workspace.addUser({ name: 'chi', realName: 'Lê Minh Chi', title: 'Giám đốc' });
  const all = workspace.addChannel({
    name: 'toan-the',
    members: [an.id, binh.id, chi.id, installed.botUserId],
    topic: 'Thông báo chung',
  });
  const secret = workspace.addChannel({ name: 'tham-muu', isPrivate: true, members: [binh.id, installed.botUserId] });
  const served = await serve(workspace, { pages: servePage(workspace, options) });
  const gallery = await startGallery(installed, served.apiUrl);
  const world: PageWorld = {
    workspace,
    installed,
    served,
    gallery,
    an,
    binh,
    chi,
    all,
    secret,
    async close() {
      await gallery.bolt.stop();
      // The one that serves now: a test may have put another in its place.
      await world.served.close();
    },
  };
  return world;
}

/** The app's own client, without retries. */
export function botOf({ installed, served }: Pick<PageWorld, 'installed' | 'served'>): WebClient {
  return new WebClient(installed.botToken, {
    slackApiUrl: served.apiUrl,
    retryConfig: { retries: 0 },
    logLevel: LogLevel.ERROR,
  });
}
