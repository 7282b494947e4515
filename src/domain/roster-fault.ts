/** What can be wrong with a roster (danh sách CBCCVC), tied to the row and column in which the person finds it. */

/** In the order of the printed template. */
export const rosterColumns = [
  'code',
  'fullName',
  'email',
  'category',
  'post',
  'unitCode',
  'unitName',
  'occupation',
  'directSuperiors',
  'authority',
  'managedBy',
  'leadership',
  'partyRole',
  'advisoryUnit',
  'rank',
] as const;
export type RosterColumn = (typeof rosterColumns)[number];

/** Every column but the rank must be there: a misspelt heading must never empty a column in silence. */
export const neededColumns: readonly RosterColumn[] = rosterColumns.filter((column) => column !== 'rank');

/** UTF-16 units after NFC. Codes are short because they become parts of ids. */
export const longestCell = { fullName: 100, post: 150, unitName: 150, occupation: 75, code: 40, unitCode: 40 } as const;
export const mostSuperiors = 10;

/** The file as a whole; row 0 stands for it. */
export type RosterFileFault = { readonly row: 0; readonly column?: never } & (
  | { readonly code: 'emptyFile' }
  | { readonly code: 'unknownFormat' }
  | { readonly code: 'oldExcelFormat' }
  | { readonly code: 'damagedFile' }
  | { readonly code: 'notUtf8' }
  | { readonly code: 'unclosedQuote' }
  | { readonly code: 'fileTooLarge'; readonly maxMegabytes: number }
  | { readonly code: 'tooManyRows'; readonly max: number }
  | { readonly code: 'tooManyColumns'; readonly max: number }
);

/** One cell, one heading (`missingColumn`, `repeatedColumn`), or one column as a whole (`noHead`, row 0). */
export type RosterCellFault = { readonly row: number; readonly column: RosterColumn } & (
  | { readonly code: 'missingColumn' }
  | { readonly code: 'repeatedColumn' }
  | { readonly code: 'emptyCell' }
  | { readonly code: 'tooLong'; readonly count: number; readonly max: number }
  /** As «U+200B»: control, bidirectional, zero-width and other characters that nobody sees. */
  | { readonly code: 'hiddenCharacter'; readonly character: string }
  | { readonly code: 'unknownValue'; readonly value: string }
  | { readonly code: 'badCode'; readonly value: string }
  | { readonly code: 'badEmail'; readonly value: string }
  | { readonly code: 'badRank'; readonly value: string }
  | { readonly code: 'duplicateCode'; readonly value: string; readonly firstRow: number }
  | { readonly code: 'duplicateEmail'; readonly value: string; readonly firstRow: number }
  /** A direct superior or an authority whose code no row has. */
  | { readonly code: 'unknownPerson'; readonly value: string }
  /** A person named as the own superior or authority. */
  | { readonly code: 'selfReference' }
  | { readonly code: 'repeatedSuperior'; readonly value: string }
  | { readonly code: 'tooManySuperiors'; readonly count: number; readonly max: number }
  | { readonly code: 'noSuperior' }
  /** The circle from the first person on, cut after a few; `length` counts all. */
  | { readonly code: 'superiorCycle'; readonly codes: readonly string[]; readonly length: number }
  | { readonly code: 'unitWithTwoNames'; readonly unitCode: string; readonly name: string; readonly firstRow: number }
  | { readonly code: 'noHead' }
  | { readonly code: 'secondHead'; readonly firstRow: number }
);

export type RosterFault = RosterFileFault | RosterCellFault;

const columnPosition = new Map<RosterColumn, number>(rosterColumns.map((column, index) => [column, index]));
const position = ({ column }: RosterFault): number => (column ? (columnPosition.get(column) ?? 0) : -1);

/** In reading order: down the rows, and in a row from left to right. */
export const inReadingOrder = (faults: readonly RosterFault[]): RosterFault[] =>
  [...faults].sort((a, b) => a.row - b.row || position(a) - position(b));
