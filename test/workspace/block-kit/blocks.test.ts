/** Every block: its surfaces, its required fields, what it refuses. */
import { asAccessory, letters, mrkdwn, plain, requiredOf, surfacesOf, wrongIn } from './build.ts';
import type { Piece } from './build.ts';
import { block, BLOCKS, element } from './pieces.ts';

const ALL = ['message', 'modal', 'home'];

describe('surfaces and required fields', () => {
  test.each([
    ['section', ALL, ['type', 'text']],
    ['header', ALL, ['type', 'text']],
    ['divider', ALL, ['type']],
    ['context', ALL, ['type', 'elements']],
    ['actions', ALL, ['type', 'elements']],
    ['input', ALL, ['type', 'label', 'element']],
    ['image', ALL, ['type', 'alt_text', 'image_url']],
    ['rich_text', ALL, ['type', 'elements']],
    ['video', ALL, ['type', 'alt_text', 'title', 'video_url', 'thumbnail_url']],
    ['container', ALL, ['type', 'title', 'child_blocks']],
    ['alert', ['message', 'modal'], ['type', 'text']],
    ['markdown', ['message'], ['type', 'text']],
    ['table', ['message'], ['type', 'rows']],
    ['data_table', ['message'], ['type', 'caption', 'rows']],
    ['card', ['message'], ['type', 'title']],
    ['carousel', ['message'], ['type', 'elements']],
    ['context_actions', ['message'], ['type', 'elements']],
    ['task_card', ['message'], ['type', 'task_id', 'title', 'status']],
    ['plan', ['message'], ['type', 'title']],
  ])('%s', (type, surfaces, fields) => {
    expect(surfacesOf(BLOCKS[type])).toEqual(surfaces);
    expect(requiredOf(block(type), wrongIn)).toEqual(fields);
    expect(wrongIn(block(type, { la: 1 }))).toEqual(['']);
    expect(wrongIn(block(type, { block_id: letters(255) }))).toEqual([]);
    expect(wrongIn(block(type, { block_id: letters(256) }))).toEqual(['/block_id']);
  });

  test('file blocks are Slack’s own, on no surface', () => {
    expect(surfacesOf(BLOCKS['file'])).toEqual([]);
  });

  test.each([[{ type: 'la' }], [{}], [null], ['chữ'], [[]], [{ type: 7 }], [{ type: 'constructor' }]])(
    '%j is no block',
    (piece) => {
      expect(wrongIn(piece)).toEqual(['']);
    },
  );
});

describe('what else is refused', () => {
  test.each<[string, Piece, string]>([
    ['a section without text and fields', { type: 'section', expand: true }, ''],
    ['an empty text', block('section', { text: plain('') }), '/text/text'],
    ['a header in mrkdwn', block('header', { text: mrkdwn() }), '/text'],
    ['a label in mrkdwn', block('input', { label: mrkdwn() }), '/label'],
    ['emoji on mrkdwn', block('section', { text: { ...mrkdwn(), emoji: true } }), '/text'],
    ['verbatim on plain_text', block('section', { text: { ...plain(), verbatim: true } }), '/text'],
    ['a text that is a string', block('section', { text: 'Chữ' }), '/text'],
    ['no elements', block('actions', { elements: [] }), '/elements'],
    ['no fields', block('section', { fields: [] }), '/fields'],
    ['an unknown element', asAccessory({ type: 'la' }), '/accessory'],
    ['both image sources', block('image', { slack_file: { id: 'F1' } }), ''],
    ['a Slack file by id and url', { type: 'image', alt_text: 'A', slack_file: { id: 'F1', url: 'u' } }, '/slack_file'],
    ['optional as a word', block('input', { optional: 'true' }), '/optional'],
    ['dispatch_action as a word', block('input', { dispatch_action: 'yes' }), '/dispatch_action'],
    [
      'two equal action_ids in a block',
      block('actions', { elements: [element('button'), element('datepicker')] }),
      '/elements/1/action_id',
    ],
    ['an unknown level', block('alert', { level: 'la' }), '/level'],
    ['a card of nothing', { type: 'card', subtitle: mrkdwn() }, ''],
    ['a markdown block in a container', block('container', { child_blocks: [BLOCKS['markdown']] }), '/child_blocks/0'],
    ['an unknown status', block('task_card', { status: 'xong' }), '/status'],
    ['an unknown width', block('container', { width: 'la' }), '/width'],
  ])('%s', (_name, piece, pointer) => {
    expect(wrongIn(piece)).toEqual([pointer]);
  });

  test('null is not «not given»', () => {
    expect(wrongIn(block('section', { accessory: null }))).toEqual(['/accessory']);
    expect(wrongIn(block('section', { accessory: undefined }))).toEqual([]);
  });

  test('a table inside a container is for messages only', () => {
    const container = block('container', { child_blocks: [BLOCKS['table']] });
    expect(surfacesOf(container)).toEqual(['message']);
    expect(wrongIn(container, 'modal')).toEqual(['/child_blocks/0']);
  });
});
