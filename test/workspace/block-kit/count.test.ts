/** Characters are counted as Slack may count them at worst. */
import { countCharacters, countEscaped } from '../../../src/workspace/block-kit/count.ts';
import { inMessage, plain } from './build.ts';

test.each([
  ['composed Vietnamese', 'Đánh giá', 8],
  ['decomposed Vietnamese counts as composed', 'Đánh giá'.normalize('NFD'), 8],
  ['an emoji counts two UTF-16 units', '👍', 2],
  ['nothing', '', 0],
])('%s', (_name, text, count) => {
  expect(countCharacters(text)).toBe(count);
});

test.each([
  ['&', 5],
  ['<', 4],
  ['>', 4],
  ['a & b', 9],
  ['&amp;', 5],
  ['&lt;', 4],
])('in a message %p counts %d', (text, count) => {
  expect(countEscaped(text)).toBe(count);
});

test('a header of 150 decomposed letters is accepted, 151 is not', () => {
  const header = (count: number): object => ({ type: 'header', text: plain('ế'.normalize('NFD').repeat(count)) });
  expect(inMessage({ blocks: [header(150)] })).toEqual([]);
  expect(inMessage({ blocks: [header(151)] })).toEqual(['invalid_blocks /blocks/0/text/text']);
});
