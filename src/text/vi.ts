/** Every Vietnamese sentence that people read. Official wording is kept character for character. */
import { common } from './vi/common.ts';
import { fieldFaults } from './vi/fields.ts';
import { home } from './vi/home.ts';
import { messages } from './vi/messages.ts';
import { modals } from './vi/modals.ts';
import { exclusionReasons, refusals } from './vi/refusals.ts';

export const vi = { common, fieldFaults, home, messages, modals, exclusionReasons, refusals } as const;
export type Text = typeof vi;
