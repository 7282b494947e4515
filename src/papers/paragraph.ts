/** A paragraph on the page: justified, over pages, never with one line alone at the foot or the head of a page. */
import type { Style } from './fonts.ts';
import { baselineOf, bodySize, leadingOf, type Page } from './page.ts';
import type { Tag } from './pen.ts';
import type { Rich } from './rich.ts';
import { breakEvenly, breakParagraphs, type Line } from './text-flow.ts';

export type Align = 'justify' | 'left' | 'centre' | 'right';

export interface Setting {
  readonly size?: number;
  readonly style?: Style;
  readonly align?: Align;
  /** First line; 1,27 cm for running text. */
  readonly indent?: number;
  readonly before?: number;
  readonly after?: number;
  /** Height that must stand on the same page below the end of this paragraph (a signature, the first row of a table). */
  readonly follow?: number;
  readonly tag?: Tag;
  /** Column to set it in; the whole width unless given. */
  readonly x?: number;
  readonly width?: number;
}

/** 1,27 cm. */
export const firstLine = 36;

/** Sets the text; each line break in it begins a paragraph of its own. */
export function paragraph(page: Page, rich: Rich, setting: Setting = {}): void {
  const {
    size = bodySize,
    style = 'regular',
    align = 'justify',
    before = 0,
    after = 6,
    follow = 0,
    tag = 'P',
  } = setting;
  const { indent = align === 'justify' ? firstLine : 0, x = page.left, width = page.width } = setting;
  const measure = { faces: page.pen.faces, size, width, indent };
  const paragraphs = align === 'centre' ? breakEvenly(rich, style, measure) : breakParagraphs(rich, style, measure);
  for (const [number, lines] of paragraphs.entries()) {
    if (number === 0) page.y += before;
    const under = number === paragraphs.length - 1 ? follow : 0;
    page.pen.tag(tag, () => setLines(page, lines, { size, align, indent, x, width, follow: under }));
    page.y += after;
  }
}

type Set = Required<Pick<Setting, 'size' | 'align' | 'indent' | 'x' | 'width' | 'follow'>>;

function setLines(page: Page, lines: readonly Line[], { size, follow, indent, ...place }: Set): void {
  const leading = leadingOf(size);
  for (const [number, line] of lines.entries()) {
    const rest = lines.length - number;
    // Two lines at least at the foot of a page and at the head of the next; what must follow stays with the last two.
    const together = number === 0 && rest <= 3 ? rest : number === 0 || rest === 2 ? 2 : 1;
    page.need(together * leading + (together === rest ? follow : 0));
    setLine(page, line, { ...place, size, indent: number === 0 ? indent : 0 });
    page.y += leading;
  }
}

/** One line at the cursor, which stays where it is. */
export function setLine(page: Page, line: Line, place: Omit<Set, 'follow'>): void {
  const { size, align, indent, x, width } = place;
  const free = width - indent - line.width;
  const stretch = align === 'justify' && !line.last && line.gaps > 0 ? free / line.gaps : 0;
  const shift = align === 'centre' ? free / 2 : align === 'right' ? free : 0;
  page.pen.line(line.runs, x + indent + shift, page.y + baselineOf(size), size, stretch);
}
