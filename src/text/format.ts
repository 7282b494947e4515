/** Dates, numbers and names as official Vietnamese writes them; by hand, because Intl writes «23 tháng 11, 2026». */
import { vietnamTime, type CalendarDate, type Instant } from '../domain/calendar.ts';
import type { Unit } from '../domain/person.ts';

/** «05/02/2026». */
export function shortDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** «14:05 05/02/2026», in Vietnam. */
export function timeAndDate(at: Instant): string {
  const { date, hour, minute } = vietnamTime(at);
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')} ${shortDate(date)}`;
}

/** «16,67%», at most two decimals, decimal comma. */
export function percent(part: number, whole: number): string {
  const hundredths = whole === 0 ? 0 : Math.round((part * 10_000) / whole);
  return `${(hundredths / 100).toString().replace('.', ',')}%`;
}

const collator = new Intl.Collator('vi');

/** The given name comes first in sorting: the last word, then the rest (domain 8.7). */
const nameKey = (fullName: string): string => {
  const words = fullName.split(' ');
  return [words.at(-1), ...words.slice(0, -1)].join(' ');
};

interface Listed {
  readonly fullName: string;
  readonly unit: Unit;
  readonly rank: number;
}

/** By unit, then rank, then Vietnamese given name. */
export const listSorting = <T extends Listed>(people: readonly T[]): T[] =>
  [...people].sort(
    (a, b) =>
      a.unit.order - b.unit.order || a.rank - b.rank || collator.compare(nameKey(a.fullName), nameKey(b.fullName)),
  );
