/** Keeps the focus inside a dialog while it is open, and gives it back afterwards. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]):not([tabindex="-1"]), textarea, select, [tabindex="0"]';

function focusableIn(box: HTMLElement): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((element) => element.getClientRects().length > 0);
}

/** `key` changes when another dialog takes the place of this one; then the focus starts anew. */
export function useFocusTrap(box: RefObject<HTMLElement | null>, key: string): void {
  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return undefined;
    const before = document.activeElement;
    const first =
      dialog.querySelector<HTMLElement>('[data-focus]') ??
      dialog.querySelector<HTMLElement>('.field:not(.is-hidden)') ??
      focusableIn(dialog)[0];
    first?.focus();
    const keep = (event: KeyboardEvent): void => {
      if (event.key !== 'Tab') return;
      const all = focusableIn(dialog);
      const [start] = all;
      const end = all.at(-1);
      const now = document.activeElement;
      if (event.shiftKey && now === start) end?.focus();
      else if (!event.shiftKey && now === end) start?.focus();
      else if (!dialog.contains(now)) start?.focus();
      else return;
      event.preventDefault();
    };
    dialog.addEventListener('keydown', keep);
    return () => {
      dialog.removeEventListener('keydown', keep);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [key]);
}
