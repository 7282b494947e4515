/** Rules over several fields of one object, named so that the tables read as sentences. */
import { isDeepStrictEqual } from 'node:util';
import { countCharacters } from './count.ts';
import type { Finding, Json, ShapeRule } from './shape.ts';

const given = (value: Json, names: readonly string[]): string[] => names.filter((name) => value[name] !== undefined);
const found = (message: string, pointer: string): Finding[] => [{ message, pointer }];
const listOf = (value: unknown): readonly Json[] => (Array.isArray(value) ? (value as Json[]) : []);

export const atLeastOneOf =
  (...names: readonly string[]): ShapeRule =>
  (value, { pointer }) =>
    given(value, names).length > 0 ? [] : found(`must provide at least one of: ${names.join(', ')}`, pointer);

export const exactlyOneOf =
  (...names: readonly string[]): ShapeRule =>
  (value, { pointer }) =>
    given(value, names).length === 1 ? [] : found(`must provide exactly one of: ${names.join(', ')}`, pointer);

/** Two bounds in their order, whether numbers or numbers written as strings. */
export const inOrder =
  (low: string, high: string): ShapeRule =>
  (value, { pointer }) =>
    Number(value[low]) > Number(value[high]) ? found(`${low} must not be more than ${high}`, `${pointer}/${low}`) : [];

/** All entries of a menu with the path to each, whether grouped or not. */
function entries(value: Json): { option: Json; path: string }[] {
  const flat = listOf(value['options']).map((option, index) => ({ option, path: `options/${index}` }));
  const grouped = listOf(value['option_groups']).flatMap((group, number) =>
    listOf(group['options']).map((option, index) => ({ option, path: `option_groups/${number}/options/${index}` })),
  );
  return [...flat, ...grouped];
}

export const distinctOptionValues: ShapeRule = (value, { pointer }) => {
  const seen = new Set<unknown>();
  return entries(value).flatMap(({ option, path }) => {
    const repeated = seen.has(option['value']);
    seen.add(option['value']);
    return repeated ? found('option values must be unique', `${pointer}/${path}/value`) : [];
  });
};

/** Slack takes an initial choice only if it is one of the entries, word for word. */
export const initialAmongOptions: ShapeRule = (value, { pointer }) => {
  const options = entries(value).map(({ option }) => option);
  const among = (wanted: unknown): boolean => options.some((option) => isDeepStrictEqual(option, wanted));
  const single = value['initial_option'];
  const one =
    single === undefined || among(single)
      ? []
      : found('initial_option must match one of the options', `${pointer}/initial_option`);
  const many = listOf(value['initial_options']).flatMap((wanted, index) =>
    among(wanted) ? [] : found('initial_options must match the options', `${pointer}/initial_options/${index}`),
  );
  return [...one, ...many];
};

export const initialWithinLength: ShapeRule = ({ initial_value: text, max_length: max }, { pointer }) =>
  typeof text === 'string' && typeof max === 'number' && countCharacters(text) > max
    ? found(`must be less than ${max + 1} characters`, `${pointer}/initial_value`)
    : [];

/** The numbers of a number input are strings, whole unless decimals are allowed. */
export const numbersAsStrings: ShapeRule = (value, { pointer }) => {
  const form = value['is_decimal_allowed'] === true ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
  return given(value, ['initial_value', 'min_value', 'max_value']).flatMap((name) =>
    form.test(String(value[name])) ? [] : found('must be a number written as a string', `${pointer}/${name}`),
  );
};

export const responseUrlOnlyInModalInput: ShapeRule = (value, { pointer, surface, slot }) =>
  value['response_url_enabled'] === true && (surface !== 'modal' || slot !== 'input')
    ? found('response_url_enabled is only for input blocks of modals', `${pointer}/response_url_enabled`)
    : [];
