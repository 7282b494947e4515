/** Every sentence in English, for readers who prefer it. Official names of steps and levels stay Vietnamese, with a gloss. */
import { common } from './en/common.ts';
import { fieldFaults } from './en/fields.ts';
import { home } from './en/home.ts';
import { messages } from './en/messages.ts';
import { modals } from './en/modals.ts';
import { exclusionReasons, refusals } from './en/refusals.ts';
import type { Text } from './vi.ts';

export const en: Text = { common, fieldFaults, home, messages, modals, exclusionReasons, refusals };
