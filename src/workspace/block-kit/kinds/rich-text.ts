/** Rich text: the block and the nodes inside it. */
import type { Field, Rule, Shape } from '../shape.ts';
import { boolean, byType, integer, list, number, object, oneOf, required, string } from '../shape.ts';

const style: Shape = {
  kind: 'object',
  fields: { bold: boolean, italic: boolean, strike: boolean, underline: boolean, code: boolean },
};

function node(fields: Record<string, Field>): Shape {
  return { kind: 'object', fields: { ...fields, style: object(style) } };
}

const text = node({ text: required(string(1)) });
const link = node({ url: required(string(1)), text: string(), unsafe: boolean });

/** What may stand in a line of rich text. */
const inline: Record<string, Shape> = {
  text,
  link,
  user: node({ user_id: required(string(1)) }),
  usergroup: node({ usergroup_id: required(string(1)) }),
  channel: node({ channel_id: required(string(1)) }),
  team: node({ team_id: required(string(1)) }),
  emoji: node({ name: required(string(1)), unicode: string(), url: string() }),
  date: node({ timestamp: required(number), format: required(string(1)), url: string(), fallback: string() }),
  color: node({ value: required(string(1)) }),
  broadcast: node({ range: required(oneOf('here', 'channel', 'everyone')) }),
};

const line = required(list(byType(inline)));
const border = oneOf(0, 1);
const section: Shape = { kind: 'object', fields: { elements: line } };

const paragraphs: Record<string, Shape> = {
  rich_text_section: section,
  rich_text_list: {
    kind: 'object',
    fields: {
      elements: required(list(byType({ rich_text_section: section }))),
      style: required(oneOf('bullet', 'ordered')),
      indent: integer(0, 8),
      border,
    },
  },
  rich_text_quote: { kind: 'object', fields: { elements: line, border } },
  rich_text_preformatted: {
    kind: 'object',
    fields: { elements: required(list(byType({ text, link }))), border },
  },
};

export const richText: Shape = {
  kind: 'block',
  fields: { block_id: string(1, 255), elements: required(list(byType(paragraphs), 1)) },
};

/** A rich text block where another kind of block would not do. */
export const richTextTagged: Rule = byType({ rich_text: richText });
