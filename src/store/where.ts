/** Turns a condition on the projection into a filter of the database. */
import type { Where } from '../app/ports.ts';
import { StoreFault } from './fault.ts';

/**
 * Takes texts, numbers, booleans and `{ in: [...] }` by field of the projection. Refuses anything else: a condition that came
 * from outside as an object could otherwise carry operators of the database.
 */
export function filterOf(where: Where): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(where).map(([field, condition]) => [`index.${name(field)}`, valueOf(field, condition)]),
  );
}

function valueOf(field: string, condition: unknown): unknown {
  if (isValue(condition)) return { $eq: condition };
  const list = typeof condition === 'object' && condition !== null ? (condition as { in?: unknown }).in : undefined;
  if (Array.isArray(list) && list.every(isValue)) return { $in: list };
  throw new StoreFault('wrongCondition', `the condition on ${field} is neither a value nor a list of values`);
}

const isValue = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

function name(field: string): string {
  if (/^\w+$/.test(field)) return field;
  throw new StoreFault('wrongCondition', 'a field of the projection is a plain name');
}
