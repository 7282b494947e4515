/** Breaks styled text into lines from the glyph widths; a word longer than a line is broken anywhere. */
import type { Faces, Style } from './fonts.ts';
import { printable } from './printable.ts';
import type { Rich, Run } from './rich.ts';

export interface Line {
  readonly runs: readonly Run[];
  readonly width: number;
  /** Spaces between words, which justification stretches. */
  readonly gaps: number;
  /** The last line of its paragraph is never stretched. */
  readonly last: boolean;
}

interface Piece extends Run {
  readonly width: number;
}
interface Word {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

export interface Measure {
  readonly faces: Faces;
  readonly size: number;
  readonly width: number;
  /** Indent of the first line. */
  readonly indent?: number;
}

/** One list of lines for each paragraph; empty paragraphs are dropped. */
export function breakParagraphs(rich: Rich, style: Style, measure: Measure): readonly (readonly Line[])[] {
  return splitParagraphs(typeof rich === 'string' ? [{ text: rich, style }] : rich, measure.faces)
    .map((runs) => words(runs, measure))
    .filter((found) => found.length > 0)
    .map((found) => fill(found, measure));
}

/** For centred text: as many lines as it needs, all about as long, so that no single word is left below the others. */
export function breakEvenly(rich: Rich, style: Style, measure: Measure): readonly (readonly Line[])[] {
  const needed = breakParagraphs(rich, style, measure);
  const [only] = needed;
  if (needed.length !== 1 || !only || only.length < 2) return needed;
  let [narrow, wide] = [measure.width / 2, measure.width];
  while (wide - narrow > 1) {
    const middle = (narrow + wide) / 2;
    const lines = breakParagraphs(rich, style, { ...measure, width: middle }).flat().length;
    if (lines > only.length) narrow = middle;
    else wide = middle;
  }
  return breakParagraphs(rich, style, { ...measure, width: wide });
}

function splitParagraphs(runs: readonly Run[], faces: Faces): readonly (readonly Run[])[] {
  const paragraphs: Run[][] = [[]];
  for (const { text, style } of runs) {
    for (const [number, part] of printable(text, (codePoint) => faces.has(codePoint))
      .split('\n')
      .entries()) {
      if (number > 0) paragraphs.push([]);
      paragraphs.at(-1)?.push({ text: part, style });
    }
  }
  return paragraphs;
}

/** A word may change its style in the middle: «**Điều 1**.» is one word. */
function words(runs: readonly Run[], { faces, size }: Measure): readonly Word[] {
  const found: Word[] = [];
  let pieces: Piece[] = [];
  const close = (): void => {
    if (pieces.length > 0) found.push({ pieces, width: pieces.reduce((sum, { width }) => sum + width, 0) });
    pieces = [];
  };
  for (const { text, style } of runs) {
    for (const [number, part] of text.split(' ').entries()) {
      if (number > 0) close();
      if (part) pieces.push({ text: part, style, width: faces.width(part, style, size) });
    }
  }
  close();
  return found;
}

/** Rounding of sums must not break a line that fits exactly. */
const tolerance = 0.01;

function fill(all: readonly Word[], { faces, size, width, indent = 0 }: Measure): readonly Line[] {
  const space = faces.width(' ', 'regular', size);
  const lines: Line[] = [];
  let current: Word[] = [];
  let used = 0;
  const room = (): number => width - (lines.length === 0 ? indent : 0) + tolerance;
  // The space at which a line was broken is set at its end, unseen: whoever copies or hears the text needs it.
  const close = (end: '' | ' ', last = false): void => {
    if (current.length > 0) lines.push({ runs: joined(current, end), width: used, gaps: current.length - 1, last });
    current = [];
    used = 0;
  };
  for (const word of all) {
    const parts = word.width <= width - indent ? [word] : splitWord(word, { faces, size, width: width - indent });
    for (const [number, part] of parts.entries()) {
      if (current.length > 0 && (number > 0 || used + space + part.width > room())) close(number > 0 ? '' : ' ');
      used += (current.length > 0 ? space : 0) + part.width;
      current.push(part);
    }
  }
  close('', true);
  return lines;
}

function splitWord({ pieces }: Word, { faces, size, width }: Measure): readonly Word[] {
  const parts: Word[] = [];
  let text = '';
  let used = 0;
  for (const { text: whole, style } of pieces) {
    for (const character of whole) {
      const wide = faces.width(character, style, size);
      if (text && used + wide > width) {
        parts.push({ pieces: [{ text, style, width: used }], width: used });
        text = '';
        used = 0;
      }
      text += character;
      used += wide;
    }
    if (text) parts.push({ pieces: [{ text, style, width: used }], width: used });
    text = '';
    used = 0;
  }
  return parts;
}

/** Words back into runs of one style, with a space between words in the style of the word before it. */
function joined(line: readonly Word[], end: '' | ' '): readonly Run[] {
  const runs: { text: string; style: Style }[] = [];
  for (const [number, { pieces }] of line.entries()) {
    const before = runs.at(-1);
    if (number > 0 && before) before.text += ' ';
    for (const { text, style } of pieces) {
      const last = runs.at(-1);
      if (last?.style === style) last.text += text;
      else runs.push({ text, style });
    }
  }
  const tail = runs.at(-1);
  if (tail) tail.text += end;
  return runs;
}
