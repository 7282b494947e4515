/** A text object of Block Kit: plain_text as it stands, mrkdwn read. */
import { Mrkdwn } from './mrkdwn-view.tsx';
import { withEmoji } from './emoji.ts';

interface TextObject {
  type?: unknown;
  text?: unknown;
  emoji?: unknown;
}

/** The words of a text object without any marking, for labels. */
export function plainOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const { text, emoji } = (value ?? {}) as TextObject;
  if (typeof text !== 'string') return '';
  return emoji === false ? text : withEmoji(text);
}

export function Text({ value }: { value: unknown }) {
  const { type, text } = (value ?? {}) as TextObject;
  if (type === 'mrkdwn' && typeof text === 'string') return <Mrkdwn text={text} />;
  return (
    <span class="plain" dir="auto">
      {plainOf(value)}
    </span>
  );
}
