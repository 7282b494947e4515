/** The workspace as one JSON text, for a file that outlives the process. */
import type { Core } from './core.ts';
import type { StoredFile } from './model.ts';
import { stateOfCore } from './snapshot-state.ts';
import type { SavedState } from './snapshot-state.ts';

/** Raised with every change of the shape; a snapshot of another version is refused. */
const SNAPSHOT_VERSION = 1;
const SNAPSHOT_KIND = 'local-slack-workspace';

export interface Snapshot {
  state: SavedState;
  /** Base64 by file id. */
  bytes: Record<string, string>;
}

/** The text is no snapshot, is damaged, or was written by another version. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

/** Gives a function that serialises the workspace; it remembers the base64 of each file, so that only new files cost. */
export function snapshotsOf(core: Core): () => string {
  const encoded = new WeakMap<Uint8Array, string>();
  const base64Of = ({ bytes }: StoredFile): string => {
    const known = encoded.get(bytes);
    if (known !== undefined) return known;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
    encoded.set(bytes, text);
    return text;
  };
  return () => {
    // Neither ids nor base64 hold a character that JSON escapes, so the bytes need no second pass.
    const bytes = [...core.files.values()].map((file) => `"${file.id}":"${base64Of(file)}"`).join(',');
    const state = JSON.stringify(stateOfCore(core));
    return `{"kind":"${SNAPSHOT_KIND}","version":${SNAPSHOT_VERSION},"state":${state},"bytes":{${bytes}}}`;
  };
}

function parsed(text: string): Partial<Snapshot> & { kind?: unknown; version?: unknown } {
  try {
    const json = JSON.parse(text) as unknown;
    return typeof json === 'object' && json !== null ? json : {};
  } catch (cause) {
    throw new SnapshotError('The snapshot of the workspace is damaged: it is not JSON', { cause });
  }
}

/** Reads what `snapshotsOf` wrote; throws a SnapshotError for anything else. */
export function readSnapshot(text: string): Snapshot {
  const { kind, version, state, bytes } = parsed(text);
  if (kind !== SNAPSHOT_KIND) throw new SnapshotError('This is not a snapshot of a local workspace');
  if (version !== SNAPSHOT_VERSION) {
    throw new SnapshotError(`The snapshot has version ${String(version)}; this workspace reads ${SNAPSHOT_VERSION}`);
  }
  if (!state?.team?.id || !bytes)
    throw new SnapshotError('The snapshot of the workspace is damaged: parts are missing');
  return { state, bytes };
}
