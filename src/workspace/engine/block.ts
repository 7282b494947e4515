/** Block Kit as the workspace stores it: loose records, because the validator has already judged their shape. */

export type Json = Record<string, unknown>;

interface TextObject {
  type: string;
  text: string;
  [key: string]: unknown;
}

export interface Option {
  text: TextObject;
  value?: string;
  description?: TextObject;
  url?: string;
  [key: string]: unknown;
}

interface OptionGroup {
  label: TextObject;
  options: Option[];
}

interface Confirm {
  title?: TextObject;
  text?: TextObject;
  confirm?: TextObject;
  deny?: TextObject;
  [key: string]: unknown;
}

/** One element of a block; `text` is a text object on buttons and a string in rich text and context. */
export interface Element {
  type: string;
  action_id?: string;
  text?: TextObject | string;
  value?: string;
  url?: string;
  placeholder?: TextObject;
  options?: Option[];
  option_groups?: OptionGroup[];
  initial_value?: string;
  initial_option?: Option;
  initial_options?: Option[];
  initial_date?: string;
  initial_time?: string;
  initial_date_time?: number;
  initial_user?: string;
  initial_users?: string[];
  initial_conversation?: string;
  initial_conversations?: string[];
  initial_channel?: string;
  initial_channels?: string[];
  min_length?: number;
  max_length?: number;
  min_value?: string;
  max_value?: string;
  is_decimal_allowed?: boolean;
  max_files?: number;
  filetypes?: string[];
  max_selected_items?: number;
  min_query_length?: number;
  response_url_enabled?: boolean;
  confirm?: Confirm;
  elements?: Element[];
  [key: string]: unknown;
}

export interface Block {
  type: string;
  block_id?: string;
  text?: TextObject | string;
  fields?: TextObject[];
  label?: TextObject;
  hint?: TextObject;
  element?: Element;
  elements?: Element[];
  accessory?: Element;
  optional?: boolean;
  dispatch_action?: boolean;
  rows?: unknown[][];
  child_blocks?: Block[];
  [key: string]: unknown;
}

/** The kinds of block element that hold a value and therefore stand in `state.values`. */
export function holdsValue(element: Element): boolean {
  return element.type !== 'button' && element.type !== 'overflow' && element.type !== 'image';
}

/** Every element of a block that a person can act on, with its block. */
export function* interactiveElements(blocks: readonly Block[]): Generator<{ block: Block; element: Element }> {
  for (const block of blocks) {
    if (block.type === 'input' && block.element) yield { block, element: block.element };
    else if (block.type === 'section' && block.accessory && block.accessory.type !== 'image') {
      yield { block, element: block.accessory };
    } else if (block.type === 'actions' || block.type === 'context_actions') {
      for (const element of block.elements ?? []) yield { block, element };
    } else if (block.child_blocks) yield* interactiveElements(block.child_blocks);
  }
}

/** All options of a select, groups flattened. */
export function optionsOf(element: Element): Option[] {
  return element.options ?? (element.option_groups ?? []).flatMap((group) => group.options);
}

/** A text in loose JSON; anything else counts as no text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
