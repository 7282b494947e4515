/** Reads the first sheet of an .xlsx roster; every cell becomes the text that a person would expect to see. */
import { readSheet } from 'read-excel-file/node';
import type { RosterFileFault } from '../domain/roster.ts';
import { largestFileMegabytes, largestUnpacked, mostColumns, mostRows } from './limits.ts';
import { sheetSize, withoutEmptyRows } from './sheet-size.ts';
import type { Table } from './table.ts';
import { packZip, unpackZip } from './zip.ts';

/**
 * Gives the cells as texts; refuses archives that are damaged, too large once unpacked, or reach too far. The archive is
 * taken apart here and packed anew, because the library believes the sizes that an archive declares.
 */
export async function readXlsx(bytes: Buffer): Promise<Table | RosterFileFault> {
  const parts = unpackZip(bytes, largestUnpacked, isXml);
  if (parts === 'tooLarge') return { row: 0, code: 'fileTooLarge', maxMegabytes: largestFileMegabytes };
  if (parts === 'damaged') return { row: 0, code: 'damagedFile' };
  const safe = new Map<string, Buffer>();
  const refused: RosterFileFault[] = [];
  for (const [name, part] of parts) {
    const xml = withoutEmptyRows(part.toString('utf8'));
    const size = sheetSize(xml);
    if (size === 'fits') safe.set(name, Buffer.from(xml));
    else refused.push(sizeFault(size));
  }
  try {
    // A sheet that was left out may be one that nobody reads; if it is the first, the library misses it and says so.
    const cells: readonly (readonly unknown[])[] = await readSheet(packZip(safe), { trim: false });
    return { lines: cells.map((line) => line.map(cellText)) };
  } catch {
    return refused[0] ?? { row: 0, code: 'damagedFile' };
  }
}

const isXml = (name: string): boolean => name.endsWith('.xml') || name.endsWith('.rels');

function sizeFault(size: 'tooManyRows' | 'tooManyColumns' | 'damaged'): RosterFileFault {
  if (size === 'damaged') return { row: 0, code: 'damagedFile' };
  if (size === 'tooManyRows') return { row: 0, code: size, max: mostRows };
  return { row: 0, code: size, max: mostColumns };
}

/** Numbers without separators, dates as ngày/tháng/năm, ticked as «có». */
function cellText(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'có' : 'không';
  if (!(cell instanceof Date)) return '';
  const [year = '', month = '', day = ''] = cell.toISOString().slice(0, 10).split('-');
  return `${day}/${month}/${year}`;
}
