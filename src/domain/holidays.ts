/**
 * Public holidays of Vietnam with a fixed date (Labour Code art. 112; 24/11 since 2026, Resolution 28/2026/QH16), for the
 * years that a running campaign can touch. Lunar days (Tết, Giỗ Tổ) and swap days are announced per year and join as data.
 */
import type { CalendarDate, Holidays } from './calendar.ts';

const years = [2025, 2026, 2027, 2028, 2029, 2030];
const everyYear = ['01-01', '04-30', '05-01', '09-02'];

const fixed = (year: number): readonly CalendarDate[] => [
  ...everyYear.map((day) => `${year}-${day}`),
  ...(year >= 2026 ? [`${year}-11-24`] : []),
];

export const officialHolidays: Holidays = { off: years.flatMap(fixed), worked: [] };
