/** Counts the changes of what the workspace keeps, so that a saver does not serialise when nothing changed. */

export interface Changes {
  /** How many changes there have been; reads do not move it. */
  count(): number;
  /** Called by everything that changes a user, channel, message, file, app or Home. */
  note(): void;
}

/** No changes yet. */
export function createChanges(): Changes {
  let count = 0;
  return {
    count: () => count,
    note: () => void (count += 1),
  };
}
