/** A whole message: its text, its size, its metadata, what must be unique. */
import { validateMessage } from '../../../src/workspace/block-kit/validate.ts';
import { asAction, inMessage, letters, mrkdwn, plain, times } from './build.ts';
import type { Piece } from './build.ts';
import { block, BLOCKS, element } from './pieces.ts';

const divider = BLOCKS['divider'];
const bare = (message: object, mode: 'post' | 'update' = 'post'): string[] =>
  inMessage({ text: undefined, ...message }, mode);

describe('text', () => {
  test.each(['post', 'update'] as const)('%s: something must be shown', (mode) => {
    expect(bare({}, mode)).toEqual(['no_text ']);
    expect(bare({ text: ' ', blocks: [], attachments: [] }, mode)).toEqual(['no_text ']);
    expect(bare({ blocks: [divider] }, mode)).toEqual([]);
    expect(bare({ attachments: [{ text: 'a' }] }, mode)).toEqual([]);
    expect(bare({ markdown_text: 'a' }, mode)).toEqual([]);
  });

  test.each([
    ['post', 40_000],
    ['update', 4000],
  ] as const)('%s: up to %d characters', (mode, limit) => {
    expect(inMessage({ text: letters(limit) }, mode)).toEqual([]);
    expect(inMessage({ text: letters(limit).normalize('NFD') }, mode)).toEqual([]);
    expect(inMessage({ text: letters(limit + 1) }, mode)).toEqual(['msg_too_long /text']);
  });

  test('markdown_text stands alone and has 12,000 characters', () => {
    expect(bare({ markdown_text: letters(12_000) })).toEqual([]);
    expect(bare({ markdown_text: letters(12_001) })).toEqual(['msg_too_long /markdown_text']);
    expect(inMessage({ markdown_text: 'a' })).toEqual(['markdown_text_conflict /markdown_text']);
    expect(bare({ markdown_text: 'a', blocks: [divider] })).toEqual(['markdown_text_conflict /markdown_text']);
  });
});

describe('blocks', () => {
  test('up to 50', () => {
    expect(inMessage({ blocks: times(50, () => divider) })).toEqual([]);
    expect(inMessage({ blocks: times(51, () => divider) })).toEqual(['invalid_blocks /blocks']);
  });

  test('are a list', () => {
    expect(inMessage({ blocks: divider })).toEqual(['invalid_blocks_format /blocks']);
  });

  test('are told in Slack’s words', () => {
    expect(validateMessage({ text: 'a', blocks: [block('header', { text: plain(151) })] }, 'post')).toEqual([
      { code: 'invalid_blocks', message: 'must be less than 151 characters', pointer: '/blocks/0/text/text' },
    ]);
  });

  test('have different block_ids, also inside containers and attachments', () => {
    const one = block('divider', { block_id: 'a' });
    expect(inMessage({ blocks: [one, block('divider', { block_id: 'b' })] })).toEqual([]);
    expect(inMessage({ blocks: [one, one] })).toEqual(['invalid_blocks /blocks/1/block_id']);
    expect(inMessage({ blocks: [one, block('container', { child_blocks: [one] })] })).toEqual([
      'invalid_blocks /blocks/1/child_blocks/0/block_id',
    ]);
    expect(inMessage({ blocks: [one], attachments: [{ blocks: [one] }] })).toEqual([
      'invalid_blocks /attachments/0/blocks/0/block_id',
    ]);
  });

  test('may share an action_id between two blocks, not inside one', () => {
    const [one, two] = [element('button'), element('datepicker')];
    expect(inMessage({ blocks: [asAction(one), asAction(two)] })).toEqual([]);
    expect(inMessage({ blocks: [{ type: 'actions', elements: [one, two] }] })).toEqual([
      'invalid_blocks /blocks/0/elements/1/action_id',
    ]);
  });
});

