/** Elements that a person writes into: texts, numbers, dates, files. */
import { boolean, integer, list, matching, required, string } from '../shape.ts';
import { initialWithinLength, inOrder, numbersAsStrings } from '../shape-rules.ts';
import { ANYWHERE } from './element.ts';
import type { Element } from './element.ts';
import { shared } from './objects.ts';
import { richTextTagged } from './rich-text.ts';

const picker = { ...shared.confirm, ...shared.focus };
const line = { ...shared.act, ...shared.focus, ...shared.hint, ...shared.dispatch };

export const inputElements = {
  datepicker: {
    kind: 'element',
    slots: ANYWHERE,
    fields: { ...picker, ...shared.hint, initial_date: matching(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) },
  },
  timepicker: {
    kind: 'element',
    slots: ANYWHERE,
    fields: {
      ...picker,
      ...shared.hint,
      initial_time: matching(/^([01]\d|2[0-3]):[0-5]\d$/),
      timezone: string(1),
    },
  },
  datetimepicker: {
    kind: 'element',
    slots: ['actions', 'input'],
    // Seconds since 1970 with exactly ten digits.
    fields: { ...picker, initial_date_time: integer(1_000_000_000, 9_999_999_999) },
  },
  plain_text_input: {
    kind: 'element',
    slots: ['input'],
    fields: {
      ...line,
      initial_value: string(0, 3000),
      multiline: boolean,
      min_length: integer(0, 3000),
      max_length: integer(1, 3000),
    },
    rules: [inOrder('min_length', 'max_length'), initialWithinLength],
  },
  email_text_input: { kind: 'element', slots: ['input'], fields: { ...line, initial_value: string() } },
  url_text_input: { kind: 'element', slots: ['input'], fields: { ...line, initial_value: string() } },
  number_input: {
    kind: 'element',
    slots: ['input'],
    fields: {
      ...line,
      is_decimal_allowed: required(boolean),
      initial_value: string(1),
      min_value: string(1),
      max_value: string(1),
    },
    rules: [
      numbersAsStrings,
      inOrder('min_value', 'max_value'),
      inOrder('min_value', 'initial_value'),
      inOrder('initial_value', 'max_value'),
    ],
  },
  rich_text_input: {
    kind: 'element',
    slots: ['input', 'actions'],
    fields: { ...line, initial_value: richTextTagged, min_lines: integer(1, 100), max_lines: integer(1, 100) },
    rules: [inOrder('min_lines', 'max_lines')],
  },
  file_input: {
    kind: 'element',
    surfaces: ['modal'],
    slots: ['input'],
    fields: { ...shared.act, filetypes: list(string(1)), max_files: integer(1, 10) },
  },
} satisfies Record<string, Element>;
