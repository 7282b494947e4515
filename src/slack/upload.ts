/** Uploads a paper in Slack's three steps; the file id is stored before the last one, which works only once. */
import { WebAPIPlatformError } from '@slack/web-api';
import type { Parcel } from '../app/ports.ts';
import type { MessengerClients } from './messenger-clients.ts';

export async function uploadPaper({ files, fetch }: MessengerClients, parcel: Parcel, channel: string): Promise<void> {
  const { delivery, file, threadTs, note } = parcel;
  if (!file) return;
  if (delivery.fileId && (await isShared(files, delivery.fileId))) return;
  const { name: filename, bytes, title } = file;
  const { upload_url: url, file_id: fileId } = await files.files.getUploadURLExternal({
    filename,
    length: bytes.length,
  });
  if (!url || !fileId) throw new Error('files.getUploadURLExternal gave no place');
  const stored = await fetch(url, { method: 'POST', body: new Uint8Array(bytes) });
  if (!stored.ok) throw new Error(`upload answered ${stored.status}`);
  await note({ channel, fileId });
  await files.files.completeUploadExternal({
    files: [{ id: fileId, title }],
    channel_id: channel,
    ...(threadTs ? { thread_ts: threadTs } : {}),
  });
}

/** What Slack says of a file whose upload was never completed. */
const neverUploaded = new Set(['file_not_found', 'file_deleted']);

/** After a lost answer: a file that Slack knows as shared was completed; one that it does not know is uploaded anew. Throws where Slack gives neither answer: then nobody knows. */
async function isShared(client: MessengerClients['files'], fileId: string): Promise<boolean> {
  try {
    const { file } = await client.files.info({ file: fileId });
    return Object.keys(file?.shares ?? {}).length > 0;
  } catch (fault) {
    if (fault instanceof WebAPIPlatformError && neverUploaded.has(fault.data.error)) return false;
    throw fault;
  }
}
