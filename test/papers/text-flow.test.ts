/** Breaking text into lines: nothing is lost, nothing is wider than its column. */
import { openFaces } from '../../src/papers/fonts.ts';
import { printable } from '../../src/papers/printable.ts';
import { bold, upright } from '../../src/papers/rich.ts';
import { breakEvenly, breakParagraphs, type Line } from '../../src/papers/text-flow.ts';
import { longText } from './support.ts';

const faces = openFaces();
const column = { faces, size: 13, width: 200 };
const textOfLine = ({ runs }: Line): string => runs.map(({ text }) => text).join('');
const clean = (text: string): string => printable(text, (codePoint) => faces.has(codePoint));

test('every word stands in the lines, in order, and no line is wider than the column', () => {
  const text = longText('Đoạn', 3000);
  const [lines = []] = breakParagraphs(text, 'regular', { ...column, indent: 36 });
  expect(lines.map(textOfLine).join('')).toBe(text);
  expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(200.01);
  expect(lines[0]!.width).toBeLessThanOrEqual(164.01);
  expect(lines.filter(({ last }) => last)).toEqual([lines.at(-1)]);
});

test('a word that is longer than the line is broken, and none of it is lost', () => {
  const address = `https://so.example/${'vanban'.repeat(60)}`;
  const [lines = []] = breakParagraphs(`Xem ${address} nhé`, 'regular', column);
  expect(lines.map(textOfLine).join('')).toBe(`Xem ${address} nhé`);
  expect(Math.max(...lines.map(({ width }) => width))).toBeLessThanOrEqual(200.01);
});

test('a style may change inside a word and inside a line', () => {
  const [[line] = []] = breakParagraphs([bold('Điều 1'), upright('. Công nhận')], 'regular', column);
  expect(line?.runs).toEqual([bold('Điều 1'), upright('. Công nhận')]);
});

test('each line break begins a paragraph, empty ones are dropped', () => {
  expect(breakParagraphs('một\n\n \nhai\r\nba', 'regular', column).flat().map(textOfLine)).toEqual([
    'một',
    'hai',
    'ba',
  ]);
});

test('centred lines are about as long as each other, and not more of them than needed', () => {
  const text = 'Về việc công nhận kết quả đánh giá, xếp loại chất lượng cán bộ';
  const [lines = []] = breakEvenly(text, 'bold', { faces, size: 14, width: 360 });
  expect(lines).toHaveLength(2);
  expect(Math.abs(lines[0]!.width - lines[1]!.width)).toBeLessThan(80);
});

test('text comes out composed (NFC), without control characters, its line breaks kept', () => {
  expect(clean('đồng chí Ẩn'.normalize('NFD'))).toBe('đồng chí Ẩn');
  expect(clean('a\u0000b\u200bc\u202e\td\r\ne\u2028f')).toBe('abc d\ne\nf');
});

test('what the typeface lacks is a box, one for each character that people see', () => {
  expect(clean('tốt 👍🏽 👨‍👩‍👧 ☑️ 漢')).toBe('tốt □ □ □ □');
  expect(clean('lẻ \ud83d')).toBe('lẻ □');
});

test('all 146 Vietnamese letters are in every face', () => {
  const vowels = Array.from('aăâeêioôơuưy').flatMap((vowel) =>
    ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].map((tone) => vowel + tone),
  );
  const letters = [...vowels, 'đ']
    .flatMap((letter) => [letter, letter.toUpperCase()])
    .map((letter) => letter.normalize('NFC'));
  expect(new Set(letters).size).toBe(146);
  for (const style of ['regular', 'italic', 'bold', 'boldItalic'] as const) {
    const missing = letters.filter(
      (letter) => faces.glyph(style, letter.codePointAt(0)!).codePoint !== letter.codePointAt(0),
    );
    expect(missing).toEqual([]);
  }
});
