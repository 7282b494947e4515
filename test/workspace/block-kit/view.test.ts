/** A whole view: titles, sizes, what must be unique or single. */
import { validateView } from '../../../src/workspace/block-kit/validate.ts';
import { asAccessory, asInput, home, inView, letters, modal, mrkdwn, plain, times } from './build.ts';
import type { Piece } from './build.ts';
import { block, BLOCKS, element } from './pieces.ts';

const divider = BLOCKS['divider'];
const wrong = (more: Piece): string[] => inView(modal([divider], more));
const refused = (...pointers: string[]): string[] => pointers.map((pointer) => `invalid_arguments /view${pointer}`);

describe('fields of a modal', () => {
  test.each<[string, number, (n: number) => unknown, string]>([
    ['title', 24, plain, '/title/text'],
    ['submit', 24, plain, '/submit/text'],
    ['close', 24, plain, '/close/text'],
    ['private_metadata', 3000, letters, '/private_metadata'],
    ['callback_id', 255, letters, '/callback_id'],
    ['external_id', 255, letters, '/external_id'],
    ['blocks', 100, (n) => times(n, () => divider), '/blocks'],
  ])('%s: %d', (name, limit, make, pointer) => {
    expect(wrong({ [name]: make(limit) })).toEqual([]);
    expect(wrong({ [name]: make(limit + 1) })).toEqual(refused(pointer));
  });

  test('a title of 24 letters also when decomposed', () => {
    const title = 'Ý kiến của cấp trên 2025'.normalize('NFD');
    expect(title.length).toBeGreaterThan(24);
    expect(wrong({ title: plain(title) })).toEqual([]);
    expect(wrong({ title: plain('Ý kiến cấp trên trực tiếp') })).toEqual(refused('/title/text'));
  });

  test.each<[string, Piece, string]>([
    ['no title', { title: undefined }, ''],
    ['a title in mrkdwn', { title: mrkdwn() }, '/title'],
    ['an empty title', { title: plain('') }, '/title/text'],
    ['blocks not given', { blocks: undefined }, ''],
    ['no blocks', { blocks: [] }, '/blocks'],
    ['blocks that are no list', { blocks: {} }, '/blocks'],
    ['an unknown type', { type: 'page' }, ''],
    ['what Slack itself adds', { hash: '1', id: 'V1' }, ''],
    ['a switch in words', { notify_on_close: 'true' }, '/notify_on_close'],
  ])('%s', (_name, more, pointer) => {
    expect(new Set(wrong(more))).toEqual(new Set(refused(pointer)));
  });

  test('empty notes and ids are fine', () => {
    expect(wrong({ private_metadata: '', callback_id: '', external_id: '' })).toEqual([]);
  });

  test.each([[null], ['modal'], [[]], [undefined]])('%j is no view', (view) => {
    expect(inView(view)).toEqual(refused(''));
  });
});

describe('App Home', () => {
  test('up to 100 blocks, and none is fine', () => {
    expect(inView(home([]))).toEqual([]);
    expect(inView(home(undefined))).toEqual(refused(''));
    expect(inView(home(times(100, () => divider)))).toEqual([]);
    expect(inView(home(times(101, () => divider)))).toEqual(refused('/blocks'));
  });

  test.each(['title', 'submit', 'close'])('has no %s', (name) => {
    expect(inView(home([divider], { [name]: plain() }))).toEqual(refused(''));
  });

  test('takes inputs without a submit', () => {
    expect(inView(home([asInput(element('users_select'))]))).toEqual([]);
  });
});

describe('rules over the whole view', () => {
  const input = (id: string, more: Piece = {}): Piece =>
    asInput(element('plain_text_input', { action_id: id, ...more }));

  test('a modal with inputs has a submit', () => {
    expect(inView(modal([input('a')], { submit: undefined }))).toEqual(refused(''));
    expect(inView(modal([divider], { submit: undefined }))).toEqual([]);
    const nested = block('container', { child_blocks: [input('a')] });
    expect(inView(modal([nested], { submit: undefined }))).toEqual(refused(''));
  });

  test('a block_id is there once', () => {
    const blocks = ['a', 'b', 'a'].map((id) => block('divider', { block_id: id }));
    expect(inView(modal(blocks))).toEqual(refused('/blocks/2/block_id'));
  });

  test('an action_id is there once, even in different blocks', () => {
    expect(inView(modal([input('a'), input('b')]))).toEqual([]);
    expect(inView(modal([input('a'), asAccessory(element('button', { action_id: 'a' }))]))).toEqual(
      refused('/blocks/1/accessory/action_id'),
    );
  });

  test('one element has the focus', () => {
    const [on, off] = [{ focus_on_load: true }, { focus_on_load: false }];
    expect(inView(modal([input('a', on), input('b', off)]))).toEqual([]);
    expect(inView(modal([input('a', on), input('b', on)]))).toEqual(refused('/blocks/1/element/focus_on_load'));
  });

  test('a view has at most 250,000 bytes', () => {
    const long = (count: number): Piece =>
      home(times(count, () => block('section', { text: mrkdwn('x'.repeat(3000)) })));
    const bytes = (view: Piece): number => Buffer.byteLength(JSON.stringify(view));
    const view = long(81);
    const filler = block('section', { text: mrkdwn('') });
    const rest = 250_000 - bytes({ ...view, blocks: [...(view['blocks'] as Piece[]), filler] });
    const fill = (length: number): Piece => ({
      ...view,
      blocks: [...(view['blocks'] as Piece[]), block('section', { text: mrkdwn('x'.repeat(length)) })],
    });
    expect(bytes(fill(rest))).toBe(250_000);
    expect(inView(fill(rest))).toEqual([]);
    expect(inView(fill(rest + 1))).toEqual(['view_too_large /view']);
  });

  test('everything wrong is told at once', () => {
    const view = modal([{ type: 'la' }, input('a')], { title: plain(25), submit: undefined });
    expect(validateView(view)).toEqual([
      { code: 'invalid_arguments', message: 'must be less than 25 characters', pointer: '/view/title/text' },
      { code: 'invalid_arguments', message: 'unsupported type: la', pointer: '/view/blocks/0' },
      {
        code: 'invalid_arguments',
        message: 'missing required field: submit (the view has input blocks)',
        pointer: '/view',
      },
    ]);
  });
});
