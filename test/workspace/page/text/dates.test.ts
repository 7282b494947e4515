/** Dates in the person's zone and the page's language. */
import { dateText, dayOf, momentOf, timeOf } from '../../../../src/workspace/page/client/text/dates.ts';
import { localInput, secondsOfLocal } from '../../../../src/workspace/page/client/text/zoned.ts';

const now = Date.UTC(2026, 10, 23, 1, 0);
const vi = {
  language: 'vi',
  zone: 'Asia/Ho_Chi_Minh',
  now,
  today: 'Hôm nay',
  yesterday: 'Hôm qua',
  tomorrow: 'Ngày mai',
} as const;
const en = { ...vi, language: 'en', today: 'Today', yesterday: 'Yesterday', tomorrow: 'Tomorrow' } as const;
/** Half past eleven at night in Vietnam on 23 November. */
const late = Date.UTC(2026, 10, 23, 16, 30) / 1000;

describe('dates', () => {
  it.each([
    ['{date_num} {time}', '2026-11-23 23:30', '2026-11-23 23:30'],
    ['{date_slash}', '23/11/2026', '23/11/2026'],
    ['{date_pretty} {time_secs}', 'Hôm nay 23:30:00', 'Today 23:30:00'],
    ['{date}', '23 tháng 11, 2026', '23 November 2026'],
    ['trước {unknown}', 'thay thế', 'thay thế'],
  ])('fills in %s', (format, inVietnamese, inEnglish) => {
    expect(dateText(vi, late, format, 'thay thế')).toBe(inVietnamese);
    expect(dateText(en, late, format, 'thay thế')).toBe(inEnglish);
  });

  it('knows yesterday and tomorrow, and how long ago', () => {
    expect(dateText(vi, late - 86_400, '{date_short_pretty}', '')).toBe('Hôm qua');
    expect(dateText(vi, late + 86_400, '{date_long_pretty}', '')).toBe('Ngày mai');
    expect(dateText(en, now / 1000 - 7_200, '{ago}', '')).toBe('2 hours ago');
  });

  it('gives the fallback for a moment that no calendar has', () => {
    expect(dateText(vi, 1e15, '{date}', 'xa')).toBe('xa');
    expect(momentOf(vi, 1e18)).toBe('');
  });

  it('names times and days', () => {
    expect(timeOf(vi, now)).toBe('08:00');
    expect(dayOf(vi, now)).toBe('Hôm nay');
    expect(dayOf(en, now - 7 * 86_400_000)).toBe('Monday, 16 November 2026');
  });

  it.each(['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'UTC'])(
    'turns a field of %s into seconds and back',
    (zone) => {
      for (const value of ['2026-01-15T09:30', '2026-07-15T23:59', '2026-10-25T12:00']) {
        expect(localInput(secondsOfLocal(value, zone), zone)).toBe(value);
      }
      expect(secondsOfLocal('2026-12-01T09:30', 'Asia/Ho_Chi_Minh')).toBe(Date.UTC(2026, 11, 1, 2, 30) / 1000);
    },
  );
});
