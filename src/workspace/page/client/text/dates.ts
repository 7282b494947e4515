/** Dates as Slack shows them: `<!date^…>`, times of messages, day dividers. Time zone and language are given. */

export interface Reader {
  language: 'vi' | 'en';
  zone: string;
  /** The workspace's time in milliseconds, for «today». */
  now: number;
  today: string;
  yesterday: string;
  tomorrow: string;
}

const DAY = 86_400_000;
const LOCALE = { vi: 'vi-VN', en: 'en-GB' } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatted(reader: Reader, ms: number, options: Intl.DateTimeFormatOptions): string {
  const key = `${reader.language} ${reader.zone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(LOCALE[reader.language], { timeZone: reader.zone, ...options });
    formats.set(key, format);
  }
  return format.format(ms);
}

const isoDay = (reader: Reader, ms: number): string => {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: reader.zone, dateStyle: 'short' });
  return parts.format(ms);
};

function pretty(reader: Reader, ms: number): string | undefined {
  const day = isoDay(reader, ms);
  if (day === isoDay(reader, reader.now)) return reader.today;
  if (day === isoDay(reader, reader.now - DAY)) return reader.yesterday;
  return day === isoDay(reader, reader.now + DAY) ? reader.tomorrow : undefined;
}

/** What a calendar has a day for. */
const isMoment = (ms: number): boolean => Math.abs(ms) <= 8.64e15;

export const timeOf = (reader: Reader, ms: number): string =>
  formatted(reader, ms, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });

/** The heading between the messages of two days. */
export function dayOf(reader: Reader, ms: number): string {
  const long = formatted(reader, ms, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  return pretty(reader, ms) ?? long;
}

export const dayKey = isoDay;

/** Date and time, for titles and for the clock. */
export const momentOf = (reader: Reader, ms: number): string =>
  !isMoment(ms)
    ? ''
    : `${timeOf(reader, ms)}, ${formatted(reader, ms, { weekday: 'long', day: '2-digit', month: '2-digit', year: 'numeric' })}`;

function token(reader: Reader, name: string, ms: number): string | undefined {
  const day = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  switch (name) {
    case 'date_num':
      return isoDay(reader, ms);
    case 'date_slash':
      return formatted(reader, ms, { day: '2-digit', month: '2-digit', year: 'numeric' });
    case 'date':
      return formatted(reader, ms, day);
    case 'date_short':
      return formatted(reader, ms, { ...day, month: 'short' });
    case 'date_long':
      return formatted(reader, ms, { ...day, weekday: 'long' });
    case 'date_pretty':
      return pretty(reader, ms) ?? formatted(reader, ms, day);
    case 'date_short_pretty':
      return pretty(reader, ms) ?? formatted(reader, ms, { ...day, month: 'short' });
    case 'date_long_pretty':
      return pretty(reader, ms) ?? formatted(reader, ms, { ...day, weekday: 'long' });
    case 'time':
      return timeOf(reader, ms);
    case 'time_secs':
      return formatted(reader, ms, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
    case 'ago':
      return ago(reader, ms);
    default:
      return undefined;
  }
}

function ago(reader: Reader, ms: number): string {
  const relative = new Intl.RelativeTimeFormat(LOCALE[reader.language], { numeric: 'auto' });
  const minutes = Math.round((ms - reader.now) / 60_000);
  if (Math.abs(minutes) < 60) return relative.format(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return Math.abs(hours) < 24 ? relative.format(hours, 'hour') : relative.format(Math.round(hours / 24), 'day');
}

/** The text of a `<!date>`: the format with its tokens filled in, or the fallback when that cannot be. */
export function dateText(reader: Reader, seconds: number, format: string, fallback: string): string {
  const ms = seconds * 1000;
  if (!isMoment(ms)) return fallback;
  let isKnown = true;
  const text = format.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => {
    const shown = token(reader, name, ms);
    isKnown &&= shown !== undefined;
    return shown ?? '';
  });
  return isKnown ? text : fallback;
}
