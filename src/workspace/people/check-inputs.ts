/** What Slack's own client refuses before a modal is sent: empty required fields, lengths, numbers, addresses. */
import type { Element } from '../engine/block.ts';
import type { StateValue, View } from '../engine/view.ts';
import { isEmpty } from '../engine/state-values.ts';

/** One input carries no more text than this. */
const MOST_TEXT = 3_000;

function checkText(element: Element, text: string): string | undefined {
  const least = element.min_length ?? 0;
  const most = element.max_length ?? MOST_TEXT;
  if (text.length < least) return `Please enter at least ${least} characters`;
  return text.length > most ? `Please enter no more than ${most} characters` : undefined;
}

function checkNumber(element: Element, text: string): string | undefined {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return 'Please enter a valid number';
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return 'Please enter a whole number';
  if (element.min_value !== undefined && number < Number(element.min_value)) {
    return `Please enter a number of at least ${element.min_value}`;
  }
  if (element.max_value !== undefined && number > Number(element.max_value)) {
    return `Please enter a number of at most ${element.max_value}`;
  }
  return undefined;
}

function isUrl(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

function checkValue(element: Element, value: StateValue): string | undefined {
  const text = value.value ?? '';
  switch (element.type) {
    case 'plain_text_input':
      return checkText(element, text);
    case 'number_input':
      return checkNumber(element, text);
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : 'Please enter a valid email address';
    case 'url_text_input':
      return isUrl(text) ? undefined : 'Please enter a valid URL';
    case 'file_input':
      return (value.files?.length ?? 0) > (element.max_files ?? 10) ? 'Too many files' : undefined;
    default:
      return checkCount(element, value);
  }
}

function checkCount(element: Element, value: StateValue): string | undefined {
  const chosen =
    value.selected_options ?? value.selected_users ?? value.selected_channels ?? value.selected_conversations;
  const most = element.max_selected_items;
  return most !== undefined && (chosen?.length ?? 0) > most ? `Please choose no more than ${most} items` : undefined;
}

/** The messages that the person sees beside the fields, by block_id; none when the modal may be sent. */
export function checkInputs(view: View): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of view.blocks) {
    if (block.type !== 'input' || !block.element || !block.block_id) continue;
    const value = view.state[block.block_id]?.[block.element.action_id ?? ''];
    if (!value || isEmpty(value)) {
      if (!block.optional) errors[block.block_id] = 'Please complete this required field.';
      continue;
    }
    const problem = checkValue(block.element, value);
    if (problem) errors[block.block_id] = problem;
  }
  return errors;
}
