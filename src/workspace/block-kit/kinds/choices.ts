/** Elements that let a person choose among entries: boxes, radio buttons, select menus. */
import type { Field, Rule } from '../shape.ts';
import { boolean, integer, list, object, required, string } from '../shape.ts';
import {
  distinctOptionValues,
  exactlyOneOf,
  initialAmongOptions,
  responseUrlOnlyInModalInput,
} from '../shape-rules.ts';
import { ANYWHERE } from './element.ts';
import type { Element } from './element.ts';
import { choiceOption, conversationFilter, menuOption, optionGroup, shared } from './objects.ts';

const base = { ...shared.confirm, ...shared.focus };
const menu = { ...base, ...shared.hint };
const menuMany = { ...menu, ...shared.many };
const entry = object(menuOption);
const entries = { options: list(entry, 1, 100), option_groups: list(object(optionGroup), 1, 100) };
const choices = required(list(object(choiceOption), 1, 10));
const ids = list(string(1));
const filtered = { default_to_current_conversation: boolean, filter: object(conversationFilter) };
const fromEntries = [exactlyOneOf('options', 'option_groups'), distinctOptionValues, initialAmongOptions];

/** A menu whose entries Slack itself knows: people, channels. */
function known(fields: Record<string, Field>, rules: Element['rules'] = []): Element {
  return { kind: 'element', slots: ANYWHERE, fields, rules };
}
const oneId = (name: string): Record<string, Rule> => ({ [name]: string(1) });
const responseUrl = { response_url_enabled: boolean };

export const choiceElements = {
  checkboxes: {
    kind: 'element',
    slots: ANYWHERE,
    fields: { ...base, options: choices, initial_options: list(object(choiceOption), 1, 10) },
    rules: [distinctOptionValues, initialAmongOptions],
  },
  radio_buttons: {
    kind: 'element',
    slots: ANYWHERE,
    fields: { ...base, options: choices, initial_option: object(choiceOption) },
    rules: [distinctOptionValues, initialAmongOptions],
  },
  static_select: {
    kind: 'element',
    slots: ANYWHERE,
    fields: { ...menu, ...entries, initial_option: entry },
    rules: fromEntries,
  },
  multi_static_select: {
    kind: 'element',
    slots: ANYWHERE,
    fields: { ...menuMany, ...entries, initial_options: list(entry, 1, 100) },
    rules: fromEntries,
  },
  external_select: known({ ...menu, initial_option: entry, min_query_length: integer(0) }),
  multi_external_select: known({ ...menuMany, initial_options: list(entry, 1), min_query_length: integer(0) }),
  users_select: known({ ...menu, ...oneId('initial_user') }),
  multi_users_select: known({ ...menuMany, initial_users: ids }),
  conversations_select: known({ ...menu, ...filtered, ...responseUrl, ...oneId('initial_conversation') }, [
    responseUrlOnlyInModalInput,
  ]),
  multi_conversations_select: known({ ...menuMany, ...filtered, initial_conversations: ids }),
  channels_select: known({ ...menu, ...responseUrl, ...oneId('initial_channel') }, [responseUrlOnlyInModalInput]),
  multi_channels_select: known({ ...menuMany, initial_channels: ids }),
} satisfies Record<string, Element>;
