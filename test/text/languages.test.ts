/** Vietnamese and English say the same things: the same names, the same arguments, nothing left out, titles that fit. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ratingLabels, ratingLevels } from '../../src/domain/rating.ts';
import { stepNames, steps } from '../../src/domain/step.ts';
import { en } from '../../src/text/en.ts';
import { vi, type Text } from '../../src/text/vi.ts';

const languages: readonly (readonly [string, Text])[] = [
  ['Vietnamese', vi],
  ['English', en],
];

/** Every place of a catalogue with what stands there. */
const places = (value: unknown, path = ''): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => places(inner, `${path}.${name}`))
    : [[path, value]];

const sentences = (text: Text): readonly (readonly [string, string])[] =>
  places(text).flatMap(([path, value]) => (typeof value === 'string' ? [[path, value] as const] : []));

/** The places where Vietnamese stands in both languages: the name of the app, and names that official papers print. */
const sameInBoth = new Set(['.common.appName']);

test('every Vietnamese sentence has an English one in the same place, with as many arguments', () => {
  const shape = (text: Text) =>
    places(text).map(([path, value]) => [path, typeof value === 'function' ? value.length : typeof value]);
  expect(new Map(shape(en) as [string, unknown][])).toEqual(new Map(shape(vi) as [string, unknown][]));
});

test('nothing is empty, and no English sentence is a Vietnamese one left over', () => {
  const vietnamese = new Map(sentences(vi));
  for (const [path, sentence] of [...sentences(vi), ...sentences(en)])
    expect([path, sentence.trim()]).not.toContain('');
  const left = sentences(en).filter(([path, sentence]) => vietnamese.get(path) === sentence && !sameInBoth.has(path));
  expect(left).toEqual([]);
});

test.each(languages)('%s modals have titles of at most 24 characters, and buttons that Slack takes', (_name, text) => {
  const titles = [
    ...sentences(text).filter(([path]) => /^\.modals\..*title$/i.test(path)),
    ...sentences(text).filter(([path]) =>
      /^\.common\.(refusedTitle|doneTitle|close|cancel|back|next|send)$/.test(path),
    ),
    ...sentences(text).filter(([path]) => /^\.modals\..*\.(submit|issue|approve|open|close|saveNext)$/.test(path)),
  ];
  expect(titles.length).toBeGreaterThan(30);
  expect(titles.filter(([, sentence]) => sentence.length > 24)).toEqual([]);
});

test.each(['vi', 'en'])('the sources of %s are in NFC', (language) => {
  const folder = join(__dirname, '../../src/text', language);
  for (const file of readdirSync(folder)) {
    const source = readFileSync(join(folder, file), 'utf8');
    expect(source).toBe(source.normalize('NFC'));
  }
});

test('people read Vietnamese quotation marks', () => {
  expect(sentences(vi).filter(([, sentence]) => /[«»"]/.test(sentence))).toEqual([]);
});

test.each(languages)(
  'D01 S16 %s keeps the official names of levels and steps, character for character',
  (_name, text) => {
    for (const level of ratingLevels) expect(text.common.levels[level].startsWith(ratingLabels[level])).toBe(true);
    for (const step of steps) {
      expect(text.common.step(step)).toContain(stepNames[step]);
      expect(text.home.where(step, '', '2026-12-01')).toContain(stepNames[step]);
    }
  },
);

test.each(languages)('%s: options and radio buttons of levels fit Slack’s 75 characters', (_name, { common }) => {
  for (const label of [...Object.values(common.levels), common.abstain]) expect(label.length).toBeLessThanOrEqual(75);
});

test('counts agree with their nouns in English', () => {
  expect(en.home.tasks.opinions(1)).toContain('1 file');
  expect(en.home.tasks.sheet(1)).toContain('1 person');
  expect(en.home.tasks.sheet(2)).toContain('2 people');
  expect(en.home.daysLeft(-1)).toBe('1 day overdue.');
});
