/** What a person typed, as Slack sends it: escaped, with `@Name` turned into the mention that it stands for. */
import type { PersonInfo } from '../../shown.ts';
import { escape } from './unescape.ts';

/** The longest name that stands after an @ is meant; `@here`, `@channel` and `@everyone` become broadcasts. */
export function sentText(typed: string, people: readonly PersonInfo[]): string {
  const text = escape(typed).replaceAll(/(^|\s)@(here|channel|everyone)\b/g, '$1<!$2>');
  if (!text.includes('@')) return text;
  const longestFirst = people.filter(({ isGone }) => !isGone).sort((one, other) => other.name.length - one.name.length);
  return longestFirst.reduce((now, { id, name }) => {
    const written = `@${escape(name)}`;
    return now.includes(written) ? now.replaceAll(written, `<@${id}>`) : now;
  }, text);
}
