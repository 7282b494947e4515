/** Days and times of Vietnam, held against JavaScript's own calendar over 400 years. */
import {
  addDays,
  addWorkingDays,
  daysBetween,
  instantOf,
  isCalendarDate,
  isWorkingDay,
  today,
  vietnamTime,
  weekdayOf,
  yearOf,
} from '../../src/domain/calendar.ts';
import { officialHolidays } from '../../src/domain/holidays.ts';
import { endOfPetition, latestYears, suggestedDue } from '../../src/domain/deadline.ts';

const dayMs = 86_400_000;
const iso = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);
const firstDay = Date.UTC(1900, 0, 1) / dayMs;
const lastDay = Date.UTC(2300, 0, 1) / dayMs;

describe('the calendar', () => {
  test('agrees with the Gregorian calendar on every day of 400 years', () => {
    let wrong = 0;
    for (let day = firstDay; day < lastDay; day += 1) {
      const date = iso(day);
      const weekday = new Date(day * dayMs).getUTCDay() || 7;
      const fits =
        today(day * dayMs) === date &&
        isCalendarDate(date) &&
        weekdayOf(date) === weekday &&
        instantOf(date, 7) === day * dayMs &&
        addDays(date, 1) === iso(day + 1) &&
        daysBetween(iso(firstDay), date) === day - firstDay &&
        yearOf(date) === new Date(day * dayMs).getUTCFullYear();
      if (!fits) wrong += 1;
    }
    expect(wrong).toBe(0);
  });

  test('I6 times are those of Vietnam: 17:00 UTC is midnight of the next day', () => {
    expect(vietnamTime(Date.UTC(2026, 10, 23, 16, 59))).toEqual({ date: '2026-11-23', hour: 23, minute: 59 });
    expect(vietnamTime(Date.UTC(2026, 10, 23, 17, 0))).toEqual({ date: '2026-11-24', hour: 0, minute: 0 });
    expect(instantOf('2026-11-23', 8, 30)).toBe(Date.UTC(2026, 10, 23, 1, 30));
  });

  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '23/11/2026', '', '2026-11-31', '2026-11-23T00:00'])(
    '«%s» is not a day',
    (text) => expect(isCalendarDate(text)).toBe(false),
  );
});

describe('working days', () => {
  const holidays = { off: ['2026-11-24', '2027-01-01'], worked: ['2026-11-28'] };

  test('D10 Saturdays, Sundays and holidays are off, a swapped Saturday is worked', () => {
    expect(isWorkingDay('2026-11-23', holidays)).toBe(true);
    expect(isWorkingDay('2026-11-24', holidays)).toBe(false);
    expect(isWorkingDay('2026-11-28', holidays)).toBe(true);
    expect(isWorkingDay('2026-11-29', holidays)).toBe(false);
  });

  test('counting forth and back skips the days off and leaves out the first day', () => {
    expect(addWorkingDays('2026-11-23', 1)).toBe('2026-11-24');
    expect(addWorkingDays('2026-11-23', 1, holidays)).toBe('2026-11-25');
    expect(addWorkingDays('2026-11-27', 1)).toBe('2026-11-30');
    expect(addWorkingDays('2026-11-30', -3)).toBe('2026-11-25');
    expect(addWorkingDays('2026-11-29', 0)).toBe('2026-11-29');
  });

  test('D04 ten working days from Monday 2026-12-21 with New Year off end on 2027-01-05', () => {
    expect(addWorkingDays('2026-12-21', 10, holidays)).toBe('2027-01-05');
  });
});

describe('dates that follow from the law', () => {
  test('D04 published on Friday 2026-12-18, five days of petition end on Wednesday 2026-12-23', () => {
    expect(endOfPetition(instantOf('2026-12-18', 0, 0), 5)).toBe('2026-12-23');
    expect(endOfPetition(instantOf('2026-12-18', 23, 59), 5)).toBe('2026-12-23');
  });

  test('a petition window that would end on a day off ends on the next working day', () => {
    expect(endOfPetition(instantOf('2026-12-15', 9), 5)).toBe('2026-12-21');
    expect(endOfPetition(instantOf('2026-12-27', 9), 5, { off: ['2027-01-01'], worked: [] })).toBe('2027-01-04');
  });

  test('S06 a campaign of November 2026 reviews 2023, 2024 and 2025; a year begins at midnight in Vietnam', () => {
    expect(latestYears(instantOf('2026-11-23', 8))).toEqual([2023, 2024, 2025]);
    expect(latestYears(Date.UTC(2026, 11, 31, 17))).toEqual([2024, 2025, 2026]);
  });

  test('T1 suggested dates are working days in the order of the steps', () => {
    const due = suggestedDue(instantOf('2026-11-21', 8));
    const dates = Object.values(due);
    expect(dates.every((date) => isWorkingDay(date))).toBe(true);
    expect([...dates].sort()).toEqual(dates);
    // 24/11 is off since 2026.
    expect(due[1]).toBe('2026-11-30');
    expect(dates.some((date) => officialHolidays.off.includes(date))).toBe(false);
  });
});
