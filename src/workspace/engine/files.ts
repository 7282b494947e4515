/** Files: kept bytes, where they are shared, and who may read them. */
import type { Core } from './core.ts';
import { publish } from './events.ts';
import type { Channel, InstalledApp, StoredFile } from './model.ts';

const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  csv: 'text/csv',
  txt: 'text/plain',
  json: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface NewFile {
  name: string;
  user: string;
  bytes: Uint8Array;
  mimetype?: string;
  title?: string;
  size?: number;
  complete?: boolean;
}

/** Stores a file that is shared nowhere yet. */
export function addFile(core: Core, file: NewFile): StoredFile {
  const filetype = file.name.includes('.') ? (file.name.split('.').at(-1) ?? '').toLowerCase() : 'binary';
  const stored: StoredFile = {
    id: core.ids.next('F'),
    name: file.name,
    title: file.title ?? file.name,
    mimetype: file.mimetype ?? TYPES[filetype] ?? 'application/octet-stream',
    filetype,
    size: file.size ?? file.bytes.byteLength,
    user: file.user,
    created: Math.floor(core.clock.now() / 1000),
    bytes: file.bytes,
    complete: file.complete ?? true,
    deleted: false,
    shares: new Map(),
    givenTo: new Set(),
  };
  core.files.set(stored.id, stored);
  core.changes.note();
  return stored;
}

/** Notes that a message shares the files, and tells the apps in the channel. */
export function shareFiles(core: Core, channel: Channel, ts: string, fileIds: readonly string[]): void {
  for (const id of fileIds) {
    const file = core.files.get(id);
    if (!file) continue;
    file.shares.set(channel.id, [...(file.shares.get(channel.id) ?? []), ts]);
    core.changes.note();
    publish(
      core,
      { type: 'file_shared', file_id: id, user_id: file.user, file: { id }, channel_id: channel.id },
      { onlyTo: (app) => channel.members.has(app.botUserId) },
    );
  }
}

/** Takes the file away everywhere; messages keep a tombstone. */
export function deleteFile(core: Core, file: StoredFile): void {
  file.deleted = true;
  file.bytes = new Uint8Array();
  core.changes.note();
  publish(core, { type: 'file_deleted', file_id: file.id });
}

function sharedWith(core: Core, file: StoredFile, userId: string): boolean {
  return [...file.shares.keys()].some((id) => {
    const channel = core.channels.get(id);
    if (!channel) return false;
    const user = core.users.get(userId);
    const openToAll = channel.kind === 'public' && user !== undefined && !user.isRestricted && !user.isStranger;
    return openToAll || channel.members.has(userId);
  });
}

/** Whether a person may open the file: the uploader, and those who see a channel in which it is shared. */
export function personMayRead(core: Core, file: StoredFile, userId: string): boolean {
  return !file.deleted && file.complete && (file.user === userId || sharedWith(core, file, userId));
}

/** Whether an app's bot may read the file: its own, shared with it, or given to it through a file_input. */
export function appMayRead(core: Core, file: StoredFile, app: InstalledApp): boolean {
  if (file.deleted || !file.complete) return false;
  return file.user === app.botUserId || file.givenTo.has(app.id) || sharedWith(core, file, app.botUserId);
}
