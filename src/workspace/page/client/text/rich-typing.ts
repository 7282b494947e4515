/** Turns what is typed into rich text as Slack's editor would, and back into text that can be typed. */
import type { Json } from '../../../engine/block.ts';
import { readMrkdwn } from './mrkdwn.ts';
import type { Inline } from './mrkdwn.ts';
import { escape } from './unescape.ts';

type Style = Partial<Record<'bold' | 'italic' | 'strike' | 'code', true>>;

function nodes(inline: Inline, style: Style = {}): Json[] {
  const styled = Object.keys(style).length > 0 ? { style } : {};
  switch (inline.kind) {
    case 'bold':
    case 'italic':
    case 'strike':
      return inline.children.flatMap((child) => nodes(child, { ...style, [inline.kind]: true }));
    case 'code':
      return [{ type: 'text', text: inline.text, style: { ...style, code: true } }];
    case 'break':
      return [{ type: 'text', text: '\n' }];
    case 'link':
      return [
        { type: 'link', url: inline.url, ...(inline.text === inline.url ? {} : { text: inline.text }), ...styled },
      ];
    case 'emoji':
      return [{ type: 'emoji', name: inline.name }];
    case 'text':
      return inline.text === '' ? [] : [{ type: 'text', text: inline.text, ...styled }];
    default:
      return [];
  }
}

const inlineNodes = (text: string): Json[] =>
  readMrkdwn(escape(text)).flatMap((part) =>
    part.kind === 'pre' ? [{ type: 'text', text: part.text }] : part.children.flatMap((child) => nodes(child)),
  );

const LINES: readonly (readonly [RegExp, (texts: string[]) => Json])[] = [
  [/^(?:[-•*]) +/, (texts) => ({ type: 'rich_text_list', style: 'bullet', elements: texts.map(section) })],
  [/^\d+[.)] +/, (texts) => ({ type: 'rich_text_list', style: 'ordered', elements: texts.map(section) })],
  [/^> ?/, (texts) => ({ type: 'rich_text_quote', elements: inlineNodes(texts.join('\n')) })],
];

function section(text: string): Json {
  return { type: 'rich_text_section', elements: inlineNodes(text) };
}

/** The JSON of `rich_text_value`. */
export function richOf(text: string): Json {
  const lines = text.split('\n');
  const elements: Json[] = [];
  for (let at = 0; at < lines.length;) {
    const kind = LINES.find(([pattern]) => pattern.test(lines[at] ?? ''));
    let end = at + 1;
    const fits = (line: string): boolean =>
      kind ? kind[0].test(line) : !LINES.some(([pattern]) => pattern.test(line));
    while (end < lines.length && fits(lines[end] ?? '')) end += 1;
    const own = lines.slice(at, end);
    elements.push(kind ? kind[1](own.map((line) => line.replace(kind[0], ''))) : section(own.join('\n')));
    at = end;
  }
  return { type: 'rich_text', elements };
}

function textOfNode(value: unknown): string {
  const node = (value ?? {}) as Json;
  const text = typeof node['text'] === 'string' ? node['text'] : '';
  const style = (node['style'] ?? {}) as Style;
  if (node['type'] === 'link') return text || String(node['url']);
  if (node['type'] === 'emoji') return `:${String(node['name'])}:`;
  if (node['type'] !== 'text') return '';
  const marks = [style.bold && '*', style.italic && '_', style.strike && '~', style.code && '`'].filter(Boolean);
  return `${marks.join('')}${text}${marks.reverse().join('')}`;
}

/** The text with which an editor starts. */
export function textOfRich(value: unknown): string {
  const parts = ((value as Json | null | undefined)?.['elements'] ?? []) as Json[];
  return parts
    .map((part) => {
      const inside = (part['elements'] ?? []) as Json[];
      if (part['type'] !== 'rich_text_list') return inside.map(textOfNode).join('');
      const mark = (index: number): string => (part['style'] === 'ordered' ? `${index + 1}. ` : '- ');
      return inside
        .map((item, index) => mark(index) + ((item['elements'] ?? []) as Json[]).map(textOfNode).join(''))
        .join('\n');
    })
    .join('\n');
}
