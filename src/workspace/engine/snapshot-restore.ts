/** Puts the records of a snapshot back into an empty workspace. */
import type { Core } from './core.ts';
import type { Channel, Message, StoredFile } from './model.ts';
import { SnapshotError } from './snapshot.ts';
import type { Snapshot } from './snapshot.ts';
import type { SavedChannel, SavedFile, SavedMessage } from './snapshot-state.ts';

/**
 * A process that was killed gave out ids after its last snapshot. Apps remember them (event ids, file ids), so they must
 * not come again: each count continues this much further on.
 */
const IDS_LEFT_OUT = 10_000;

const messageOf = (saved: SavedMessage): Message => ({ ...saved, typed: new Map(saved.typed) });

function channelOf(saved: SavedChannel): Channel {
  const messages = saved.messages.map(messageOf);
  const replies = new Map<string, Message[]>();
  for (const message of messages) {
    if (!message.threadTs) continue;
    const thread = replies.get(message.threadTs);
    if (thread) thread.push(message);
    else replies.set(message.threadTs, [message]);
  }
  const byTs = new Map(messages.map((message) => [message.ts, message]));
  return { ...saved, members: new Set(saved.members), messages, byTs, replies };
}

function fileOf(saved: SavedFile, base64: string): StoredFile {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  return { ...saved, bytes, shares: new Map(saved.shares), givenTo: new Set(saved.givenTo) };
}

function fill(core: Core, { state, bytes }: Snapshot): void {
  Object.assign(core.team, state.team);
  for (const user of state.users) core.users.set(user.id, user);
  for (const app of state.apps) {
    core.apps.set(app.id, { ...app, scopes: new Set(app.scopes), events: new Set(app.events) });
  }
  for (const channel of state.channels) core.channels.set(channel.id, channelOf(channel));
  for (const [key, id] of state.directs) core.directs.set(key, id);
  for (const file of state.files) core.files.set(file.id, fileOf(file, bytes[file.id] ?? ''));
  for (const [key, home] of state.homes) {
    core.homes.set(key, home);
    core.views.set(home.id, home);
  }
  core.ephemerals.push(...state.ephemerals.map(messageOf));
  core.ids.continueFrom(state.ids);
  core.ids.skip(IDS_LEFT_OUT);
}

/** Takes an empty workspace with the team id of the snapshot; throws a SnapshotError when parts are damaged. */
export function restore(core: Core, snapshot: Snapshot): void {
  try {
    fill(core, snapshot);
  } catch (cause) {
    throw new SnapshotError('The snapshot of the workspace is damaged: its parts cannot be read', { cause });
  }
}
