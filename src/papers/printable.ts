/** Text as people typed it, made fit to print: NFC, no control characters, and a box for what the typeface lacks. */
import { missingMark } from './fonts.ts';

const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });

/** Latin with every Vietnamese letter, and the usual punctuation: the typeface has all of it. */
const plain = /^[\n -~\u00a0-\u00ac\u00ae-\u024f\u1ea0-\u1ef9–—‘’“”…•]*$/u;

const lineBreaks = /\r\n?|[\u2028\u2029\u0085\v\f]/gu;
const spaces = /[\t\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
/** Controls, format characters (zero width, direction), variation selectors: nothing that shows. */
const unseen = /(?!\n)[\p{Cc}\p{Cf}\ufe00-\ufe0f]/gu;

/** An emoji of several code points becomes one box; nothing vanishes silently. */
export function printable(text: string, has: (codePoint: number) => boolean): string {
  const tidy = text.normalize('NFC').replaceAll(lineBreaks, '\n').replaceAll(spaces, ' ');
  if (plain.test(tidy)) return tidy;
  let shown = '';
  for (const { segment } of graphemes.segment(tidy)) {
    const seen = segment.replaceAll(unseen, '');
    shown += Array.from(seen).every((character) => character === '\n' || has(character.codePointAt(0) ?? 0))
      ? seen
      : missingMark;
  }
  return shown;
}
