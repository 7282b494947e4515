/** How long a text is to Slack. */

/**
 * The characters of a text as the limits count them. Slack does not publish its unit; the larger of UTF-16 units and
 * code points is the safe one, and that is always the UTF-16 length. Vietnamese in NFD would count its marks
 * separately, so the text is composed (NFC) first.
 */
export function countCharacters(text: string): number {
  return text.normalize('NFC').length;
}

/** The characters of a text in a message, where `&`, `<` and `>` count as the entities that stand for them. */
export function countEscaped(text: string): number {
  return countCharacters(
    text.replace(/&(?:amp|lt|gt);|[&<>]/g, (sign) => (sign === '&' ? '&amp;' : sign.length > 1 ? sign : '&lt;')),
  );
}