describe('size of all blocks together', () => {
  const sections = (...texts: string[]): Piece[] => texts.map((text) => block('section', { text: mrkdwn(text) }));
  const filled = (last: string): object => ({ blocks: sections(...times(4, () => letters(3000)), last) });
  const TOO_LONG = ['msg_blocks_too_long /blocks'];

  test.each([
    ['letters', 1200, 'ế'],
    ['&, five characters each', 240, '&'],
    ['<, four characters each', 300, '<'],
    ['>, four characters each', 300, '>'],
  ])('13,200 characters: %s', (_name, count, sign) => {
    expect(inMessage(filled(sign.repeat(count)))).toEqual([]);
    expect(inMessage(filled(sign.repeat(count + 1)))).toEqual(TOO_LONG);
  });

  test('a header costs a hundred more', () => {
    const withHeader = (length: number): object => ({
      blocks: [block('header', { text: plain(100) }), ...sections(...times(4, () => letters(3000)), letters(length))],
    });
    expect(inMessage(withHeader(1000))).toEqual([]);
    expect(inMessage(withHeader(1001))).toEqual(TOO_LONG);
  });

  test('all markdown blocks together have 12,000', () => {
    const two = (last: number): object => ({
      blocks: [6000, last].map((length) => block('markdown', { text: letters(length) })),
    });
    expect(inMessage(two(6000))).toEqual([]);
    expect(inMessage(two(6001))).toEqual(TOO_LONG);
  });
});

test('up to 100 attachments, each an object with blocks of its own', () => {
  expect(inMessage({ attachments: times(100, () => ({ text: 'a' })) })).toEqual([]);
  expect(inMessage({ attachments: times(101, () => ({ text: 'a' })) })).toEqual(['too_many_attachments /attachments']);
  expect(inMessage({ attachments: {} })).toEqual(['invalid_attachments /attachments']);
  expect(inMessage({ attachments: ['a'] })).toEqual(['invalid_attachments /attachments/0']);
  expect(inMessage({ attachments: [{ blocks: [{ type: 'la' }] }] })).toEqual([
    'invalid_blocks /attachments/0/blocks/0',
  ]);
});

describe('metadata', () => {
  const meta = (more: Piece): string[] =>
    inMessage({ metadata: { event_type: 'thong_bao', event_payload: {}, ...more } }).map((told) =>
      told.replace('/metadata', ''),
    );

  test.each<[string, Piece, string[]]>([
    ['scalars', { event_payload: { a: 'x', b: 1, c: true } }, []],
    ['a flat object and a list of them', { event_payload: { a: { b: 1 }, c: [{ d: 'x' }] } }, []],
    ['an object in an object', { event_payload: { a: { b: {} } } }, ['invalid_metadata_format /event_payload/a']],
    ['a list of words', { event_payload: { a: ['x'] } }, ['invalid_metadata_format /event_payload/a']],
    ['null', { event_payload: { a: null } }, ['invalid_metadata_format /event_payload/a']],
    ['no payload', { event_payload: undefined }, ['invalid_metadata_format /event_payload']],
    ['no type', { event_type: '' }, ['invalid_metadata_format /event_type']],
    ['a type of 50', { event_type: letters(50) }, []],
    ['a type of 51', { event_type: letters(51) }, ['invalid_metadata_format /event_type']],
    ['another field', { la: 1 }, ['invalid_metadata_format ']],
  ])('%s', (_name, more, told) => {
    expect(meta(more)).toEqual(told);
  });

  test('has 8,000 bytes', () => {
    const filled = (length: number): Piece => ({ event_type: 'a', event_payload: { a: 'x'.repeat(length) } });
    const rest = 8000 - JSON.stringify(filled(0)).length;
    expect(meta(filled(rest))).toEqual([]);
    expect(meta(filled(rest + 1))).toEqual(['metadata_too_large ']);
  });

  test('is an object', () => {
    expect(inMessage({ metadata: 'x' })).toEqual(['invalid_metadata_format /metadata']);
  });
});
