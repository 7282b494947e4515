/** Papers and evidence in GridFS: a file is complete or not there, and its bytes never change. */
import { createHash, randomUUID } from 'node:crypto';
import { finished } from 'node:stream/promises';
import mongoose, { type Connection, type mongo } from 'mongoose';
import type { Files } from '../app/ports.ts';
import { isDuplicate, StoreFault } from './fault.ts';

interface FileRow {
  /** Id of this upload: the file's id, «#» and something random. */
  _id: string;
  filename: string;
  metadata: { readonly id: string; readonly sha256: string };
}
interface ChunkRow {
  files_id: string;
}

export interface FileCollections {
  readonly bucket: mongo.GridFSBucket;
  readonly files: mongo.Collection<FileRow>;
  readonly chunks: mongo.Collection<ChunkRow>;
}

export function fileCollections(connection: Connection): FileCollections {
  const { db } = connection;
  if (!db) throw new Error('files need an open connection');
  return {
    bucket: new mongoose.mongo.GridFSBucket(db, { bucketName: 'files' }),
    files: db.collection<FileRow>('files.files'),
    chunks: db.collection<ChunkRow>('files.chunks'),
  };
}

/** GridFS makes its own two indexes; this one lets only one complete upload of an id exist. */
export async function indexFiles({ files }: FileCollections): Promise<void> {
  await files.createIndex({ 'metadata.id': 1 }, { unique: true });
}

export function createFiles(collections: FileCollections): Files {
  const { bucket, files } = collections;
  const find = (id: string) => files.findOne({ 'metadata.id': { $eq: id } });
  return {
    async put(id, name, bytes) {
      const before = await find(id);
      if (before) return before.metadata.sha256;
      const sha256 = sha256Of(bytes);
      try {
        await upload(collections, id, name, bytes, sha256);
        return sha256;
      } catch (fault) {
        // Another process was faster with the same paper.
        const winner = isDuplicate(fault) ? await find(id) : undefined;
        if (winner) return winner.metadata.sha256;
        throw fault;
      }
    },
    async get(id) {
      const found = await find(id);
      if (!found) return undefined;
      const { sha256 } = found.metadata;
      const bytes = await read(bucket, found._id);
      if (sha256Of(bytes) !== sha256)
        throw new StoreFault('fileAltered', `file ${id} does not have its sha256 any more`);
      return { id, name: found.filename, bytes, sha256 };
    },
  };
}

/** Parts of an upload that broke off belong to no file; once one upload is complete, all others of the id are removed. */
async function upload(
  { bucket, chunks }: FileCollections,
  id: string,
  name: string,
  bytes: Buffer,
  sha256: string,
): Promise<void> {
  const uploadId = `${id}#${randomUUID()}`;
  const stream = bucket.openUploadStreamWithId(uploadId as never, name, { metadata: { id, sha256 } });
  stream.end(bytes);
  try {
    await finished(stream);
  } catch (fault) {
    await chunks.deleteMany({ files_id: uploadId }).catch(() => undefined);
    throw fault;
  }
  // «$» is the sign after «#»: all uploads of this id and nothing else.
  await chunks.deleteMany({ files_id: { $gte: `${id}#`, $lt: `${id}$`, $ne: uploadId } });
}

async function read(bucket: mongo.GridFSBucket, uploadId: string): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of bucket.openDownloadStream(uploadId as never)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
