/** Every element: where it may stand and what it needs. */
import { asInput, letters, requiredOf, wrongIn } from './build.ts';
import { element, ELEMENTS } from './pieces.ts';
import { slotsOf, wrongAt } from './slots.ts';

const ANYWHERE = ['accessory', 'actions', 'input'];

describe('slots and required fields', () => {
  test.each([
    ['button', ['accessory', 'actions', 'card'], ['type', 'text']],
    ['overflow', ['accessory', 'actions'], ['type', 'options']],
    ['workflow_button', ['accessory', 'actions'], ['type', 'text', 'workflow']],
    ['feedback_buttons', ['context_actions'], ['type', 'positive_button', 'negative_button']],
    ['icon_button', ['context_actions'], ['type', 'icon', 'text']],
    ['image', ['accessory', 'context', 'hero'], ['type', 'alt_text', 'image_url']],
    ['checkboxes', ANYWHERE, ['type', 'options']],
    ['radio_buttons', ANYWHERE, ['type', 'options']],
    ['static_select', ANYWHERE, ['type', 'options']],
    ['multi_static_select', ANYWHERE, ['type', 'options']],
    ['external_select', ANYWHERE, ['type']],
    ['multi_external_select', ANYWHERE, ['type']],
    ['users_select', ANYWHERE, ['type']],
    ['multi_users_select', ANYWHERE, ['type']],
    ['conversations_select', ANYWHERE, ['type']],
    ['multi_conversations_select', ANYWHERE, ['type']],
    ['channels_select', ANYWHERE, ['type']],
    ['multi_channels_select', ANYWHERE, ['type']],
    ['datepicker', ANYWHERE, ['type']],
    ['timepicker', ANYWHERE, ['type']],
    ['datetimepicker', ['actions', 'input'], ['type']],
    ['plain_text_input', ['input'], ['type']],
    ['email_text_input', ['input'], ['type']],
    ['url_text_input', ['input'], ['type']],
    ['number_input', ['input'], ['type', 'is_decimal_allowed']],
    ['rich_text_input', ['actions', 'input'], ['type']],
    ['file_input', ['input'], ['type']],
  ])('%s', (type, slots, fields) => {
    const piece = ELEMENTS[type]!;
    const slot = slots[0]!;
    expect(slotsOf(piece)).toEqual(slots);
    expect(requiredOf(piece, (rest) => wrongAt(slot, rest))).toEqual(fields);
    expect(wrongAt(slot, { ...piece, la: 1 })).toHaveLength(1);
  });

  test.each(Object.keys(ELEMENTS).filter((type) => type !== 'image'))('%s has an action_id of 255', (type) => {
    const slot = slotsOf(ELEMENTS[type]!)[0]!;
    expect(wrongAt(slot, element(type, { action_id: letters(255) }))).toEqual([]);
    expect(wrongAt(slot, element(type, { action_id: letters(256) }))).toHaveLength(1);
  });

  test('files are given in modals only', () => {
    const files = asInput(element('file_input'));
    expect(wrongIn(files, 'modal')).toEqual([]);
    expect(wrongIn(files, 'message')).toEqual(['/element']);
    expect(wrongIn(files, 'home')).toEqual(['/element']);
  });
});
