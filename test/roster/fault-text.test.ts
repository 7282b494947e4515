/** Every fault of a roster has a plain Vietnamese sentence that names the line and the column. */
import type { RosterFault } from '../../src/domain/roster.ts';
import { ignoredColumnsText, nothingImportedText, rosterFaultText } from '../../src/roster/fault-text.ts';

const faults: RosterFault[] = [
  { row: 1, column: 'email', code: 'missingColumn' },
  { row: 1, column: 'email', code: 'repeatedColumn' },
  { row: 4, column: 'post', code: 'emptyCell' },
  { row: 4, column: 'post', code: 'tooLong', count: 151, max: 150 },
  { row: 4, column: 'fullName', code: 'hiddenCharacter', character: 'U+200B' },
  { row: 4, column: 'category', code: 'unknownValue', value: 'giám đốc' },
  { row: 4, column: 'managedBy', code: 'unknownValue', value: 'giám đốc' },
  { row: 4, column: 'leadership', code: 'unknownValue', value: 'giám đốc' },
  { row: 4, column: 'partyRole', code: 'unknownValue', value: 'giám đốc' },
  { row: 4, column: 'advisoryUnit', code: 'unknownValue', value: 'giám đốc' },
  { row: 4, column: 'code', code: 'badCode', value: 'A 3' },
  { row: 4, column: 'email', code: 'badEmail', value: 'hanh' },
  { row: 4, column: 'rank', code: 'badRank', value: '0' },
  { row: 4, column: 'code', code: 'duplicateCode', value: 'A-1', firstRow: 2 },
  { row: 4, column: 'email', code: 'duplicateEmail', value: 'a@so.example', firstRow: 2 },
  { row: 4, column: 'directSuperiors', code: 'unknownPerson', value: 'A-9' },
  { row: 4, column: 'authority', code: 'selfReference' },
  { row: 4, column: 'directSuperiors', code: 'repeatedSuperior', value: 'A-1' },
  { row: 4, column: 'directSuperiors', code: 'tooManySuperiors', count: 11, max: 10 },
  { row: 4, column: 'directSuperiors', code: 'noSuperior' },
  { row: 4, column: 'directSuperiors', code: 'superiorCycle', codes: ['A-3', 'A-4'], length: 2 },
  { row: 4, column: 'unitName', code: 'unitWithTwoNames', unitCode: 'LD', name: 'Lãnh đạo', firstRow: 2 },
  { row: 4, column: 'leadership', code: 'secondHead', firstRow: 2 },
];

it.each(faults)('$code in $column says the line, and what to do', (fault) => {
  const text = rosterFaultText(fault);
  expect(text).toMatch(/^Dòng [14], cột «.+»: .+\.$/u);
  expect(text).not.toMatch(/undefined|\[object/u);
  expect(text).toBe(text.normalize('NFC'));
});

it.each<RosterFault>([
  { row: 0, code: 'emptyFile' },
  { row: 0, code: 'unknownFormat' },
  { row: 0, code: 'oldExcelFormat' },
  { row: 0, code: 'damagedFile' },
  { row: 0, code: 'notUtf8' },
  { row: 0, code: 'unclosedQuote' },
  { row: 0, code: 'fileTooLarge', maxMegabytes: 10 },
  { row: 0, code: 'tooManyRows', max: 20_000 },
  { row: 0, code: 'tooManyColumns', max: 100 },
  { row: 0, column: 'leadership', code: 'noHead' },
])('$code is said of the whole file', (fault) => {
  expect(rosterFaultText(fault)).toMatch(/^(?:Tệp|Không|Chưa) .+\.$/u);
});

it('says the words that a column allows, and shows a circle closed or cut', () => {
  expect(rosterFaultText(faults[5]!)).toContain('cán bộ, công chức, viên chức');
  expect(rosterFaultText(faults[20]!)).toContain('A-3 → A-4 → A-3');
  expect(
    rosterFaultText({ row: 4, column: 'directSuperiors', code: 'superiorCycle', codes: ['A'], length: 9 }),
  ).toContain('A → …');
  expect(rosterFaultText({ row: 0, code: 'tooManyRows', max: 20_000 })).toContain('20.000');
});

it('says that nothing was imported, and which headings were not used', () => {
  expect(nothingImportedText(3)).toContain('3 lỗi');
  expect(ignoredColumnsText(['Ghi chú', 'STT'])).toBe('Các cột không dùng đến: «Ghi chú», «STT».');
});
