/** The limits of a whole message or view. The limits of single fields stand in the tables under `kinds`. */

export const MESSAGE = {
  blocks: 50,
  attachments: 100,
  tables: 1,
  /** All markdown blocks of a message together. */
  markdownCharacters: 12_000,
  /** Everything readable in the blocks; not published by Slack, seen by others. */
  blockCharacters: 13_200,
  /** What a header block costs beyond its own characters. */
  headerCharacters: 100,
  /** Slack cuts a longer text without a word; here it is an error, so that nobody loses an end. */
  postText: 40_000,
  updateText: 4000,
  markdownText: 12_000,
  eventType: 50,
  /** Slack publishes no size for metadata; this is ours. */
  metadataBytes: 8000,
} as const;

export const VIEW = {
  blocks: 100,
  bytes: 250_000,
  title: 24,
  privateMetadata: 3000,
  callbackId: 255,
  externalId: 255,
} as const;
