/** Rules over a whole message or view: what must be unique, single or there once. */
import { isObject } from './check.ts';
import type { Report, Sighting } from './check.ts';
import { countCharacters, countEscaped } from './count.ts';
import { MESSAGE } from './limits.ts';
import type { Finding, Json } from './shape.ts';

const ofKind = (report: Report, kind: Sighting['kind']): Sighting[] =>
  report.sightings.filter((sighting) => sighting.kind === kind);

/** Every sighting after the first that has the same key; those without a key never repeat. */
function repeats(sightings: readonly Sighting[], key: (sighting: Sighting) => string | undefined): Sighting[] {
  const seen = new Set<string>();
  return sightings.filter((sighting) => {
    const own = key(sighting);
    if (own === undefined) return false;
    const repeated = seen.has(own);
    seen.add(own);
    return repeated;
  });
}

const named = (value: Json, name: string): string | undefined =>
  typeof value[name] === 'string' ? value[name] : undefined;

export function repeatedBlockIds(report: Report): Finding[] {
  return repeats(ofKind(report, 'block'), ({ value }) => named(value, 'block_id')).map(({ value, place }) => ({
    message: `block_id must be unique: ${String(value['block_id'])}`,
    pointer: `${place.pointer}/block_id`,
  }));
}

/** Slack wants an action_id once in its block; in a view we want it once altogether, so that values are never mixed. */
export function repeatedActionIds(report: Report, within: 'block' | 'view'): Finding[] {
  const key = ({ value, place }: Sighting): string | undefined => {
    const id = named(value, 'action_id');
    return id === undefined || within === 'view' ? id : `${place.block} ${id}`;
  };
  return repeats(ofKind(report, 'element'), key).map(({ value, place }) => ({
    message: `action_id must be unique in the ${within}: ${String(value['action_id'])}`,
    pointer: `${place.pointer}/action_id`,
  }));
}

export function secondFocus(report: Report): Finding[] {
  const focused = ofKind(report, 'element').filter(({ value }) => value['focus_on_load'] === true);
  return focused.slice(1).map(({ place }) => ({
    message: 'only one element may have focus_on_load',
    pointer: `${place.pointer}/focus_on_load`,
  }));
}

export function inputsWithoutSubmit(report: Report): Finding[] {
  const modal = report.sightings.find(({ kind, type }) => kind === 'view' && type === 'modal');
  const input = ofKind(report, 'block').find(({ type }) => type === 'input');
  if (!modal || !input || modal.value['submit'] !== undefined) return [];
  return [{ message: 'missing required field: submit (the view has input blocks)', pointer: modal.place.pointer }];
}

export function tooManyTables(report: Report): Finding[] {
  const tables = ofKind(report, 'block').filter(({ type }) => type === 'table');
  return tables
    .slice(MESSAGE.tables)
    .map(({ place }) => ({ message: 'only_one_table_allowed', pointer: place.pointer }));
}

export function tooMuchMarkdown(report: Report): Finding[] {
  const texts = ofKind(report, 'block').filter(({ type }) => type === 'markdown');
  const total = texts.reduce((sum, { value }) => sum + countCharacters(named(value, 'text') ?? ''), 0);
  return total <= MESSAGE.markdownCharacters
    ? []
    : [{ message: `markdown blocks hold ${total} of ${MESSAGE.markdownCharacters} characters`, pointer: '/blocks' }];
}

/**
 * Everything readable in the blocks together. What shows only on a click (menus, confirmations) counts too: Slack does
 * not publish how it counts, and this is the safe side. Data tables have a larger limit of their own and stay out.
 */
export function tooMuchText(blocks: readonly unknown[], report: Report): Finding[] {
  const headers = ofKind(report, 'block').filter(({ type }) => type === 'header').length;
  const total = textIn(blocks) + headers * MESSAGE.headerCharacters;
  return total <= MESSAGE.blockCharacters
    ? []
    : [{ message: `the blocks hold ${total} of ${MESSAGE.blockCharacters} characters`, pointer: '/blocks' }];
}

function textIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + textIn(item), 0);
  if (!isObject(value) || value['type'] === 'data_table') return 0;
  return Object.entries(value).reduce(
    (sum, [name, inner]) => sum + (name === 'text' && typeof inner === 'string' ? countEscaped(inner) : textIn(inner)),
    0,
  );
}
