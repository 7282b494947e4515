/** What may complete the text in the composer: a command at its beginning, a person after @. */
import { folded } from '../text/reading.ts';
import { store } from '../wire/store.ts';

export interface Suggestion {
  name: string;
  note: string;
  /** The whole text with the suggestion taken. */
  text: string;
}

const MOST_SHOWN = 8;

/** None while nothing fits. Threads take no commands. */
export function suggestionsFor(text: string, isInThread: boolean): Suggestion[] {
  const { workspace, people = [] } = store.parts;
  if (/^\/[^\s]*$/.test(text)) {
    if (isInThread) return [];
    const fitting = (workspace?.commands ?? []).filter(({ command }) => command.startsWith(text));
    return fitting.map(({ command, app }) => ({
      name: command,
      note: workspace?.apps.find(({ id }) => id === app)?.name ?? '',
      text: `${command} `,
    }));
  }
  const [whole, typed] = /(?:^|\s)@([^@\n]{0,40})$/.exec(text) ?? [];
  if (whole === undefined || typed === undefined) return [];
  const wanted = folded(typed);
  const fitting = people.filter(({ name, isGone }) => !isGone && folded(name).includes(wanted)).slice(0, MOST_SHOWN);
  const start = text.slice(0, text.length - typed.length);
  return fitting
    .filter(({ name }) => name !== typed.trim())
    .map(({ name, title }) => ({ name: `@${name}`, note: title, text: `${start}${name} ` }));
}
