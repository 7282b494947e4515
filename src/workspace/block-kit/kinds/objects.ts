/** Composition objects: options, confirmation, filters, images. */
import { atLeastOneOf, exactlyOneOf } from '../shape-rules.ts';
import type { Field, Shape, TextKind } from '../shape.ts';
import {
  anyText,
  boolean,
  byType,
  integer,
  list,
  object,
  oneOf,
  plainText,
  required,
  string,
  textShapes,
} from '../shape.ts';

function option(kinds: readonly TextKind[], more: Record<string, Field> = {}): Shape {
  const text = byType(textShapes(kinds, 75));
  return {
    kind: 'object',
    fields: { text: required(text), value: required(string(1, 150)), description: text, ...more },
  };
}

/** An entry of a select menu. */
export const menuOption = option(['plain_text']);
/** An entry of checkboxes or radio buttons: these alone may be marked up. */
export const choiceOption = option(['plain_text', 'mrkdwn']);
/** An entry of an overflow menu: these alone may lead to a page. */
export const overflowOption = option(['plain_text'], { url: string(0, 3000) });

export const optionGroup: Shape = {
  kind: 'object',
  fields: { label: required(plainText(75)), options: required(list(object(menuOption), 1, 100)) },
};

const confirmDialog: Shape = {
  kind: 'object',
  fields: {
    title: plainText(100),
    text: required(anyText(300)),
    confirm: plainText(30),
    deny: plainText(30),
    style: oneOf('primary', 'danger'),
  },
};

const dispatchConfig: Shape = {
  kind: 'object',
  fields: { trigger_actions_on: list(oneOf('on_enter_pressed', 'on_character_entered'), 1, 2) },
};

export const conversationFilter: Shape = {
  kind: 'object',
  fields: {
    include: list(oneOf('im', 'mpim', 'private', 'public'), 1),
    exclude_external_shared_channels: boolean,
    exclude_bot_users: boolean,
  },
  rules: [atLeastOneOf('include', 'exclude_external_shared_channels', 'exclude_bot_users')],
};

const slackFile: Shape = {
  kind: 'object',
  fields: { url: string(1), id: string(1) },
  rules: [exactlyOneOf('url', 'id')],
};

/** Fields of an image, whether block or element; goes with `oneImageSource`. */
export const imageFields: Record<string, Field> = {
  alt_text: required(string(1, 2000)),
  image_url: string(1, 3000),
  slack_file: object(slackFile),
};
export const oneImageSource = exactlyOneOf('image_url', 'slack_file');

const actionId = string(1, 255);
/** Fields that many elements share, by what they let the element do. */
export const shared = {
  act: { action_id: actionId },
  confirm: { action_id: actionId, confirm: object(confirmDialog) },
  focus: { focus_on_load: boolean },
  hint: { placeholder: plainText(150) },
  dispatch: { dispatch_action_config: object(dispatchConfig) },
  many: { max_selected_items: integer(1) },
} satisfies Record<string, Record<string, Field>>;
