/** Wall-clock times of a zone and seconds since 1970, for `datetime-local` fields. */

/** How far the zone is ahead of UTC at this moment, in milliseconds. */
function offsetOf(ms: number, zone: string): number {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
  return Date.parse(`${format.format(ms).replace(' ', 'T')}Z`) - Math.floor(ms / 1000) * 1000;
}

/** The value of the field. */
export function localInput(seconds: number, zone: string): string {
  const ms = seconds * 1000;
  return new Date(ms + offsetOf(ms, zone)).toISOString().slice(0, 16);
}

/** The seconds meant by the field's value in the zone. */
export function secondsOfLocal(value: string, zone: string): number {
  const asUtc = Date.parse(`${value}Z`);
  const guess = asUtc - offsetOf(asUtc, zone);
  return Math.floor((asUtc - offsetOf(guess, zone)) / 1000);
}
