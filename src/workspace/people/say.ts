/** A person writes a message, shares files, or deletes what they wrote. */
import type { Core } from '../engine/core.ts';
import { addFile, personMayRead, shareFiles } from '../engine/files.ts';
import { postMessage } from '../engine/messages.ts';
import type { Message, StoredFile } from '../engine/model.ts';
import { personOf } from './surface.ts';

export interface Upload {
  name: string;
  bytes: Uint8Array | string;
  mimetype?: string;
}

/** Stores a file as the person's own. */
export function uploadBy(core: Core, userId: string, upload: Upload): StoredFile {
  const bytes = typeof upload.bytes === 'string' ? Buffer.from(upload.bytes) : upload.bytes;
  const type = upload.mimetype === undefined ? {} : { mimetype: upload.mimetype };
  return addFile(core, { name: upload.name, user: personOf(core, userId).id, bytes, ...type });
}

/** Writes into a channel of which the person is a member. */
export function sayAs(
  core: Core,
  userId: string,
  channelId: string,
  text: string,
  extra: { threadTs?: string; files?: Upload[] } = {},
): Message {
  const channel = core.channels.get(channelId);
  if (!channel?.members.has(userId)) throw new Error(`${userId} is not in channel ${channelId}`);
  if (channel.isArchived) throw new Error('The channel is archived');
  const files = (extra.files ?? []).map((upload) => uploadBy(core, userId, upload).id);
  const message = postMessage(core, channel, {
    user: userId,
    text,
    files,
    ...(files.length > 0 ? { subtype: 'file_share' } : {}),
    ...(extra.threadTs ? { threadTs: extra.threadTs } : {}),
  });
  shareFiles(core, channel, message.ts, files);
  return message;
}

/** The bytes of a file that the person may open. */
export function openFile(core: Core, userId: string, fileId: string): Uint8Array {
  const file = core.files.get(fileId);
  if (!file || !personMayRead(core, file, userId)) throw new Error(`${userId} cannot open file ${fileId}`);
  return file.bytes;
}
