/** Roster files as people make them: CSV of every kind, XLSX, and files that are no roster at all. */
import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { rosterFaultText } from '../../src/roster/fault-text.ts';
import { readRoster, type RosterReading } from '../../src/roster/read.ts';
import { cellsOf, csvOf, placesOf, tableOf } from '../support/roster.ts';

const readCsv = (text: string): Promise<RosterReading> => readRoster(Buffer.from(text), 'danh-sach.csv');
const peopleOf = (reading: RosterReading) => {
  if ('faults' in reading) throw new Error(reading.faults.map(rosterFaultText).join('\n'));
  return reading.people;
};
const table = tableOf(cellsOf({ fullName: 'Hồ Thị "Thảo", Ơn', directSuperiors: 'A-1;A-2' }));
const expected = async () => peopleOf(await readCsv(csvOf(table)));

const xlsxOf = (rows: readonly (readonly Cell[])[]): Promise<Buffer> =>
  writeXlsxFile(rows.map((line) => [...line])).toBuffer();

describe('a CSV file', () => {
  it.each([
    ['with commas', csvOf(table)],
    ['with semicolons', csvOf(table, ';')],
    ['with tabs', csvOf(table, '\t')],
    ['with a BOM', `\ufeff${csvOf(table)}`],
    ['with CRLF', csvOf(table, ';', '\r\n')],
    ['with old Macintosh line ends', csvOf(table, ',', '\r')],
    ['in decomposed Unicode', csvOf(table).normalize('NFD')],
    ['with headings in capitals without diacritics', csvOf(table).replace('"Họ và tên"', '"HO VA TEN"')],
    ['with blank lines and empty lines of separators', `\n${csvOf(table)}\n,,,,,\n\n`],
    ['with a title above the headings', `DANH SÁCH CBCCVC NĂM NAY,,\n\n${csvOf(table)}`],
  ])('%s gives the people', async (_name, text) => {
    expect(peopleOf(await readCsv(text))).toEqual(await expected());
    expect(peopleOf(await readCsv(text))[2]!.fullName).toBe('Hồ Thị "Thảo", Ơn');
  });

  it('takes the columns in any order and names those that it ignores', async () => {
    const turned = table.map((line, index) => ['', index === 0 ? 'Ghi chú riêng' : 'a\nb', ...line.toReversed()]);
    const reading = await readCsv(csvOf(turned));
    expect(peopleOf(reading)).toEqual(await expected());
    expect(reading.ignoredColumns).toEqual(['Ghi chú riêng']);
  });

  it('keeps what looks like a formula as text', async () => {
    const reading = await readCsv(
      csvOf(tableOf(cellsOf({ fullName: '=1+1', post: '@SUM(A1:A9)', occupation: '-2+3' }))),
    );
    expect(peopleOf(reading)[2]).toMatchObject({ fullName: '=1+1', post: '@SUM(A1:A9)', occupation: '-2+3' });
  });

  it('in a legacy encoding, in UTF-16, or with broken bytes is refused with a sentence that helps', async () => {
    const files = [
      Buffer.from(csvOf(table).replaceAll(/[^\0-\u00ff]/gu, 'é'), 'latin1'),
      Buffer.from(`\ufeff${csvOf(table)}`, 'utf16le'),
      Buffer.concat([Buffer.from(csvOf(table)), Buffer.from([0xc3])]),
    ];
    for (const file of files) {
      const reading = await readRoster(file, 'danh-sach.csv');
      expect(reading).toEqual({ faults: [{ row: 0, code: 'notUtf8' }], ignoredColumns: [] });
    }
    expect(rosterFaultText({ row: 0, code: 'notUtf8' })).toContain('UTF-8');
  });

  it('names rows as a spreadsheet numbers them, past blank lines and line breaks inside cells', async () => {
    const lines = csvOf(tableOf(cellsOf({ email: 'x' })))
      .trimEnd()
      .split('\n');
    const text = ['Danh sách,"hai\ndòng"', '', lines[0], lines[1], '', ...lines.slice(2)].join('\n');
    expect(placesOf(await readCsv(text))).toEqual(['7 email badEmail']);
  });

  it('with the same heading twice is refused', async () => {
    const twice = table.map((line) => [...line, line[2] ?? '']);
    expect(placesOf(await readCsv(csvOf(twice)))).toEqual(['1 email repeatedColumn']);
  });

  it('without headings, with one misspelt, or without people is refused', async () => {
    expect(placesOf(await readCsv('a,b\nc,d\n'))).toHaveLength(14);
    const misspelt = await readCsv(csvOf(table).replace('Thư điện tử', 'Thư điên từ 1'));
    expect(placesOf(misspelt)).toEqual(['1 email missingColumn']);
    expect(misspelt.ignoredColumns).toEqual(['Thư điên từ 1']);
    expect(placesOf(await readCsv(csvOf(table.slice(0, 1))))).toEqual(['0 emptyFile']);
    expect(placesOf(await readCsv(''))).toEqual(['0 emptyFile']);
    expect(placesOf(await readCsv('\n\n'))).toEqual(['0 emptyFile']);
  });

  it('with a quote that is never closed is refused', async () => {
    expect(placesOf(await readCsv(`${csvOf(table)}"A-4,Trần`))).toEqual(['0 unclosedQuote']);
  });
});

