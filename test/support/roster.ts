/** A small roster that is right, and files made from it, so that each test says only what it changes. */
import { columnNames } from '../../src/roster/columns.ts';
import type { RosterColumn, RosterFault, RosterRow } from '../../src/domain/roster.ts';
import { rosterColumns } from '../../src/domain/roster-fault.ts';

type Cells = Record<RosterColumn, string>;

const person = (cells: Partial<Cells>): Cells => ({
  code: '',
  fullName: 'Trần Thị Mỹ Hạnh',
  email: '',
  category: 'công chức',
  post: 'Chuyên viên',
  unitCode: 'VP',
  unitName: 'Văn phòng',
  occupation: 'Hành chính',
  directSuperiors: 'A-1',
  authority: '',
  managedBy: 'cơ quan',
  leadership: '',
  partyRole: '',
  advisoryUnit: '',
  rank: '',
  ...cells,
});

/** Row 2 is the head A-1, row 3 his deputy A-2, row 4 the specialist A-3; changes are laid over the last. */
export const cellsOf = (changes: Partial<Cells> = {}, more: readonly Partial<Cells>[] = []): Cells[] => [
  person({
    code: 'A-1',
    fullName: 'Đặng Quốc Vượng',
    email: 'vuong@so.example',
    post: 'Giám đốc',
    unitCode: 'LD',
    unitName: 'Lãnh đạo',
    directSuperiors: '',
    managedBy: 'Ban Thường vụ Thành ủy',
    leadership: 'đứng đầu',
    partyRole: 'chi ủy',
  }),
  person({ code: 'A-2', fullName: 'Phạm Hữu Nghĩa', unitCode: 'LD', unitName: 'Lãnh đạo', leadership: 'cấp phó' }),
  person({ code: 'A-3', email: 'hanh@so.example', advisoryUnit: 'x', ...changes }),
  ...more.map(person),
];

export const rowsOf = (cells: readonly Partial<Cells>[]): RosterRow[] =>
  cells.map((cells, index) => ({ row: index + 2, cells }));

/** As a table with headings, for files. */
export const tableOf = (cells: readonly Cells[]): string[][] => [
  rosterColumns.map((column) => columnNames[column]),
  ...cells.map((cells) => rosterColumns.map((column) => cells[column])),
];

export const csvOf = (table: readonly (readonly string[])[], delimiter = ',', lineEnd = '\n'): string =>
  table.map((line) => line.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(lineEnd) + lineEnd;

/** «4 code badCode»: row, column and code, as a person meets them. */
export const placesOf = (result: object): string[] =>
  'faults' in result
    ? (result.faults as RosterFault[]).map(({ row, column, code }) =>
        [row, column, code].filter((x) => x !== undefined).join(' '),
      )
    : [];
