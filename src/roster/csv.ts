/** Reads a CSV roster: UTF-8 with or without BOM; comma, semicolon or tab; quotes; any line ends. */
import { CsvError, parse } from 'csv-parse/sync';
import type { RosterFileFault } from '../domain/roster.ts';
import { headingScore, type Table } from './table.ts';

const delimiters = [',', ';', '\t'];

/** Gives the cells exactly as typed («=1+1» stays text); refuses other encodings instead of guessing names wrong. */
export function readCsv(bytes: Buffer): Table | RosterFileFault {
  const text = decodeUtf8(bytes);
  if (text === undefined) return { row: 0, code: 'notUtf8' };
  const tops = delimiters.map((delimiter) => ({ delimiter, score: headingScore(top(text, delimiter)) }));
  const best = tops.reduce((a, b) => (b.score > a.score ? b : a));
  return parseText(text, best.delimiter) ?? { row: 0, code: 'unclosedQuote' };
}

const top = (text: string, delimiter: string): Table => parseText(text, delimiter, { to: 20 }) ?? { lines: [] };

function parseText(text: string, delimiter: string, range: { readonly to?: number } = {}): Table | undefined {
  try {
    const lines = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      ...range,
    });
    return { lines };
  } catch (error) {
    if (error instanceof CsvError) return undefined;
    throw error;
  }
}

/** Undefined for legacy Vietnamese encodings (TCVN3, VNI, Windows-1258) and UTF-16: their bytes are no valid UTF-8. */
function decodeUtf8(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
