/** Turns what a person types or picks into the value that Slack would keep for the element. */
import type { Element, Json, Option } from '../engine/block.ts';
import type { StateValue } from '../engine/view.ts';

/** The value of a field into which text was typed; rich text may be given as its JSON. */
export function typedValue(element: Element, value: string | Json): StateValue {
  const { type } = element;
  if (type === 'rich_text_input') return { type, rich_text_value: typeof value === 'string' ? richText(value) : value };
  if (typeof value !== 'string') throw new Error(`${type} takes text`);
  switch (type) {
    case 'plain_text_input':
    case 'number_input':
    case 'email_text_input':
    case 'url_text_input':
      return { type, value: value === '' ? null : value };
    case 'datepicker':
      return { type, selected_date: value };
    case 'timepicker':
      return { type, selected_time: value };
    case 'datetimepicker':
      return { type, selected_date_time: Number(value) };
    default:
      throw new Error(`Nothing can be typed into a ${type}`);
  }
}

function richText(text: string): Json {
  const sections = text.split('\n').map((line) => ({
    type: 'rich_text_section',
    elements: [{ type: 'text', text: line }],
  }));
  return { type: 'rich_text', elements: sections };
}

const SINGLE = new Set(['static_select', 'external_select', 'radio_buttons']);
const SEVERAL = new Set(['multi_static_select', 'multi_external_select', 'checkboxes']);

/** The value of a menu, of radio buttons or of checkboxes after choosing. */
export function chosenValue(element: Element, options: readonly Option[]): StateValue {
  const { type } = element;
  if (SINGLE.has(type)) return { type, selected_option: options[0] ?? null };
  if (SEVERAL.has(type)) return { type, selected_options: [...options] };
  throw new Error(`A ${type} has no options to choose`);
}

/** The value of a select of people or places. */
export function pickedValue(element: Element, ids: readonly string[]): StateValue {
  const { type } = element;
  switch (type) {
    case 'users_select':
      return { type, selected_user: ids[0] ?? null };
    case 'multi_users_select':
      return { type, selected_users: [...ids] };
    case 'conversations_select':
      return { type, selected_conversation: ids[0] ?? null };
    case 'multi_conversations_select':
      return { type, selected_conversations: [...ids] };
    case 'channels_select':
      return { type, selected_channel: ids[0] ?? null };
    case 'multi_channels_select':
      return { type, selected_channels: [...ids] };
    default:
      throw new Error(`Nobody can be picked in a ${type}`);
  }
}
