/** The small language in which the tables of this folder say what Slack accepts. */

export type Json = Readonly<Record<string, unknown>>;
export type Surface = 'message' | 'modal' | 'home';

/** Something that Slack would refuse, in Slack's words, and where it is. */
export interface Finding {
  readonly message: string;
  readonly pointer: string;
}

/** Where the walker stands: `slot` is the place of an element, `block` the pointer of the nearest block. */
export interface Place {
  readonly pointer: string;
  readonly surface: Surface;
  readonly slot: string;
  readonly block: string;
}

/** A rule over several fields of one object; asked only when each field is right by itself. */
export type ShapeRule = (value: Json, place: Place) => Finding[];

export interface Shape {
  readonly kind: 'view' | 'block' | 'element' | 'object';
  /** The surfaces that take it; all of them when not said. */
  readonly surfaces?: readonly Surface[];
  readonly fields: Readonly<Record<string, Field>>;
  readonly rules?: readonly ShapeRule[];
}

export type Rule =
  | { readonly is: 'string'; readonly min: number; readonly max: number; readonly pattern?: RegExp }
  | { readonly is: 'enum'; readonly values: readonly unknown[] }
  | { readonly is: 'boolean' }
  | { readonly is: 'number'; readonly min: number; readonly max: number; readonly whole: boolean }
  | { readonly is: 'list'; readonly of: Rule; readonly min: number; readonly max: number }
  | { readonly is: 'object'; readonly shape: Shape }
  | { readonly is: 'byType'; readonly of: Readonly<Record<string, Shape>>; readonly slot?: string };

export type Field = Rule & { readonly required?: true };

export type TextKind = 'plain_text' | 'mrkdwn';

export const required = (rule: Rule): Field => ({ ...rule, required: true });
export const string = (min = 0, max = Infinity): Rule => ({ is: 'string', min, max });
export const matching = (pattern: RegExp): Rule => ({ is: 'string', min: 0, max: Infinity, pattern });
export const oneOf = (...values: readonly unknown[]): Rule => ({ is: 'enum', values });
export const boolean: Rule = { is: 'boolean' };
export const integer = (min: number, max = Infinity): Rule => ({ is: 'number', min, max, whole: true });
export const number: Rule = { is: 'number', min: -Infinity, max: Infinity, whole: false };
export const list = (of: Rule, min = 0, max = Infinity): Rule => ({ is: 'list', of, min, max });
export const object = (shape: Shape): Rule => ({ is: 'object', shape });
/** An object told by its `type`; `slot` names the place for the rules that ask where an element stands. */
export const byType = (of: Readonly<Record<string, Shape>>, slot?: string): Rule =>
  slot === undefined ? { is: 'byType', of } : { is: 'byType', of, slot };

/** The text objects of these kinds with at most `max` characters, by type. */
export function textShapes(kinds: readonly TextKind[], max: number): Record<string, Shape> {
  const words = required(string(1, max));
  const shapes: Record<TextKind, Shape> = {
    plain_text: { kind: 'object', fields: { text: words, emoji: boolean } },
    mrkdwn: { kind: 'object', fields: { text: words, verbatim: boolean } },
  };
  return Object.fromEntries(kinds.map((kind) => [kind, shapes[kind]]));
}

export const plainText = (max: number): Rule => byType(textShapes(['plain_text'], max));
export const markdownText = (max: number): Rule => byType(textShapes(['mrkdwn'], max));
export const anyText = (max: number): Rule => byType(textShapes(['plain_text', 'mrkdwn'], max));
