/** What the page keeps beside the workspace: read marks, the faults that were asked for. */
import { createReads } from './reads.ts';
import type { Reads } from './reads.ts';

export interface PageState {
  readonly reads: Reads;
  /** Asked for in the drawer, in words; emptied with «clear». */
  readonly faults: string[];
  /** Starts the owner's world again, if the owner has said how. */
  readonly onReset: (() => Promise<void> | void) | undefined;
}

export function createPageState(onReset?: () => Promise<void> | void): PageState {
  return { reads: createReads(), faults: [], onReset };
}
