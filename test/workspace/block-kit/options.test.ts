/** Options, their groups, and the choices made from the start. */
import { asAccessory, asInput, letters, mrkdwn, option, options, plain, requiredOf, times, wrongIn } from './build.ts';
import type { Piece } from './build.ts';
import { element } from './pieces.ts';

/** Pointers from the element on. */
const wrong = (type: string, more: Piece): string[] => {
  const { options: own, ...rest } = element(type);
  const piece = 'option_groups' in more ? { ...rest, ...more } : { ...rest, options: own, ...more };
  return (type === 'overflow' ? wrongIn(asAccessory(piece)) : wrongIn(asInput(piece))).map((pointer) =>
    pointer.replace(/^\/(element|accessory)/, ''),
  );
};
const group = (count: number, prefix = 'g', more: Piece = {}): Piece => ({
  label: plain('Nhóm'),
  options: options(count, prefix),
  ...more,
});

describe('options', () => {
  test('need a text and a value', () => {
    const judge = (piece: Piece): string[] => wrong('static_select', { options: [piece] });
    expect(requiredOf(option(), judge)).toEqual(['text', 'value']);
    expect(judge(option('1', { la: 1 }))).toEqual(['/options/0']);
  });

  test.each<[string, number, (n: number) => Piece, string]>([
    ['text', 75, (n) => option('1', { text: plain(n) }), '/options/0/text/text'],
    ['value', 150, (n) => option(letters(n), { text: plain() }), '/options/0/value'],
    ['description', 75, (n) => option('1', { description: plain(n) }), '/options/0/description/text'],
  ])('%s: %d', (_name, limit, make, pointer) => {
    expect(wrong('static_select', { options: [make(limit)] })).toEqual([]);
    expect(wrong('static_select', { options: [make(limit + 1)] })).toEqual([pointer]);
  });

  test.each([
    ['checkboxes', []],
    ['radio_buttons', []],
    ['static_select', ['/options/0/text']],
    ['multi_static_select', ['/options/0/text']],
    ['overflow', ['/options/0/text']],
  ])('%s: marked-up options', (type, pointers) => {
    expect(wrong(type, { options: [option('1', { text: mrkdwn() })] })).toEqual(pointers);
  });

  test('lead to a page only from an overflow menu', () => {
    const link = (n: number): Piece => ({ options: [option('1', { url: letters(n) })] });
    expect(wrong('overflow', link(3000))).toEqual([]);
    expect(wrong('overflow', link(3001))).toEqual(['/options/0/url']);
    expect(wrong('static_select', link(1))).toEqual(['/options/0']);
  });

  test.each(['checkboxes', 'radio_buttons', 'static_select', 'multi_static_select', 'overflow'])(
    '%s: at least one, and no value twice',
    (type) => {
      expect(wrong(type, { options: [] })).toEqual(['/options']);
      expect(wrong(type, { options: [option('a'), option('a')] })).toEqual(['/options/1/value']);
      expect(wrong(type, { options: [option('a'), option('A')] })).toEqual([]);
    },
  );
});

describe('initial choices equal an entry word for word', () => {
  const [first, second] = [option('1', { description: plain('Mô tả') }), option('2')];
  const among = { options: [first, second] };

  test.each(['radio_buttons', 'static_select'])('%s', (type) => {
    expect(wrong(type, { ...among, initial_option: second })).toEqual([]);
    expect(wrong(type, { ...among, initial_option: { value: '2', text: plain('Mức 2') } })).toEqual([]);
    expect(wrong(type, { ...among, initial_option: option('3') })).toEqual(['/initial_option']);
    expect(wrong(type, { ...among, initial_option: option('1') })).toEqual(['/initial_option']);
  });

  test.each(['checkboxes', 'multi_static_select'])('%s', (type) => {
    expect(wrong(type, { ...among, initial_options: [second, first] })).toEqual([]);
    expect(wrong(type, { ...among, initial_options: [first, option('3')] })).toEqual(['/initial_options/1']);
    expect(wrong(type, { ...among, initial_options: [] })).toEqual(['/initial_options']);
  });

  test('from a group as well', () => {
    const grouped = { option_groups: [group(2, 'a'), group(2, 'b')] };
    expect(wrong('static_select', { ...grouped, initial_option: option('b1') })).toEqual([]);
    expect(wrong('static_select', { ...grouped, initial_option: option('c1') })).toEqual(['/initial_option']);
  });
});

describe('option groups', () => {
  const groups = (...all: Piece[]): string[] => wrong('static_select', { option_groups: all });

  test('stand in place of options, never beside them', () => {
    expect(groups(group(1))).toEqual([]);
    expect(wrong('static_select', { option_groups: [group(1)], options: options(1) })).toEqual(['']);
    expect(wrong('static_select', { options: undefined })).toEqual(['']);
  });

  test('up to 100 groups of 100 entries with a label of 75', () => {
    expect(groups(...times(100, (n) => group(1, `g${n}-`)))).toEqual([]);
    expect(groups(...times(101, (n) => group(1, `g${n}-`)))).toEqual(['/option_groups']);
    expect(groups(group(100))).toEqual([]);
    expect(groups(group(101))).toEqual(['/option_groups/0/options']);
    expect(groups(group(1, 'g', { label: plain(75) }))).toEqual([]);
    expect(groups(group(1, 'g', { label: plain(76) }))).toEqual(['/option_groups/0/label/text']);
    expect(groups(group(1, 'g', { label: mrkdwn() }))).toEqual(['/option_groups/0/label']);
  });

  test('share no value', () => {
    expect(groups(group(1, 'a'), group(1, 'a'))).toEqual(['/option_groups/1/options/0/value']);
  });
});
