/** Small block builders. People's own words go into plain_text or rich_text only, so that nothing in them is ever parsed. */
import type {
  ActionsBlock,
  Button,
  ContextBlock,
  DividerBlock,
  HeaderBlock,
  KnownBlock,
  PlainTextElement,
  RichTextBlock,
  SectionBlock,
} from '@slack/types';

/** For the texts of messages, which Slack reads as mrkdwn whatever the blocks say: nothing typed may become a mention or a link. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: false });

export const section = (text: string, accessory?: Button): SectionBlock => ({
  type: 'section',
  text: plain(shorten(text, 3000)),
  ...(accessory ? { accessory } : {}),
});

export const header = (text: string): HeaderBlock => ({ type: 'header', text: plain(shorten(text, 150)) });
export const note = (text: string): ContextBlock => ({ type: 'context', elements: [plain(shorten(text, 2000))] });
export const divider: DividerBlock = { type: 'divider' };

/** The only mrkdwn of the house: our own sentence around a channel or user id that we hold. */
export const mention = (text: string): SectionBlock => ({
  type: 'section',
  text: { type: 'mrkdwn', text, verbatim: true },
});

export const actions = (...elements: readonly Button[]): ActionsBlock => ({ type: 'actions', elements: [...elements] });

interface ButtonOptions {
  readonly value?: string;
  readonly style?: 'primary' | 'danger';
  readonly confirm?: { readonly title: string; readonly text: string; readonly yes: string; readonly no: string };
}

export const button = (actionId: string, label: string, { value, style, confirm }: ButtonOptions = {}): Button => ({
  type: 'button',
  action_id: actionId,
  text: plain(shorten(label, 75)),
  ...(value === undefined ? {} : { value }),
  ...(style ? { style } : {}),
  ...(confirm
    ? {
        confirm: {
          title: plain(shorten(confirm.title, 100)),
          text: plain(shorten(confirm.text, 300)),
          confirm: plain(confirm.yes),
          deny: plain(confirm.no),
        },
      }
    : {}),
});

/** Labelled texts of any length in one block: label in bold, then the words as they were written. */
export const passages = (parts: readonly { readonly label: string; readonly text: string }[]): RichTextBlock => ({
  type: 'rich_text',
  elements: parts.flatMap(({ label, text }) => [
    {
      type: 'rich_text_section' as const,
      elements: [
        { type: 'text' as const, text: `${label}\n`, style: { bold: true } },
        { type: 'text' as const, text: `${text || '–'}\n\n` },
      ],
    },
  ]),
});

/** Cut at a character, never inside a surrogate pair, with an ellipsis. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const last = cut.charCodeAt(cut.length - 1);
  return `${last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut}…`;
}

/** As many groups as fit the view (Slack takes 250 kB and 100 blocks); then one sentence that says where the rest is. */
export function fitting(
  groups: readonly (readonly KnownBlock[])[],
  tooLong: string,
  room: { blocks: number; bytes: number },
): KnownBlock[] {
  const shown: KnownBlock[] = [];
  let bytes = 0;
  for (const group of groups) {
    bytes += byteLength(JSON.stringify(group));
    if (bytes > room.bytes || shown.length + group.length > room.blocks) return [...shown, section(tooLong)];
    shown.push(...group);
  }
  return shown;
}

/** UTF-8 bytes of JSON text; three per Vietnamese letter at most. */
const byteLength = (text: string): number => {
  let bytes = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : 3;
  }
  return bytes;
};
