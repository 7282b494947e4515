/** A command either gives a value or is refused; a refusal is a value, never an exception. */
import type { Refusal } from './refusal.ts';

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const allow = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (refusal: Refusal): { readonly ok: false; readonly refusal: Refusal } => ({ ok: false, refusal });

/** The first refusal among named checks, or undefined: rules are read from top to bottom. */
export const firstRefusal = (...checks: readonly (Refusal | undefined | false)[]): Refusal | undefined =>
  checks.find((check): check is Refusal => Boolean(check));
