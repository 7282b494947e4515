/** Tables: the shape of rows and cells, and one to a message. */
import { inMessage, letters, times, wrongIn } from './build.ts';
import type { Piece } from './build.ts';
import { block, BLOCKS, richText } from './pieces.ts';

const cell = (text = 'Chữ'): Piece => ({ type: 'raw_text', text });
const rows = (count: number, columns = 1): Piece[][] => times(count, () => times(columns, () => cell()));
const table = (more: Piece): string[] => wrongIn(block('table', more));
const dataTable = (more: Piece): string[] => wrongIn(block('data_table', more));

test.each<[string, Piece, string[]]>([
  ['100 rows', { rows: rows(100) }, []],
  ['101 rows', { rows: rows(101) }, ['/rows']],
  ['no rows', { rows: [] }, ['/rows']],
  ['20 columns', { rows: rows(1, 20) }, []],
  ['21 columns', { rows: rows(1, 21) }, ['/rows/0']],
  ['an empty row', { rows: [[]] }, ['/rows/0']],
  ['unequal rows', { rows: [...rows(2, 2), ...rows(1, 1)] }, ['/rows/2']],
  ['rows that are objects', { rows: [{ cells: [] }] }, ['/rows/0']],
  ['all kinds of cells', { rows: [[cell(), { type: 'raw_number', value: 1, text: '1' }, richText]] }, []],
  ['a number without its text', { rows: [[{ type: 'raw_number', value: 1 }]] }, ['/rows/0/0']],
  ['a number in words', { rows: [[{ type: 'raw_number', value: '1', text: '1' }]] }, ['/rows/0/0/value']],
  ['a text without its text', { rows: [[{ type: 'raw_text' }]] }, ['/rows/0/0']],
  ['a number without its value', { rows: [[{ type: 'raw_number', text: '1' }]] }, ['/rows/0/0']],
  ['an empty cell', { rows: [[cell('')]] }, ['/rows/0/0/text']],
  ['a text object as a cell', { rows: [[{ type: 'plain_text', text: 'a' }]] }, ['/rows/0/0']],
  ['20 column settings', { column_settings: times(20, () => ({ align: 'right', is_wrapped: true })) }, []],
  ['21 column settings', { column_settings: times(21, () => ({})) }, ['/column_settings']],
  ['an unknown alignment', { column_settings: [{ align: 'justify' }] }, ['/column_settings/0/align']],
])('a table: %s', (_name, more, pointers) => {
  expect(table(more)).toEqual(pointers);
});

test.each<[string, Piece, string[]]>([
  ['201 rows', { rows: rows(201) }, []],
  ['202 rows', { rows: rows(202) }, ['/rows']],
  ['a header alone', { rows: rows(1) }, ['/rows']],
  ['unequal rows', { rows: [...rows(1, 2), ...rows(1, 1)] }, ['/rows/1']],
  ['rich text in the header', { rows: [[richText], [cell()]] }, ['/rows/0/0']],
  ['rich text below it', { rows: [[cell()], [richText]] }, []],
  ['20,000 characters', { rows: [[cell(letters(10_000))], [cell(letters(10_000))]] }, []],
  ['20,001 characters', { rows: [[cell(letters(10_001))], [cell(letters(10_000))]] }, ['/rows']],
  ['pages of 100', { page_size: 100, row_header_column_index: 0 }, []],
  ['pages of 101', { page_size: 101 }, ['/page_size']],
  ['pages of one', { page_size: 1 }, []],
  ['pages of none', { page_size: 0 }, ['/page_size']],
  ['half a page', { page_size: 1.5 }, ['/page_size']],
  ['an empty caption', { caption: '' }, ['/caption']],
])('a data table: %s', (_name, more, pointers) => {
  expect(dataTable(more)).toEqual(pointers);
});

test('one table to a message, wherever it stands', () => {
  const [one] = [BLOCKS['table']];
  expect(inMessage({ blocks: [one, one] })).toEqual(['invalid_attachments /blocks/1']);
  expect(inMessage({ blocks: [one, block('container', { child_blocks: [one] })] })).toEqual([
    'invalid_attachments /blocks/1/child_blocks/0',
  ]);
  expect(inMessage({ blocks: [one], attachments: [{ blocks: [one] }] })).toEqual([
    'invalid_attachments /attachments/0/blocks/0',
  ]);
});
