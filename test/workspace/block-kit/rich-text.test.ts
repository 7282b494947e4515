/** Rich text: paragraphs and the nodes in their lines. */
import { requiredOf, wrongIn } from './build.ts';
import type { Piece } from './build.ts';

const rich = (...elements: unknown[]): string[] => wrongIn({ type: 'rich_text', elements });
const section = (...elements: unknown[]): Piece => ({ type: 'rich_text_section', elements });
const line = (node: unknown): string[] => rich(section(node));
const text: Piece = { type: 'text', text: 'Chữ' };
const list = (more: Piece = {}): Piece => ({
  type: 'rich_text_list',
  style: 'bullet',
  elements: [section(text)],
  ...more,
});

test.each<[Piece, string[]]>([
  [text, ['type', 'text']],
  [{ type: 'link', url: 'https://example.org' }, ['type', 'url']],
  [{ type: 'user', user_id: 'U1' }, ['type', 'user_id']],
  [{ type: 'usergroup', usergroup_id: 'S1' }, ['type', 'usergroup_id']],
  [{ type: 'channel', channel_id: 'C1' }, ['type', 'channel_id']],
  [{ type: 'team', team_id: 'T1' }, ['type', 'team_id']],
  [{ type: 'emoji', name: 'wave' }, ['type', 'name']],
  [{ type: 'date', timestamp: 1_764_547_200, format: '{date_num}' }, ['type', 'timestamp', 'format']],
  [{ type: 'color', value: '#ff0000' }, ['type', 'value']],
  [{ type: 'broadcast', range: 'here' }, ['type', 'range']],
])('%j in a line', (node, fields) => {
  expect(line(node)).toEqual([]);
  expect(requiredOf(node, line)).toEqual(fields);
  expect(line({ ...node, style: { bold: true, italic: true, strike: true, underline: true, code: true } })).toEqual([]);
  expect(line({ ...node, style: { blink: true } })).toEqual(['/elements/0/elements/0/style']);
  expect(line({ ...node, la: 1 })).toEqual(['/elements/0/elements/0']);
});

test.each<[string, Piece, string[]]>([
  ['a section', section(text), []],
  ['an empty section', section(), []],
  ['a quote', { type: 'rich_text_quote', elements: [text], border: 1 }, []],
  ['preformatted text', { type: 'rich_text_preformatted', elements: [text], border: 0 }, []],
  [
    'an emoji in preformatted text',
    { type: 'rich_text_preformatted', elements: [{ type: 'emoji', name: 'x' }] },
    ['/elements/0'],
  ],
  ['a list', list(), []],
  ['an ordered list', list({ style: 'ordered', indent: 8, border: 1 }), []],
  ['a list indented by nine', list({ indent: 9 }), ['/indent']],
  ['a list with a border of two', list({ border: 2 }), ['/border']],
  ['a list without a style', list({ style: undefined }), ['']],
  ['a list of another style', list({ style: 'dashes' }), ['/style']],
  ['a list of texts', list({ elements: [text] }), ['/elements/0']],
  ['a list in a list', list({ elements: [list()] }), ['/elements/0']],
  ['an empty text', section({ type: 'text', text: '' }), ['/elements/0/text']],
  ['an unknown range', section({ type: 'broadcast', range: 'all' }), ['/elements/0/range']],
  ['a button', section({ type: 'button' }), ['/elements/0']],
  ['a bare text', text, ['']],
])('%s', (_name, paragraph, pointers) => {
  expect(rich(paragraph)).toEqual(pointers.map((pointer) => `/elements/0${pointer}`));
});

test('at least one paragraph', () => {
  expect(rich()).toEqual(['/elements']);
});

test.each<[Piece, string[]]>([
  [section(text), ['type', 'elements']],
  [list(), ['type', 'style', 'elements']],
  [{ type: 'rich_text_quote', elements: [text] }, ['type', 'elements']],
  [{ type: 'rich_text_preformatted', elements: [text] }, ['type', 'elements']],
])('%j needs all its fields', (paragraph, fields) => {
  expect(requiredOf(paragraph, rich)).toEqual(fields);
});

test.each([
  ['text', 'text'],
  ['link', 'url'],
  ['user', 'user_id'],
  ['usergroup', 'usergroup_id'],
  ['channel', 'channel_id'],
  ['team', 'team_id'],
  ['emoji', 'name'],
  ['color', 'value'],
])('%s: one character is enough, none is not', (type, name) => {
  expect(line({ type, [name]: 'a' })).toEqual([]);
  expect(line({ type, [name]: '' })).toEqual([`/elements/0/elements/0/${name}`]);
});
