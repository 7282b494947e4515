/** Inputs of a modal and their reader: the block id is the field's name, so that a fault finds its field. */
import type { InputBlock, PlainTextOption } from '@slack/types';
import { z } from 'zod';
import { ratingLevels, type RatingLevel } from '../../src/domain/rating.ts';
import type { Text } from '../../src/text/vi.ts';
import { plain, shorten } from './blocks.ts';

interface FieldOptions {
  readonly hint?: string;
  readonly optional?: boolean;
  readonly initial?: string | undefined;
}

/**
 * The block id of a field in a form that may follow another of its kind in one modal: Slack keeps what was typed by block id, and
 * the words about one person must never stand in the file of the next.
 */
export const fieldAbout = (field: string, about: string): string => `${field}#${about}`;

/** The field's name, without what the form is about. */
export const fieldOf = (blockId: string): string => blockId.split('#')[0] ?? '';

const frame = (
  field: string,
  label: string,
  { hint, optional }: FieldOptions,
  element: InputBlock['element'],
): InputBlock => ({
  type: 'input',
  block_id: field,
  label: plain(shorten(label, 2000)),
  ...(hint ? { hint: plain(hint) } : {}),
  optional: optional ?? false,
  element,
});

/** Long text, up to the 3,000 characters that one input of Slack carries (T7). */
export const longText = (field: string, label: string, options: FieldOptions = {}): InputBlock =>
  frame(field, label, options, {
    type: 'plain_text_input',
    action_id: field,
    multiline: true,
    max_length: 3000,
    ...(options.initial ? { initial_value: options.initial } : {}),
  });

export const shortText = (field: string, label: string, options: FieldOptions = {}): InputBlock =>
  frame(field, label, options, {
    type: 'plain_text_input',
    action_id: field,
    ...(options.initial ? { initial_value: options.initial } : {}),
  });

export const datePick = (field: string, label: string, options: FieldOptions = {}): InputBlock =>
  frame(field, label, options, {
    type: 'datepicker',
    action_id: field,
    ...(options.initial ? { initial_date: options.initial } : {}),
  });

export const timePick = (field: string, label: string, options: FieldOptions = {}): InputBlock =>
  frame(field, label, options, {
    type: 'timepicker',
    action_id: field,
    ...(options.initial ? { initial_time: options.initial } : {}),
  });

export const channelPick = (field: string, label: string, isPrivate: boolean, options: FieldOptions = {}): InputBlock =>
  frame(field, label, options, {
    type: 'conversations_select',
    action_id: field,
    filter: {
      include: [isPrivate ? 'private' : 'public'],
      exclude_external_shared_channels: true,
      exclude_bot_users: true,
    },
    ...(options.initial ? { initial_conversation: options.initial } : {}),
  });

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const option = ({ value, label }: Choice): PlainTextOption => ({ text: plain(shorten(label, 75)), value });

/** Radio buttons (at most 10) or a select (at most 100). */
export function choose(
  field: string,
  label: string,
  choices: readonly Choice[],
  as: 'radio' | 'select',
  options: FieldOptions = {},
): InputBlock {
  const chosen = choices.find(({ value }) => value === options.initial);
  const initial = chosen ? { initial_option: option(chosen) } : {};
  const all = choices.map(option);
  return frame(
    field,
    label,
    options,
    as === 'radio'
      ? { type: 'radio_buttons', action_id: field, options: all, ...initial }
      : { type: 'static_select', action_id: field, options: all, ...initial },
  );
}

/** Several of up to 100 choices; read back as values joined by commas. */
export function chooseMany(
  field: string,
  label: string,
  choices: readonly Choice[],
  options: FieldOptions & { readonly initials?: readonly string[] } = {},
): InputBlock {
  const chosen = choices.filter(({ value }) => options.initials?.includes(value)).map(option);
  const initial = chosen.length > 0 ? { initial_options: chosen } : {};
  return frame(field, label, options, {
    type: 'multi_static_select',
    action_id: field,
    options: choices.map(option),
    ...initial,
  });
}

/** One box to tick. Reads as «yes» or nothing. */
export const tick = (field: string, label: string, box: string, options: FieldOptions = {}): InputBlock =>
  frame(field, label, options, {
    type: 'checkboxes',
    action_id: field,
    options: [option({ value: 'yes', label: box })],
  });

/** The four levels with their official names. */
export const levelField = (
  field: string,
  label: string,
  text: Text,
  options: FieldOptions & { readonly as?: 'radio' | 'select'; readonly abstain?: boolean } = {},
): InputBlock => {
  const levels: Choice[] = ratingLevels.map((level: RatingLevel) => ({
    value: level,
    label: text.common.levels[level],
  }));
  const choices = options.abstain ? [...levels, { value: 'abstain', label: text.common.abstain }] : levels;
  return choose(field, label, choices, options.as ?? 'radio', options);
};

const chosenOption = z.object({ value: z.string() });
/** The one thing that each kind of element carries as its answer. */
const answers = {
  plain_text_input: z.object({ value: z.string() }).transform((e) => e.value),
  radio_buttons: z.object({ selected_option: chosenOption }).transform((e) => e.selected_option.value),
  static_select: z.object({ selected_option: chosenOption }).transform((e) => e.selected_option.value),
  multi_static_select: z
    .object({ selected_options: z.array(chosenOption) })
    .transform((e) => joined(e.selected_options)),
  checkboxes: z.object({ selected_options: z.array(chosenOption) }).transform((e) => joined(e.selected_options)),
  datepicker: z.object({ selected_date: z.string() }).transform((e) => e.selected_date),
  timepicker: z.object({ selected_time: z.string() }).transform((e) => e.selected_time),
  conversations_select: z.object({ selected_conversation: z.string() }).transform((e) => e.selected_conversation),
} as const;
const kindOf = z.object({ type: z.enum(Object.keys(answers) as [keyof typeof answers]) });
const joined = (options: readonly { readonly value: string }[]): string => options.map(({ value }) => value).join(',');

/** What was typed, by field: NFC, trimmed, empty where nothing was. Whatever is not of this shape is read as nothing. */
export function readForm(values: unknown): Readonly<Record<string, string>> {
  const read: Record<string, string> = Object.create(null) as Record<string, string>;
  const blocks = z.record(z.string(), z.record(z.string(), z.unknown())).safeParse(values);
  if (!blocks.success) return read;
  for (const [blockId, elements] of Object.entries(blocks.data))
    for (const raw of Object.values(elements)) read[fieldOf(blockId)] = clean(valueOf(raw));
  return read;
}

function valueOf(raw: unknown): string {
  const kind = kindOf.safeParse(raw);
  if (!kind.success) return '';
  const answer = answers[kind.data.type].safeParse(raw);
  return answer.success ? answer.data : '';
}

/** Letters as one code point each; no control or direction marks that could make a paper lie. Line breaks and tabs stay. */
const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/(?![\n\t])[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
