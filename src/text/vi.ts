/** Every Vietnamese sentence that people read. Official wording is kept character for character. */
import { common } from './vi/common.ts';
import { fieldFaults } from './vi/fields.ts';
import { home } from './vi/home.ts';
import { messages } from './vi/messages.ts';
import { modals } from './vi/modals.ts';
import { exclusionReasons, refusals } from './vi/refusals.ts';

export const vi = { common, fieldFaults, home, messages, modals, exclusionReasons, refusals } as const;

/** The same sentences in any language: words may differ, names, arguments and order may not. */
type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widen<T[K]> };
export type Text = Widen<typeof vi>;
