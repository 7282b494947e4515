/** Days and times of Vietnam (UTC+7, no daylight saving), by integer arithmetic: the law has no clock of its own. */

/** Milliseconds since 1970-01-01T00:00Z. Always passed in, never read here. */
export type Instant = number;
/** «2026-11-23»: a day in Vietnam. */
export type CalendarDate = string;

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const vietnamOffsetMs = 7 * hourMs;

export interface VietnamTime {
  readonly date: CalendarDate;
  readonly hour: number;
  readonly minute: number;
}

export function vietnamTime(at: Instant): VietnamTime {
  const local = at + vietnamOffsetMs;
  const day = Math.floor(local / dayMs);
  const rest = local - day * dayMs;
  return { date: dateFromDay(day), hour: Math.floor(rest / hourMs), minute: Math.floor((rest % hourMs) / 60_000) };
}

export const today = (at: Instant): CalendarDate => vietnamTime(at).date;

/** The instant at which the given hour and minute strike in Vietnam on that day. */
export const instantOf = (date: CalendarDate, hour = 0, minute = 0): Instant =>
  dayOf(date) * dayMs + hour * hourMs + minute * 60_000 - vietnamOffsetMs;

export function isCalendarDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dateFromDay(dayOf(text)) === text;
}

export const addDays = (date: CalendarDate, days: number): CalendarDate => dateFromDay(dayOf(date) + days);
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayOf(to) - dayOf(from);
export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

/** 1 = Monday … 7 = Sunday. */
export const weekdayOf = (date: CalendarDate): number => ((((dayOf(date) + 3) % 7) + 7) % 7) + 1;

/** Days off beside Saturdays and Sundays, and weekend days that are worked; set per year (Labour Code art. 112). */
export interface Holidays {
  readonly off: readonly CalendarDate[];
  readonly worked: readonly CalendarDate[];
}
const noHolidays: Holidays = { off: [], worked: [] };

export const isWorkingDay = (date: CalendarDate, holidays: Holidays = noHolidays): boolean =>
  holidays.worked.includes(date) || (weekdayOf(date) <= 5 && !holidays.off.includes(date));

/** The n-th working day after (n > 0) or before (n < 0) a date; the date itself is not counted. */
export function addWorkingDays(date: CalendarDate, days: number, holidays: Holidays = noHolidays): CalendarDate {
  const direction = days < 0 ? -1 : 1;
  let current = date;
  for (let left = Math.abs(days); left > 0;) {
    current = addDays(current, direction);
    if (isWorkingDay(current, holidays)) left -= 1;
  }
  return current;
}

/** Day count of the proleptic Gregorian calendar; 1970-01-01 is 0 (Howard Hinnant's days_from_civil). */
function dayOf(date: CalendarDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function dateFromDay(day: number): CalendarDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const mp = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}
