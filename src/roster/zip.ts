/** Takes a small ZIP archive apart and packs one: so that nothing else ever meets an archive that lies about its sizes. */
import { crc32, inflateRawSync } from 'node:zlib';

export type Parts = ReadonlyMap<string, Buffer>;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;
const endLength = 22;
const longestComment = 0xffff;
const mostParts = 2000;

class TooLarge extends Error {}

/**
 * Gives the wanted parts by name. Refuses as `tooLarge` what unpacks to more than `limit` bytes in all, measured while
 * unpacking, and as `damaged` everything that is not a plain archive (encrypted, split, ZIP64, cut off).
 */
export function unpackZip(
  archive: Buffer,
  limit: number,
  wanted: (name: string) => boolean,
): Parts | 'tooLarge' | 'damaged' {
  try {
    return readParts(archive, limit, wanted);
  } catch (error) {
    return error instanceof TooLarge || codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'tooLarge' : 'damaged';
  }
}

const codeOf = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;

function readParts(archive: Buffer, limit: number, wanted: (name: string) => boolean): Parts {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  if (count > mostParts) throw new TooLarge();
  const parts = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  let left = limit;
  for (let index = 0; index < count; index += 1) {
    expect(archive.readUInt32LE(at) === entrySignature);
    const nameEnd = at + 46 + archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, nameEnd);
    if (wanted(name)) {
      if (archive.readUInt32LE(at + 24) > left) throw new TooLarge();
      const part = readPart(archive, at, left);
      left -= part.length;
      if (left < 0) throw new TooLarge();
      parts.set(name, part);
    }
    at = nameEnd + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return parts;
}

/** The end record is the last thing in the file, but for a comment. */
function findEnd(archive: Buffer): number {
  const lowest = Math.max(0, archive.length - endLength - longestComment);
  for (let at = archive.length - endLength; at >= lowest; at -= 1)
    if (archive.readUInt32LE(at) === endSignature) return at;
  throw new Error('no end of archive');
}

function readPart(archive: Buffer, at: number, left: number): Buffer {
  const encrypted = (archive.readUInt16LE(at + 8) & 1) === 1;
  const method = archive.readUInt16LE(at + 10);
  const local = archive.readUInt32LE(at + 42);
  expect(!encrypted && archive.readUInt32LE(local) === localSignature);
  const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
  const packed = archive.subarray(start, start + archive.readUInt32LE(at + 20));
  if (method === 0) return packed;
  expect(method === 8);
  const part = inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
  expect(crc32(part) === archive.readUInt32LE(at + 16));
  return part;
}

function expect(condition: boolean): void {
  if (!condition) throw new Error('not a plain archive');
}

/** Packs parts without compression. */
export function packZip(parts: Parts): Buffer {
  const bodies: Buffer[] = [];
  const entries: Buffer[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const label = Buffer.from(name);
    // From the version to the length of the extra field, the two headers agree.
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt32LE(crc32(part), 10);
    shared.writeUInt32LE(part.length, 14);
    shared.writeUInt32LE(part.length, 18);
    shared.writeUInt16LE(label.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    const local = Buffer.concat([uint32(localSignature), shared, label, part]);
    entries.push(Buffer.concat([uint32(entrySignature), Buffer.from([20, 0]), shared, rest, label]));
    bodies.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(endLength);
  end.writeUInt32LE(endSignature, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, directory, end]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
