/** What a person sees and puts into elements: `initial_*` first, then what was typed; the shape of `state.values`. */
import { holdsValue, interactiveElements, optionsOf } from './block.ts';
import type { Block, Element, Json, Option } from './block.ts';
import type { StateValue, StateValues } from './view.ts';

type Shape = (element: Element) => Omit<StateValue, 'type'>;

const text: Shape = (element) => ({ value: element.initial_value ?? null });
const one: Shape = (element) => ({ selected_option: element.initial_option ?? null });
const many: Shape = (element) => ({ selected_options: element.initial_options ?? [] });

const SHAPES: Record<string, Shape> = {
  plain_text_input: text,
  number_input: text,
  email_text_input: text,
  url_text_input: text,
  rich_text_input: (element) => ({ rich_text_value: (element['initial_value'] as unknown as Json) ?? null }),
  static_select: one,
  external_select: one,
  radio_buttons: one,
  multi_static_select: many,
  multi_external_select: many,
  checkboxes: many,
  datepicker: (element) => ({ selected_date: element.initial_date ?? null }),
  timepicker: (element) => ({ selected_time: element.initial_time ?? null }),
  datetimepicker: (element) => ({ selected_date_time: element.initial_date_time ?? null }),
  users_select: (element) => ({ selected_user: element.initial_user ?? null }),
  multi_users_select: (element) => ({ selected_users: element.initial_users ?? [] }),
  conversations_select: (element) => ({ selected_conversation: element.initial_conversation ?? null }),
  multi_conversations_select: (element) => ({ selected_conversations: element.initial_conversations ?? [] }),
  channels_select: (element) => ({ selected_channel: element.initial_channel ?? null }),
  multi_channels_select: (element) => ({ selected_channels: element.initial_channels ?? [] }),
  file_input: () => ({ files: [] }),
};

/** The value of an element that nobody has touched. */
function initialValue(element: Element): StateValue {
  const shape = SHAPES[element.type];
  return structuredClone({ type: element.type, ...(shape ? shape(element) : {}) });
}

/** Whether the value is what an empty field would send. */
export function isEmpty(value: StateValue): boolean {
  return Object.entries(value).every(
    ([key, content]) =>
      key === 'type' || content === null || content === '' || (Array.isArray(content) && content.length === 0),
  );
}

function stillOffered(element: Element, value: StateValue): StateValue {
  if (element.type.includes('external') || optionsOf(element).length === 0) return value;
  const offered = (option: Option): boolean => optionsOf(element).some((known) => known.value === option.value);
  if (value.selected_option) return offered(value.selected_option) ? value : { ...value, selected_option: null };
  if (value.selected_options) return { ...value, selected_options: value.selected_options.filter(offered) };
  return value;
}

/**
 * The state of a view or message. Elements with the block_id, action_id and kind of a former element keep its value,
 * touched or not: Slack's client does not look at a changed `initial_*` either.
 */
export function stateOf(blocks: readonly Block[], former: StateValues = {}): StateValues {
  const state: StateValues = {};
  for (const { block, element } of interactiveElements(blocks)) {
    if (!holdsValue(element) || !block.block_id || !element.action_id) continue;
    const kept = former[block.block_id]?.[element.action_id];
    const value = kept?.type === element.type ? stillOffered(element, kept) : initialValue(element);
    state[block.block_id] = { ...state[block.block_id], [element.action_id]: value };
  }
  return state;
}
