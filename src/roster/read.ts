/** Reads a roster file (CSV or XLSX) into people, or names every fault at once; never throws over what a file holds. */
import type { Person } from '../domain/person.ts';
import { checkRoster, type RosterFault, type RosterFileFault } from '../domain/roster.ts';
import { readCsv } from './csv.ts';
import { largestFile, largestFileMegabytes, mostRows } from './limits.ts';
import { rosterRows, type Table } from './table.ts';
import { readXlsx } from './xlsx.ts';

/** All or nothing: people, or faults, never both. `ignoredColumns` are headings that no column carries, as typed. */
export type RosterReading =
  | { readonly people: Person[]; readonly ignoredColumns: readonly string[] }
  | { readonly faults: RosterFault[]; readonly ignoredColumns: readonly string[] };

/**
 * Takes the bytes of the file; what it is follows from the bytes, and `fileName` decides only how a failure is called.
 * Refuses more than 10 MB or 20,000 people. Rows are numbered as a spreadsheet shows them.
 */
export async function readRoster(bytes: Buffer, fileName: string): Promise<RosterReading> {
  const table = await readTable(bytes, fileName.toLowerCase());
  if ('code' in table) return { faults: [table], ignoredColumns: [] };
  const { rows, headingRow, repeated, ignoredColumns } = rosterRows(table);
  if (rows.length > mostRows) return { faults: [{ row: 0, code: 'tooManyRows', max: mostRows }], ignoredColumns };
  const checked = checkRoster(rows, headingRow);
  if ('people' in checked && repeated.length === 0) return { people: checked.people, ignoredColumns };
  return { faults: [...repeated, ...('faults' in checked ? checked.faults : [])], ignoredColumns };
}

async function readTable(bytes: Buffer, fileName: string): Promise<Table | RosterFileFault> {
  if (bytes.length > largestFile) return { row: 0, code: 'fileTooLarge', maxMegabytes: largestFileMegabytes };
  if (bytes.length === 0) return { row: 0, code: 'emptyFile' };
  if (startsWith(bytes, [0x50, 0x4b])) return readXlsx(bytes);
  // Excel's container before 2007; an .xlsx with a password is wrapped in it as well.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    return { row: 0, code: fileName.endsWith('.xlsx') ? 'damagedFile' : 'oldExcelFormat' };
  if (fileName.endsWith('.xlsx')) return { row: 0, code: 'damagedFile' };
  if (fileName.endsWith('.csv') || fileName.endsWith('.txt')) return readCsv(bytes);
  return { row: 0, code: 'unknownFormat' };
}

const startsWith = (bytes: Buffer, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);
