/** Data as it comes back from the database: what is stored and what is hashed must be one and the same thing. */
import { StoreFault } from './fault.ts';

/**
 * Gives a copy without undefined fields and with well-formed text. Takes objects, lists, texts, finite numbers, booleans and null.
 * Refuses everything else (dates, maps, NaN): BSON would keep it as something else than canonical JSON does.
 * Half a surrogate pair (an emoji cut in two) would be stored as U+FFFD, so it is that before it is hashed.
 */
export function plain<T>(value: T): T {
  return copy(value) as T;
}

function copy(value: unknown): unknown {
  switch (typeof value) {
    case 'string':
      return wellFormed(value);
    case 'number':
      if (!Number.isFinite(value)) throw notPlain('a number that is not finite');
      return value === 0 ? 0 : value;
    case 'boolean':
      return value;
    case 'object':
      return copyObject(value);
    default:
      throw notPlain(typeof value);
  }
}

function copyObject(value: object | null): unknown {
  if (value === null) return null;
  // BSON has no undefined in lists either; null is what JSON makes of it.
  if (Array.isArray(value)) return value.map((item: unknown) => (item === undefined ? null : copy(item)));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw notPlain('an object of a class');
  // Object.fromEntries makes every key an own field, even «__proto__».
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : [[wellFormed(key), copy(item)]])),
  );
}

const loneSurrogate = /\p{Surrogate}/u;
const wellFormed = (text: string): string =>
  loneSurrogate.test(text) ? text.replaceAll(/\p{Surrogate}/gu, '\uFFFD') : text;

const notPlain = (what: string) => new StoreFault('notPlainData', `only plain data can be stored, not ${what}`);
