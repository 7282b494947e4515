/** Which language the page speaks. */
import { en } from './en.ts';
import { vi } from './vi.ts';
import type { Words } from './vi.ts';

export type Language = 'vi' | 'en';

let chosen: Language = typeof localStorage !== 'undefined' && localStorage.getItem('language') === 'en' ? 'en' : 'vi';

export function language(): Language {
  return chosen;
}

/** Remembers the language in this browser. */
export function speak(next: Language): void {
  chosen = next;
  localStorage.setItem('language', next);
  document.documentElement.lang = next;
}

export function words(): Words {
  return chosen === 'vi' ? vi : en;
}
