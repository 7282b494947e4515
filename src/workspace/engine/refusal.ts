/** A refusal of the Web API: Slack's error code and what goes with it. */
import type { Json } from './block.ts';

/** Thrown inside a method and turned into `{ ok: false, error }` by the API. */
export class SlackRefusal extends Error {
  readonly code: string;
  readonly details: Json;

  constructor(code: string, details: Json = {}) {
    super(code);
    this.name = 'SlackRefusal';
    this.code = code;
    this.details = details;
  }
}

/** Stops the method with Slack's code. */
export function refuse(code: string, details: Json = {}): never {
  throw new SlackRefusal(code, details);
}

/** The refusal with which Slack answers content that is not valid, in the words of its `response_metadata`. */
export function refuseContent(problems: readonly { code: string; message: string; pointer: string }[]): void {
  const first = problems[0];
  if (!first) return;
  const messages = problems.map(({ message, pointer }) => `[ERROR] ${message} [json-pointer:${pointer}]`);
  refuse(first.code, { response_metadata: { messages } });
}
