/** Dates, numbers and names as official Vietnamese writes them; by hand, because Intl writes «23 tháng 11, 2026». */
import { vietnamTime, type CalendarDate, type Instant } from '../domain/calendar.ts';
import type { Unit } from '../domain/person.ts';
import { inPrintedOrder } from '../domain/printed-order.ts';

const two = (value: number): string => String(value).padStart(2, '0');

/** «ngày 05 tháng 02 năm 2026»: a leading 0 only for days under 10 and for months 1 and 2 (Decree 30/2020, annex I). */
export function officialDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `ngày ${two(day ?? 0)} tháng ${(month ?? 0) <= 2 ? two(month ?? 0) : month} năm ${year}`;
}

/** «14 giờ 05, ngày 05 tháng 02 năm 2026», in Vietnam. */
export function officialTime(at: Instant): string {
  const { date, hour, minute } = vietnamTime(at);
  return `${hour} giờ ${two(minute)}, ${officialDate(date)}`;
}

/** «05/02/2026». */
export function shortDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** «14:05 05/02/2026», in Vietnam. */
export function timeAndDate(at: Instant): string {
  const { date, hour, minute } = vietnamTime(at);
  return `${two(hour)}:${two(minute)} ${shortDate(date)}`;
}

/** «1.234,50»: a point between thousands, a decimal comma; as many decimals as asked for. */
export function number(value: number, decimals = 0): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  return `${value < 0 ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}

/** «16,67%», at most two decimals, decimal comma; 0% of nothing. */
export function percent(part: number, whole: number): string {
  const hundredths = whole === 0 ? 0 : Math.round((part * 10_000) / whole);
  return `${(hundredths / 100).toString().replace('.', ',')}%`;
}

const collator = new Intl.Collator('vi');

/** The last word: «Nguyễn Văn An» is called and sorted as «An». */
export const givenName = (fullName: string): string => fullName.trim().split(/\s+/).at(-1) ?? '';

/** By given name, then by the words before it, as Vietnamese sorts (domain 8.7); gives a new list. */
export const sortByVietnameseName = <T>(people: readonly T[], name: (person: T) => string): T[] =>
  [...people].sort((a, b) => collator.compare(nameKey(name(a)), nameKey(name(b))));

const nameKey = (fullName: string): string => {
  const words = fullName.trim().split(/\s+/);
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
};

/** By unit, then rank, then Vietnamese given name: the order of every list. */
export const listSorting = <T extends { readonly fullName: string; readonly unit: Unit; readonly rank: number }>(
  people: readonly T[],
): T[] => [...inPrintedOrder(people, (person) => person)];
