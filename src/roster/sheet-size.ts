/** How far a worksheet reaches, read from its XML before the library fills every gap between its cells with memory. */
import { mostColumns, mostRows } from './limits.ts';

/** XML forbids «<» inside a tag, so that each look-ahead ends at the next tag and the whole stays linear. */
const attributes = `(?:\\s(?:[^<>"'/]|"[^"<]*"|'[^'<]*')*)?`;
const prefix = '(?:[^\\s<>/:"\']+:)?';
const emptyCell = new RegExp(`<${prefix}c${attributes}/>`, 'g');
const emptyRow = new RegExp(`<${prefix}row${attributes}(?:/>|>\\s*</${prefix}row>)`, 'g');
const tagStart = new RegExp(`<${prefix}(?:row|c)(?=[\\s/>])`, 'g');
const tag = new RegExp(`<${prefix}(row|c)(${attributes})/?>`, 'g');
const position = /\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/;

/** Lines that a sheet may reach: the people, and as many blank lines and titles again. */
const lastRow = mostRows * 2;

/** Without cells and rows that are only coloured: a formatted column reaches down to row 1,048,576 and holds nothing. */
export const withoutEmptyRows = (xml: string): string => xml.replace(emptyCell, '').replace(emptyRow, '');

/** `fits`, or why the sheet must not be read. `damaged`: a row or cell whose place cannot be told for certain. */
export function sheetSize(xml: string): 'fits' | 'tooManyRows' | 'tooManyColumns' | 'damaged' {
  let tags = 0;
  for (const [, name, written = ''] of xml.matchAll(tag)) {
    tags += 1;
    const match = position.exec(written);
    const place = match?.[1] ?? match?.[2];
    if (place === undefined) continue;
    const parts = name === 'row' ? /^()([0-9]{1,9})$/.exec(place) : /^([A-Z]{1,3})([0-9]{1,9})$/.exec(place);
    if (!parts) return 'damaged';
    if (Number(parts[2]) > lastRow) return 'tooManyRows';
    if (columnNumber(parts[1] ?? '') > mostColumns) return 'tooManyColumns';
  }
  return tags === (xml.match(tagStart)?.length ?? 0) ? 'fits' : 'damaged';
}

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
