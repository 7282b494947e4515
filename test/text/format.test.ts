/** Dates, numbers and names on papers and cards (D07, domain 8.7). */
import { instantOf } from '../../src/domain/calendar.ts';
import {
  givenName,
  listSorting,
  number,
  officialDate,
  officialTime,
  percent,
  shortDate,
  sortByVietnameseName,
  timeAndDate,
} from '../../src/text/format.ts';

test.each([
  ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
  ['2026-10-15', 'ngày 15 tháng 10 năm 2026'],
  ['2026-09-05', 'ngày 05 tháng 9 năm 2026'],
  ['2026-01-31', 'ngày 31 tháng 01 năm 2026'],
  ['2026-03-01', 'ngày 01 tháng 3 năm 2026'],
])('D07 %s is written «%s»', (date, written) => {
  expect(officialDate(date)).toBe(written);
});

test('the time of a meeting is the time in Vietnam, also shortly after midnight', () => {
  expect(officialTime(instantOf('2026-02-05', 14, 5))).toBe('14 giờ 05, ngày 05 tháng 02 năm 2026');
  expect(officialTime(Date.UTC(2026, 1, 4, 17, 0))).toBe('0 giờ 00, ngày 05 tháng 02 năm 2026');
  expect(timeAndDate(instantOf('2026-02-05', 8, 5))).toBe('08:05 05/02/2026');
  expect(shortDate('2026-02-05')).toBe('05/02/2026');
});

test('a share has a decimal comma and at most two decimals; of nobody it is none', () => {
  expect(percent(1, 6)).toBe('16,67%');
  expect(percent(1, 2)).toBe('50%');
  expect(percent(0, 0)).toBe('0%');
});

test('thousands are divided by points, decimals by a comma', () => {
  expect(number(7)).toBe('7');
  expect(number(1234.5, 2)).toBe('1.234,50');
  expect(number(-1_000_000)).toBe('-1.000.000');
});

test('people are sorted by given name as Vietnamese sorts: An, Ánh, Ân, Bình, Dung, Đạt', () => {
  const names = ['Lê Đạt', 'Vũ Dung', 'Trần Ân', 'Nguyễn Văn An', 'Bùi Bình', 'Hồ Ánh', 'Cao Văn An'];
  expect(sortByVietnameseName(names, (name) => name).map(givenName)).toEqual([
    'An',
    'An',
    'Ánh',
    'Ân',
    'Bình',
    'Dung',
    'Đạt',
  ]);
  expect(sortByVietnameseName(names, (name) => name)[0]).toBe('Cao Văn An');
});

test('a list goes by unit, then rank, then given name', () => {
  const first = { code: 'A', name: 'Văn phòng', order: 1 };
  const second = { code: 'B', name: 'Phòng Nghiệp vụ', order: 2 };
  const listed = listSorting([
    { fullName: 'Lê An', unit: second, rank: 1 },
    { fullName: 'Lê Đạt', unit: first, rank: 2 },
    { fullName: 'Vũ Bình', unit: first, rank: 2 },
    { fullName: 'Trần Yến', unit: first, rank: 1 },
  ]);
  expect(listed.map(({ fullName }) => fullName)).toEqual(['Trần Yến', 'Vũ Bình', 'Lê Đạt', 'Lê An']);
});
