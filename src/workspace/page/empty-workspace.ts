/** Empties the workspace: people, channels and apps stay; messages, files, views, faults and traffic go. */
import type { Core } from '../engine/core.ts';

/** What apps keep in databases of their own does not go; that is the owner's part (`onReset`). */
export function emptyWorkspace(core: Core): void {
  for (const channel of core.channels.values()) {
    channel.messages.length = 0;
    channel.pins.length = 0;
    channel.byTs.clear();
    channel.replies.clear();
  }
  for (const records of [core.files, core.views, core.stacks, core.homes, core.uploads]) records.clear();
  core.ephemerals.length = 0;
  core.faults.clear();
  core.traffic.clear();
}
