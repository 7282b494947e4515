/** Table blocks: the plain table and the data table. */
import { countCharacters } from '../count.ts';
import type { Json, Shape, ShapeRule } from '../shape.ts';
import { boolean, byType, integer, list, number, object, oneOf, required, string } from '../shape.ts';
import { block } from './block.ts';
import { richText } from './rich-text.ts';

const COLUMNS = 20;

const cell = byType({
  raw_text: { kind: 'object', fields: { text: required(string(1)) } },
  raw_number: { kind: 'object', fields: { value: required(number), text: required(string(1)) } },
  rich_text: richText,
});
const row = list(cell, 1, COLUMNS);
const column: Shape = {
  kind: 'object',
  fields: { align: oneOf('left', 'center', 'right'), is_wrapped: boolean },
};

const rowsOf = (value: Json): Json[][] => value['rows'] as Json[][];

const equalRows: ShapeRule = (value, { pointer }) => {
  const rows = rowsOf(value);
  const width = rows[0]?.length;
  return rows.flatMap((cells, index) =>
    cells.length === width
      ? []
      : [{ message: 'every row must have the same number of cells', pointer: `${pointer}/rows/${index}` }],
  );
};

const plainHeaderRow: ShapeRule = (value, { pointer }) =>
  (rowsOf(value)[0] ?? []).flatMap((cell, index) =>
    cell['type'] === 'rich_text'
      ? [{ message: 'the header row may not hold rich_text', pointer: `${pointer}/rows/0/${index}` }]
      : [],
  );

const cellTextWithin =
  (max: number): ShapeRule =>
  (value, { pointer }) => {
    const total = rowsOf(value)
      .flat()
      .reduce((sum, cell) => sum + (typeof cell['text'] === 'string' ? countCharacters(cell['text']) : 0), 0);
    return total > max ? [{ message: `must be less than ${max + 1} characters`, pointer: `${pointer}/rows` }] : [];
  };

export const tableBlocks = {
  table: block(
    { rows: required(list(row, 1, 100)), column_settings: list(object(column), 0, COLUMNS) },
    { surfaces: ['message'], rules: [equalRows] },
  ),
  data_table: block(
    {
      caption: required(string(1)),
      rows: required(list(row, 2, 201)),
      page_size: integer(1, 100),
      row_header_column_index: integer(0),
    },
    { surfaces: ['message'], rules: [equalRows, plainHeaderRow, cellTextWithin(20_000)] },
  ),
} satisfies Record<string, Shape>;
