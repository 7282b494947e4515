/** Reads the standard Markdown of a `markdown` block into a tree. Only what Slack shows: no HTML. */

export type Span =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; children: Span[] }
  | { kind: 'link'; url: string; text: string };

export type Part =
  | { kind: 'heading'; level: number; spans: Span[] }
  | { kind: 'paragraph' | 'quote'; spans: Span[] }
  | { kind: 'list'; isOrdered: boolean; items: Span[][] }
  | { kind: 'pre'; text: string }
  | { kind: 'table'; rows: Span[][][] }
  | { kind: 'rule' };

const SPANS: readonly (readonly [RegExp, (found: RegExpExecArray) => Span])[] = [
  [/^`([^`\n]+)`/, ([, text = '']) => ({ kind: 'code', text })],
  [/^\*\*(?=\S)([^\n]{1,3000}?\S)\*\*/, ([, inside = '']) => ({ kind: 'bold', children: readSpans(inside) })],
  [/^__(?=\S)([^\n]{1,3000}?\S)__/, ([, inside = '']) => ({ kind: 'bold', children: readSpans(inside) })],
  [/^~~(?=\S)([^\n]{1,3000}?\S)~~/, ([, inside = '']) => ({ kind: 'strike', children: readSpans(inside) })],
  [/^\*(?=\S)([^*\n]{1,3000})\*/, ([, inside = '']) => ({ kind: 'italic', children: readSpans(inside) })],
  [/^_(?=\S)([^_\n]{1,3000})_/, ([, inside = '']) => ({ kind: 'italic', children: readSpans(inside) })],
  [/^\[([^\]\n]{1,500})\]\(([^)\s]{1,2000})\)/, ([, text = '', url = '']) => ({ kind: 'link', url, text })],
];

/** The spans of one line. */
function readSpans(line: string): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at < line.length;) {
    const rest = '`*_~['.includes(line[at] ?? '') ? line.slice(at) : '';
    const known =
      rest && SPANS.map(([pattern, make]) => ({ found: pattern.exec(rest), make })).find(({ found }) => found);
    if (known && known.found) {
      spans.push(known.make(known.found));
      at += known.found[0].length;
      continue;
    }
    const last = spans.at(-1);
    if (last?.kind === 'text') last.text += line[at];
    else spans.push({ kind: 'text', text: line[at] ?? '' });
    at += 1;
  }
  return spans;
}

const ITEM = /^\s*(?:[-*+]|(\d+)[.)])\s+/;

function takeWhile(lines: string[], fits: (line: string) => boolean): string[] {
  const taken: string[] = [];
  while (lines.length > 0 && fits(lines[0] ?? '')) taken.push(lines.shift() ?? '');
  return taken;
}

const cells = (row: string): Span[][] =>
  row
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((cell) => readSpans(cell.trim()));

function readPart(lines: string[]): Part | undefined {
  const line = lines[0] ?? '';
  const heading = /^(#{1,6})\s+(.*)$/.exec(line);
  if (heading) {
    lines.shift();
    return { kind: 'heading', level: heading[1]?.length ?? 1, spans: readSpans(heading[2] ?? '') };
  }
  if (line.startsWith('```')) {
    lines.shift();
    const inside = takeWhile(lines, (each) => !each.startsWith('```'));
    lines.shift();
    return { kind: 'pre', text: inside.join('\n') };
  }
  if (/^\s*(?:-{3,}|\*{3,})\s*$/.test(line)) {
    lines.shift();
    return { kind: 'rule' };
  }
  if (line.startsWith('>')) {
    const inside = takeWhile(lines, (each) => each.startsWith('>')).map((each) => each.replace(/^> ?/, ''));
    return { kind: 'quote', spans: readSpans(inside.join(' ')) };
  }
  const item = ITEM.exec(line);
  if (item) {
    const items = takeWhile(lines, (each) => ITEM.test(each)).map((each) => readSpans(each.replace(ITEM, '')));
    return { kind: 'list', isOrdered: item[1] !== undefined, items };
  }
  if (line.trimStart().startsWith('|')) {
    const rows = takeWhile(lines, (each) => each.trimStart().startsWith('|'));
    return { kind: 'table', rows: rows.filter((row) => !/^[\s|:-]+$/.test(row)).map(cells) };
  }
  return undefined;
}

/** The parts of a Markdown text, in order. */
export function readMarkdown(text: string): Part[] {
  const lines = text.split('\n');
  const parts: Part[] = [];
  while (lines.length > 0) {
    const known = readPart(lines);
    if (known) {
      parts.push(known);
      continue;
    }
    const line = lines.shift() ?? '';
    if (line.trim() !== '') parts.push({ kind: 'paragraph', spans: readSpans(line) });
  }
  return parts;
}
