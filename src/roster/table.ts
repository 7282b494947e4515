/** Finds the headings in a table of texts and cuts it into the rows of a roster. */
import type { RosterCellFault, RosterColumn, RosterRow } from '../domain/roster.ts';
import { columnOf } from './columns.ts';

/** Row `i` of the file is `lines[i - 1]`; blank lines are kept, so that the numbers are those of a spreadsheet. */
export interface Table {
  readonly lines: readonly (readonly string[])[];
}

interface CutTable {
  readonly rows: RosterRow[];
  readonly headingRow: number;
  readonly repeated: RosterCellFault[];
  readonly ignoredColumns: string[];
}

/** A title («DANH SÁCH …») may stand above the headings, but not more lines than this. */
const linesAboveHeadings = 20;

/** How many columns of a roster the best line near the top names; also tells which separator a CSV file uses. */
export const headingScore = (table: Table): number => scoreAt(table, headingIndex(table));

/** Gives the rows that say anything; a heading that occurs twice is a fault, one that is unknown is ignored and named. */
export function rosterRows(table: Table): CutTable {
  const index = headingIndex(table);
  const headingRow = index + 1;
  const places = new Map<RosterColumn, number>();
  const repeated: RosterCellFault[] = [];
  const ignoredColumns: string[] = [];
  for (const [place, heading] of (table.lines[index] ?? []).entries()) {
    const column = columnOf(heading);
    if (!column && heading.trim() !== '') ignoredColumns.push(heading.trim());
    if (column && places.has(column)) repeated.push({ row: headingRow, column, code: 'repeatedColumn' });
    else if (column) places.set(column, place);
  }
  const rows = table.lines.slice(headingRow).flatMap((line, below): RosterRow[] => {
    const cells = Object.fromEntries([...places].map(([column, place]) => [column, line[place] ?? '']));
    // Without any heading there are no cells; the rows must still be counted, so that the headings are asked for.
    const blank = (places.size > 0 ? Object.values(cells) : line).every((cell) => cell.trim() === '');
    return blank ? [] : [{ row: headingRow + below + 1, cells }];
  });
  return { rows, headingRow, repeated, ignoredColumns };
}

function headingIndex(table: Table): number {
  const top = table.lines.slice(0, linesAboveHeadings);
  const scores = top.map((_line, index) => scoreAt(table, index));
  const best = Math.max(0, ...scores);
  const firstFilled = top.findIndex((line) => line.some((cell) => cell.trim() !== ''));
  return Math.max(0, best > 0 ? scores.indexOf(best) : firstFilled);
}

const scoreAt = (table: Table, index: number): number =>
  new Set((table.lines[index] ?? []).map(columnOf).filter(Boolean)).size;
