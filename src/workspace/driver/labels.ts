/** Finds what a person means by the words they see: a label, a button's text, an option of a menu. */
import { optionsOf } from '../engine/block.ts';
import type { Block, Element, Option } from '../engine/block.ts';
import { elementsOf } from '../people/surface.ts';
import type { Located, Surface } from '../people/surface.ts';

/** The visible words, or ids when words are not enough. */
export type Wanted = string | { label?: string; actionId?: string; blockId?: string; value?: string };

export interface Candidate extends Located {
  label: string;
  /** The entry of an overflow menu. */
  option?: Option;
}

const words = (text: unknown): string =>
  typeof text === 'string'
    ? text
    : typeof text === 'object' && text !== null && 'text' in text
      ? String(text.text)
      : '';

/** The words beside an element: its input label, its own text, its placeholder, or the section it belongs to. */
export function labelOf(block: Block, element: Element): string {
  if (block.type === 'input') return words(block.label);
  if (element.type === 'button') return words(element.text);
  return words(element.placeholder) || words(block.text) || (element.action_id ?? '');
}

/** What can be pressed: buttons and the entries of overflow menus. */
export function pressables(surface: Surface): Candidate[] {
  return elementsOf(surface).flatMap(({ block, element }): Candidate[] => {
    if (element.type === 'button') return [{ block, element, label: labelOf(block, element) }];
    if (element.type !== 'overflow') return [];
    return optionsOf(element).map((option) => ({ block, element, option, label: option.text.text }));
  });
}

/** What can be filled in: everything that is not pressed. */
export function fillables(surface: Surface): Candidate[] {
  return elementsOf(surface)
    .filter(({ element }) => element.type !== 'button' && element.type !== 'overflow')
    .map(({ block, element }) => ({ block, element, label: labelOf(block, element) }));
}

function fitsIds({ block, element, option }: Candidate, wanted: Exclude<Wanted, string>): boolean {
  const value = option?.value ?? element.value;
  return (
    (wanted.actionId === undefined || element.action_id === wanted.actionId) &&
    (wanted.blockId === undefined || block.block_id === wanted.blockId) &&
    (wanted.value === undefined || value === wanted.value)
  );
}

/** The one candidate that is meant: exact words first, then the beginning of the words, if only one begins so. */
export function find(candidates: readonly Candidate[], wanted: Wanted, what: string): Candidate {
  const ids = typeof wanted === 'string' ? { label: wanted } : wanted;
  const byIds = candidates.filter((candidate) => fitsIds(candidate, ids));
  const label = ids.label?.normalize('NFC');
  const exact = label === undefined ? byIds : byIds.filter((each) => each.label.normalize('NFC') === label);
  const found = exact.length > 0 ? exact : byIds.filter((each) => each.label.normalize('NFC').startsWith(label ?? ''));
  const [first, second] = found;
  if (first && !second) return first;
  const seen = candidates.map((each) => `«${each.label}» (${String(each.element.action_id)})`).join(', ') || 'nothing';
  const problem = first ? `${found.length} fit` : 'there is none';
  throw new Error(`Looking for ${what} ${JSON.stringify(wanted)}: ${problem}. Seen: ${seen}`);
}

/** The options whose words are given. */
export function findOptions(options: readonly Option[], texts: readonly string[], label: string): Option[] {
  return texts.map((text) => {
    const wanted = text.normalize('NFC');
    const exact = options.filter((option) => option.text.text.normalize('NFC') === wanted || option.value === text);
    const found =
      exact.length > 0 ? exact : options.filter((option) => option.text.text.normalize('NFC').startsWith(wanted));
    if (found.length === 1 && found[0]) return found[0];
    const seen = options.map((option) => `«${option.text.text}»`).join(', ');
    throw new Error(`Looking for option «${text}» of «${label}»: ${found.length} fit. Seen: ${seen}`);
  });
}
