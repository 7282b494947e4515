/** Every limit of every element: the last accepted and the first refused. */
import { asAction, letters, options, plain, wrongIn } from './build.ts';
import type { Piece } from './build.ts';
import { element, ELEMENTS } from './pieces.ts';
import { SLOTS, slotsOf, wrongAt } from './slots.ts';

type Make = (n: number) => Piece;
const field = (type: string, name: string, make: (n: number) => unknown): Make => {
  const slot = SLOTS[slotsOf(ELEMENTS[type]!).at(-1)!]!;
  return (n) => slot(element(type, { [name]: make(n) }));
};
const same = (n: number): number => n;
const placeholders = Object.keys(ELEMENTS).filter(
  (type) => /select|input|^datepicker|^timepicker/.test(type) && type !== 'file_input',
);

describe('limits: the last accepted and the first refused', () => {
  test.each<[string, number, Make, string]>([
    ...placeholders.map((type): [string, number, Make, string] => [
      `${type}.placeholder`,
      150,
      field(type, 'placeholder', plain),
      '/element/placeholder/text',
    ]),
    ['button.text', 75, (n) => asAction(element('button', { text: plain(n) })), '/elements/0/text/text'],
    ['button.value', 2000, (n) => asAction(element('button', { value: letters(n) })), '/elements/0/value'],
    ['button.url', 3000, (n) => asAction(element('button', { url: letters(n) })), '/elements/0/url'],
    [
      'button label',
      75,
      (n) => asAction(element('button', { accessibility_label: letters(n) })),
      '/elements/0/accessibility_label',
    ],
    [
      'workflow_button.text',
      75,
      (n) => asAction(element('workflow_button', { text: plain(n) })),
      '/elements/0/text/text',
    ],
    ['overflow.options', 5, field('overflow', 'options', options), '/elements/0/options'],
    ['checkboxes.options', 10, field('checkboxes', 'options', options), '/element/options'],
    ['radio_buttons.options', 10, field('radio_buttons', 'options', options), '/element/options'],
    ['static_select.options', 100, field('static_select', 'options', options), '/element/options'],
    ['multi_static_select.options', 100, field('multi_static_select', 'options', options), '/element/options'],
    [
      'plain_text_input.initial_value',
      3000,
      field('plain_text_input', 'initial_value', letters),
      '/element/initial_value',
    ],
    ['plain_text_input.max_length', 3000, field('plain_text_input', 'max_length', same), '/element/max_length'],
    ['plain_text_input.min_length', 3000, field('plain_text_input', 'min_length', same), '/element/min_length'],
    ['rich_text_input.max_lines', 100, field('rich_text_input', 'max_lines', same), '/element/max_lines'],
    ['file_input.max_files', 10, field('file_input', 'max_files', same), '/element/max_files'],
  ])('%s: %d', (_name, limit, make, pointer) => {
    expect(wrongIn(make(limit), 'modal')).toEqual([]);
    expect(wrongIn(make(limit + 1), 'modal')).toEqual([pointer]);
  });

  test('icon and feedback buttons', () => {
    const icon = (more: Piece): string[] => wrongAt('context_actions', element('icon_button', more));
    expect(icon({ text: plain(75), value: letters(2000), visible_to_user_ids: Array(10).fill('U1') })).toEqual([]);
    expect(icon({ text: plain(76) })).toEqual(['/elements/0/text/text']);
    expect(icon({ value: letters(2001) })).toEqual(['/elements/0/value']);
    expect(icon({ visible_to_user_ids: Array(11).fill('U1') })).toEqual(['/elements/0/visible_to_user_ids']);
    const button = { text: plain(76), value: 'co' };
    expect(wrongAt('context_actions', element('feedback_buttons', { positive_button: button }))).toEqual([
      '/elements/0/positive_button/text/text',
    ]);
  });
});
