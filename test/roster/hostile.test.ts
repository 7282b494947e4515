/** Files made to hurt: nothing that a file holds may throw, hang or fill the memory. */
import { deflateRawSync } from 'node:zlib';
import writeXlsxFile from 'write-excel-file/node';
import { readRoster } from '../../src/roster/read.ts';
import { packZip, unpackZip } from '../../src/roster/zip.ts';
import { seeded } from '../support/random.ts';
import { cellsOf, csvOf, placesOf, tableOf } from '../support/roster.ts';

const table = tableOf(cellsOf());
const sheet = 'xl/worksheets/sheet1.xml';
const partsOf = async (): Promise<Map<string, Buffer>> => {
  const parts = unpackZip(await writeXlsxFile(table).toBuffer(), 1e7, () => true);
  if (typeof parts === 'string') throw new Error(parts);
  return new Map(parts);
};
/** The good file with its sheet rewritten. */
const withSheet = async (change: (xml: string) => string): Promise<Buffer> => {
  const parts = await partsOf();
  expect([...parts.keys()]).toContain(sheet);
  parts.set(sheet, Buffer.from(change(parts.get(sheet)!.toString())));
  return packZip(parts);
};
const places = async (bytes: Buffer, name = 'a.xlsx') => placesOf(await readRoster(bytes, name));

describe('an archive that lies', () => {
  it('survives being taken apart and packed again', async () => {
    expect(await places(packZip(await partsOf()))).toEqual([]);
  });

  it('declaring more than it may unpack to is refused before it is unpacked', async () => {
    const bytes = packZip(await partsOf());
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(0xfffffff0, entry + 24);
    expect(await places(bytes)).toEqual(['0 fileTooLarge']);
  });

  it('declaring little and unpacking to much is stopped while it unpacks', async () => {
    const body = deflateRawSync(Buffer.alloc(80 * 1024 * 1024, 0x20));
    const bytes = packZip(new Map([['xl/workbook.xml', body]]));
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt16LE(8, entry + 10);
    bytes.writeUInt32LE(10, entry + 24);
    expect(bytes.length).toBeLessThan(200_000);
    expect(await places(bytes)).toEqual(['0 fileTooLarge']);
  });

  it('of 2,001 parts is refused', async () => {
    const parts = new Map(Array.from({ length: 2001 }, (_, index) => [`${index}.xml`, Buffer.from('x')] as const));
    expect(await places(packZip(parts))).toEqual(['0 fileTooLarge']);
  });

  it('without a workbook is damaged', async () => {
    expect(await places(packZip(new Map([['a.xml', Buffer.from('<a/>')]])))).toEqual(['0 damagedFile']);
  });
});

describe('a sheet that reaches too far', () => {
  it.each([
    ['a row at the end of the sheet', '<row r="1048576"><c r="A1048576" t="str"><v>x</v></c></row>', '0 tooManyRows'],
    ['a row past every sheet', "<row\n r='999999999'><c r='A999999999' t='str'><v>x</v></c></row>", '0 tooManyRows'],
    ['a prefixed row', '<x:row r="1048576"><x:c r="A1048576" t="str"><x:v>x</x:v></x:c></x:row>', '0 tooManyRows'],
    ['a cell far to the right', '<row r="90"><c r="XFD90" t="str"><v>x</v></c></row>', '0 tooManyColumns'],
    ['a cell with too many letters', '<row r="90"><c r="ZZZZZZ90" t="str"><v>x</v></c></row>', '0 damagedFile'],
    [
      'a place in disguise',
      '<row r="&#57;&#57;&#57;&#57;&#57;&#57;"><c r="A9" t="str"><v>x</v></c></row>',
      '0 damagedFile',
    ],
    ['a place behind a stray sign', '<row x="<" r="99999999"><c r="A9" t="str"><v>x</v></c></row>', '0 damagedFile'],
    ['a place behind another', '<row x=">" r="99999999"><c r="A99999999" t="str"><v>x</v></c></row>', '0 tooManyRows'],
  ])('by %s is refused', async (_what, row, place) => {
    expect(await places(await withSheet((xml) => xml.replace('</sheetData>', `${row}</sheetData>`)))).toEqual([place]);
  });

  it('only by its colours is read: formatted rows without a value hold nothing', async () => {
    const rows = '<row r="1048575" s="1"/><row r="1048576"><c r="A1048576" s="1"/><c r="XFD1048576" s="1"/></row>';
    expect(await places(await withSheet((xml) => xml.replace('</sheetData>', `${rows}</sheetData>`)))).toEqual([]);
  });

  it('of quotes that never close takes no time', async () => {
    const start = performance.now();
    await places(await withSheet((xml) => xml.replace('</sheetData>', `${'<c "'.repeat(500_000)}</sheetData>`)));
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

describe('a file with bytes changed at random', () => {
  const damaged = (bytes: Buffer, seed: number): Buffer => {
    const random = seeded(seed);
    const copy = Buffer.from(bytes);
    for (let n = random.below(8); n >= 0; n -= 1) copy[2 + random.below(copy.length - 2)] = random.below(256);
    return random.below(4) === 0 ? copy.subarray(0, 2 + random.below(copy.length)) : copy;
  };

  it('never throws: it gives people or faults', async () => {
    const xlsx = await writeXlsxFile(table).toBuffer();
    const plain = packZip(await partsOf());
    const csv = Buffer.from(csvOf(table));
    for (let seed = 1; seed <= 150; seed += 1) {
      for (const [bytes, name] of [
        [xlsx, 'a.xlsx'],
        [plain, 'a.xlsx'],
        [csv, 'a.csv'],
      ] as const) {
        const reading = await readRoster(damaged(bytes, seed), name);
        expect('people' in reading ? reading.people.length : reading.faults.length).toBeGreaterThan(0);
      }
    }
  });
});
