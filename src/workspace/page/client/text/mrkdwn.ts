/** Reads Slack's mrkdwn into a tree. Pure: what the tree looks like on the page is `mrkdwn-view.tsx`. */
import { readEntity } from './entity.ts';
import type { Entity } from './entity.ts';
import { unescape } from './unescape.ts';

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'emoji'; name: string }
  | { kind: 'break' }
  | Entity;

export type Paragraph =
  | { kind: 'lines'; children: Inline[] }
  | { kind: 'quote'; children: Inline[] }
  | { kind: 'pre'; text: string };

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const;
type Mark = keyof typeof MARKS;

const WORD = /[\p{L}\p{N}\p{M}]/u;
const EMOJI = /:([a-z0-9_+'-]+)(?:::skin-tone-[2-6])?:/y;
const ADDRESS = /https?:\/\/[^\s<>|]+/y;
/** Punctuation at the end of a bare address belongs to the sentence. */
const TRAILING = /[.,;:!?)\]}'"”»]+$/;

const isWord = (character: string | undefined): boolean => character !== undefined && WORD.test(character);
const isSpace = (character: string | undefined): boolean => character === undefined || /\s/.test(character);

/** Where a mark that opens at `start` closes: not after a space, not before a letter; -1 when it does not. */
function closingOf(line: string, start: number, mark: string): number {
  for (let at = line.indexOf(mark, start + 1); at !== -1; at = line.indexOf(mark, at + 1)) {
    if (at > start + 1 && !isSpace(line[at - 1]) && !isWord(line[at + 1])) return at;
  }
  return -1;
}

interface Reading {
  out: Inline[];
  /** Marks that nothing closes any more: looking again would make long hostile texts slow. */
  dead: Set<string>;
}

function addText({ out }: Reading, text: string): void {
  const last = out.at(-1);
  if (last?.kind === 'text') last.text += text;
  else out.push({ kind: 'text', text });
}

/** Reads what stands at `at`; gives the place after it, or nothing when it is plain text. */
function readSpecial(line: string, at: number, open: string, reading: Reading): number | undefined {
  const character = line[at] ?? '';
  const { out, dead } = reading;
  if (dead.has(character)) return undefined;
  if (character === '<' || character === '`') {
    const end = line.indexOf(character === '<' ? '>' : '`', at + 1);
    if (end === -1) dead.add(character);
    if (end <= at + 1) return undefined;
    const inside = line.slice(at + 1, end);
    out.push(character === '<' ? readEntity(inside) : { kind: 'code', text: unescape(inside) });
    return end + 1;
  }
  if (character in MARKS && !open.includes(character)) {
    if (isWord(line[at - 1]) || isSpace(line[at + 1])) return undefined;
    const end = closingOf(line, at, character);
    if (end === -1) dead.add(character);
    if (end === -1) return undefined;
    out.push({ kind: MARKS[character as Mark], children: readLine(line.slice(at + 1, end), open + character) });
    return end + 1;
  }
  if (character === ':' && !isWord(line[at - 1])) {
    EMOJI.lastIndex = at;
    const found = EMOJI.exec(line);
    if (found?.[1]) out.push({ kind: 'emoji', name: found[1] });
    return found ? EMOJI.lastIndex : undefined;
  }
  if (character === 'h' && !isWord(line[at - 1])) {
    ADDRESS.lastIndex = at;
    const url = ADDRESS.exec(line)?.[0].replace(TRAILING, '');
    if (url === undefined) return undefined;
    out.push({ kind: 'link', url: unescape(url), text: unescape(url) });
    return at + url.length;
  }
  return undefined;
}

function readLine(line: string, open = ''): Inline[] {
  const reading: Reading = { out: [], dead: new Set() };
  for (let at = 0; at < line.length;) {
    const next = readSpecial(line, at, open, reading);
    if (next === undefined) {
      addText(reading, line[at] ?? '');
      at += 1;
    } else at = next;
  }
  for (const inline of reading.out) if (inline.kind === 'text') inline.text = unescape(inline.text);
  return reading.out;
}

function readLines(lines: readonly string[]): Inline[] {
  return lines.flatMap((line, index) => [...(index > 0 ? [{ kind: 'break' as const }] : []), ...readLine(line)]);
}

const QUOTE = /^(?:>|&gt;) ?/;
const LONG_QUOTE = /^(?:>|&gt;){3} ?/;

function readProse(text: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? '';
    const isQuote = QUOTE.test(line);
    let end = at + 1;
    if (LONG_QUOTE.test(line)) end = lines.length;
    else while (end < lines.length && QUOTE.test(lines[end] ?? '') === isQuote) end += 1;
    const own = lines.slice(at, end);
    const stripped = LONG_QUOTE.test(line)
      ? [line.replace(LONG_QUOTE, ''), ...own.slice(1)]
      : own.map((each) => (isQuote ? each.replace(QUOTE, '') : each));
    paragraphs.push({ kind: isQuote ? 'quote' : 'lines', children: readLines(stripped) });
    at = end;
  }
  return paragraphs;
}

/** The paragraphs of a text: prose, quotes, and what stands between three backticks. */
export function readMrkdwn(text: string): Paragraph[] {
  const parts = text.split('```');
  // Without its partner a fence is plain text.
  if (parts.length % 2 === 0) parts.push(parts.splice(-2).join('```'));
  return parts.flatMap((part, index): Paragraph[] => {
    if (index % 2 === 1) return [{ kind: 'pre', text: unescape(part.replace(/^\n|\n$/g, '')) }];
    const prose = index === 0 ? part : part.replace(/^\n/, '');
    return prose === '' ? [] : readProse(index < parts.length - 1 ? prose.replace(/\n$/, '') : prose);
  });
}
