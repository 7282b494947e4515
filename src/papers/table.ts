/** A table with its header repeated on every page; a row stays whole unless it is higher than a page. */
import { leadingOf, type Page } from './page.ts';
import { setLine } from './paragraph.ts';
import type { Rich } from './rich.ts';
import { breakParagraphs, type Line } from './text-flow.ts';
import type { Style } from './fonts.ts';

export interface Column {
  readonly name: string;
  /** Share of the width of the table. */
  readonly share: number;
  readonly align?: 'left' | 'centre';
}

export interface TableSetting {
  readonly size?: number;
  readonly after?: number;
}

const padding = { x: 4, y: 3 };

interface Placed {
  readonly x: number;
  readonly width: number;
  readonly align: 'left' | 'centre';
}
type Cells = readonly (readonly Line[])[];

/** Draws the rows below the header; each row has one cell for each column. */
export function table(
  page: Page,
  columns: readonly Column[],
  rows: readonly (readonly Rich[])[],
  { size = 11.5, after = 8 }: TableSetting = {},
): void {
  const places = place(page, columns);
  const leading = leadingOf(size);
  const cut = (cells: readonly Rich[], style: Style): Cells =>
    cells.map((cell, number) =>
      breakParagraphs(cell, style, {
        faces: page.pen.faces,
        size,
        width: (places[number]?.width ?? 0) - 2 * padding.x,
      }).flat(),
    );
  const high = (cells: Cells): number => Math.max(1, ...cells.map((lines) => lines.length)) * leading + 2 * padding.y;

  const head = cut(
    columns.map(({ name }) => name),
    'bold',
  );
  const drawHead = (): void =>
    row(
      page,
      head,
      places.map((at) => ({ ...at, align: 'centre' as const })),
      'TH',
      size,
    );
  const body = rows.map((cells) => cut(cells, 'regular'));

  page.pen.tag('Table', () => {
    page.need(high(head) + (body[0] ? Math.min(high(body[0]), page.height / 3) : 0));
    drawHead();
    for (const cells of body) {
      let rest: Cells | undefined = cells;
      while (rest) {
        if (high(rest) > page.room() && (high(rest) <= page.height - high(head) || page.room() < 3 * leading)) {
          page.next();
          // Repeated for the eye only: read aloud, it would stand among the people.
          page.pen.artifact(drawHead);
        }
        const fits = Math.max(1, Math.floor((page.room() - 2 * padding.y + 0.01) / leading));
        row(
          page,
          rest.map((lines) => lines.slice(0, fits)),
          places,
          'TD',
          size,
        );
        const left: Cells = rest.map((lines) => lines.slice(fits));
        rest = left.some((lines) => lines.length > 0) ? left : undefined;
      }
    }
  });
  page.y += after;
}

function place(page: Page, columns: readonly Column[]): readonly Placed[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0);
  let x = page.left;
  return columns.map(({ share, align = 'left' }) => {
    const width = (page.width * share) / total;
    x += width;
    return { x: x - width, width, align };
  });
}

function row(page: Page, cells: Cells, places: readonly Placed[], tag: 'TH' | 'TD', size: number): void {
  const { pen, left, right } = page;
  const leading = leadingOf(size);
  const height = Math.max(1, ...cells.map((lines) => lines.length)) * leading + 2 * padding.y;
  const top = page.y;
  const draw = (): void => {
    for (const [number, { x, width, align }] of places.entries()) {
      const lines = cells[number] ?? [];
      const inside = { x: x + padding.x, width: width - 2 * padding.x, size, indent: 0, align };
      page.y = top + padding.y + (height - 2 * padding.y - lines.length * leading) / 2;
      pen.tag(tag, () => {
        for (const line of lines) {
          setLine(page, line, inside);
          page.y += leading;
        }
      });
    }
  };
  pen.tag('TR', draw);
  pen.artifact(() => {
    pen.rule(left, top, right, top);
    pen.rule(left, top + height, right, top + height);
    for (const x of [...places.map((at) => at.x), right]) pen.rule(x, top, x, top + height);
  });
  page.y = top + height;
}
