/** What the validator takes and gives. */

/** One reason for a refusal: Slack's error code, Slack's words, and a JSON pointer into what was sent. */
export interface Problem {
  code: string;
  message: string;
  pointer: string;
}

/** The parts of a message that are validated. */
export interface MessageContent {
  text?: string;
  blocks?: unknown[];
  attachments?: unknown[];
  metadata?: unknown;
  markdown_text?: string;
}
