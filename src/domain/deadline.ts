/** Years and dates that follow from the day on which something happens; the campaign stores the result. */
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  today,
  yearOf,
  type CalendarDate,
  type Holidays,
  type Instant,
} from './calendar.ts';
import { officialHolidays } from './holidays.ts';
import type { PerStep } from './step.ts';

/** The three full years before the current one (S06, T1). */
export const latestYears = (now: Instant): readonly [number, number, number] => {
  const year = yearOf(today(now));
  return [year - 3, year - 2, year - 1];
};

/** Suggested dates in working days from today (domain 5.10): 5, 3, 3, then the meeting, 3, 1. */
export function suggestedDue(now: Instant, holidays: Holidays = officialHolidays): PerStep<CalendarDate> {
  const after = (date: CalendarDate, days: number): CalendarDate => addWorkingDays(date, days, holidays);
  const one = after(today(now), 5);
  const two = after(one, 3);
  const three = after(two, 3);
  const four = after(three, 3);
  const five = after(four, 3);
  return { 1: one, 2: two, 3: three, 4: four, 5: five, 6: after(five, 1) };
}

/**
 * The last day on which a result can be petitioned: day 1 is the day after publication; a last day that is a day off
 * moves to the next working day (Law on Public Employees 2025 art. 27, Civil Code art. 148).
 */
export function endOfPetition(published: Instant, days: number, holidays: Holidays = officialHolidays): CalendarDate {
  const last = addDays(today(published), days);
  return isWorkingDay(last, holidays) ? last : addWorkingDays(last, 1, holidays);
}