describe('an XLSX file', () => {
  it('gives the same people as the CSV file', async () => {
    expect(peopleOf(await readRoster(await xlsxOf(table), 'Danh sách.XLSX'))).toEqual(await expected());
  });

  it('is known by its bytes, whatever its name', async () => {
    expect(peopleOf(await readRoster(await xlsxOf(table), 'danh-sach.csv'))).toEqual(await expected());
  });

  it('turns numbers, dates, ticks and empty cells into text, and keeps formula-like text', async () => {
    const rows = tableOf(cellsOf({ fullName: '=1+1', post: '@SUM(A1)' })).map((line) => [...line] as Cell[]);
    const [headings = [], ...people] = rows;
    const put = (row: number, heading: string, value: Cell) => (people[row]![headings.indexOf(heading)] = value);
    put(2, 'Mã', 42);
    put(2, 'Thứ tự', 3);
    put(2, 'Bộ phận tham mưu', true);
    put(2, 'Ngành nghề', { value: new Date(Date.UTC(2026, 1, 5)), format: 'dd/mm/yyyy' });
    put(2, 'Cấp ủy', null);
    const reading = await readRoster(await xlsxOf(rows), 'danh-sach.xlsx');
    expect(peopleOf(reading)[2]).toMatchObject({
      id: '42',
      rank: 3,
      advisoryUnit: true,
      occupation: '05/02/2026',
      partyRole: 'none',
      fullName: '=1+1',
      post: '@SUM(A1)',
    });
  });

  it('shows hidden characters at the ends of cells instead of dropping them', async () => {
    const rows = tableOf(cellsOf({ fullName: 'Trần Thị Hạnh\ufeff' }));
    expect(placesOf(await readRoster(await xlsxOf(rows), 'a.xlsx'))).toEqual(['4 fullName hiddenCharacter']);
  });

  it('names rows as the sheet numbers them', async () => {
    const [headings = [], ...people] = tableOf(cellsOf({ email: 'x' }));
    const rows = [['DANH SÁCH'], [], headings, people[0]!, [], ...people.slice(1)];
    expect(placesOf(await readRoster(await xlsxOf(rows), 'a.xlsx'))).toEqual(['7 email badEmail']);
  });

  it('holds 10,000 people and is read in a few seconds', async () => {
    const many = Array.from({ length: 10_000 }, (_, index) => ({ code: `N-${index}` }));
    const file = await xlsxOf(tableOf(cellsOf({}, many)));
    const start = performance.now();
    expect(peopleOf(await readRoster(file, 'a.xlsx'))).toHaveLength(10_003);
    expect(performance.now() - start).toBeLessThan(6000);
  });
});

describe('a file that is no roster', () => {
  it.each([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'anh.png', '0 unknownFormat'],
    ['an old Excel file', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xls', '0 oldExcelFormat'],
    ['an Excel file with a password', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'a.xlsx', '0 damagedFile'],
    ['text named .xlsx', Buffer.from('Mã,Họ và tên'), 'a.xlsx', '0 damagedFile'],
    ['more than 10 MB', Buffer.alloc(10 * 1024 * 1024 + 1), 'a.csv', '0 fileTooLarge'],
    ['nothing', Buffer.alloc(0), 'a.xlsx', '0 emptyFile'],
  ])('%s is refused', async (_what, bytes, name, place) => {
    expect(placesOf(await readRoster(bytes, name))).toEqual([place]);
  });

  it('of more than 20,000 people is refused', async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => ({ code: `N-${index}` }));
    expect(placesOf(await readCsv(csvOf(tableOf(cellsOf({}, many)))))).toEqual(['0 tooManyRows']);
  });
});
