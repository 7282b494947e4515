/** The fictional agency is a roster without faults that shows every case the procedure knows. */
import { readFileSync } from 'node:fs';
import { fictionalAgency } from '../../src/agency/agency.ts';
import type { Person } from '../../src/domain/person.ts';
import { exclusionOf, statutoryCategories } from '../../src/domain/scope.ts';
import { rosterFaultText } from '../../src/roster/fault-text.ts';
import { readRoster } from '../../src/roster/read.ts';

const file = readFileSync('src/agency/roster.csv');
let people: Person[];
beforeAll(async () => {
  const reading = await readRoster(file, 'roster.csv');
  if ('faults' in reading) throw new Error(reading.faults.map(rosterFaultText).join('\n'));
  if (reading.ignoredColumns.length > 0) throw new Error('a heading is misspelt');
  people = reading.people;
});

const count = (holds: (person: Person) => boolean): number => people.filter(holds).length;
const inScope = (person: Person): boolean => !exclusionOf(person, { categories: statutoryCategories });

it('has 31 people in five units, in the order of the lists', () => {
  expect(people).toHaveLength(31);
  const units = new Map(people.map(({ unit }) => [unit.order, unit.name]));
  expect([...units]).toEqual([
    [1, 'Lãnh đạo Sở'],
    [2, 'Văn phòng'],
    [3, 'Phòng Tổ chức – Hành chính'],
    [4, 'Phòng Nghiệp vụ Văn hóa'],
    [5, 'Trung tâm Truyền thông'],
  ]);
});

it('has a director without a file of his own, who decides on everybody else', () => {
  const [director] = people;
  expect(director).toMatchObject({ leadership: 'head', managedBy: 'cityPartyStandingCommittee' });
  expect(count(inScope)).toBe(30);
  expect(people.filter((person) => !inScope(person))).toEqual([director]);
  expect(count(({ authority }) => authority !== undefined)).toBe(0);
});

it('has two deputies in scope', () => {
  expect(count((person) => person.leadership === 'deputy' && inScope(person))).toBe(2);
});

it('has cán bộ, công chức and viên chức; the centre employs viên chức only', () => {
  expect(new Set(people.map(({ category }) => category))).toEqual(new Set(statutoryCategories));
  expect(people.every(({ category, unit }) => (category === 'publicEmployee') === (unit.code === 'TTTT'))).toBe(true);
});

it('has exactly the four occupations', () => {
  const occupations = [...new Set(people.map(({ occupation }) => occupation))].sort();
  expect(occupations).toEqual(['Báo chí, truyền thông', 'Hành chính', 'Nghiên cứu', 'Quản lý văn hóa'].sort());
});

it('has at least six people with two direct superiors and one with three; everybody in scope has one', () => {
  expect(count(({ directSuperiors }) => directSuperiors.length === 2)).toBeGreaterThanOrEqual(6);
  expect(count(({ directSuperiors }) => directSuperiors.length === 3)).toBe(1);
  expect(people.filter(inScope).every(({ directSuperiors }) => directSuperiors.length > 0)).toBe(true);
});

it('has a chi ủy of four, two of them in the leadership, and other members of the Party', () => {
  const committee = people.filter(({ partyRole }) => partyRole === 'cellCommittee');
  expect(committee).toHaveLength(4);
  expect(committee.filter(({ leadership }) => leadership !== 'none')).toHaveLength(2);
  expect(count(({ partyRole }) => partyRole === 'member')).toBeGreaterThan(3);
  expect(count(({ partyRole }) => partyRole === 'committee' || partyRole === 'standingCommittee')).toBe(0);
  expect(count(({ partyRole }) => partyRole === 'none')).toBeGreaterThan(3);
});

it('has an advisory unit of three in Tổ chức – Hành chính', () => {
  const unit = people.filter(({ advisoryUnit }) => advisoryUnit);
  expect(unit.map(({ unit }) => unit.code)).toEqual(['TCHC', 'TCHC', 'TCHC']);
});

it('has exactly one person in scope without e-mail, and nobody whose e-mail could be real', () => {
  expect(count((person) => inScope(person) && person.email === undefined)).toBe(1);
  expect(people.every(({ email }) => email === undefined || email.endsWith('@so-vhtt.example'))).toBe(true);
});

it('has two people of one name in different units (D15), and no other pair', () => {
  const names = people.map(({ fullName }) => fullName);
  const twice = people.filter(({ fullName }) => names.indexOf(fullName) !== names.lastIndexOf(fullName));
  expect(twice).toHaveLength(2);
  expect(twice[0]!.unit.code).not.toBe(twice[1]!.unit.code);
});

it('has names with every tone and with Đ, Ư, Ơ', () => {
  const names = people.map(({ fullName }) => fullName).join(' ');
  const decomposed = names.normalize('NFD');
  for (const tone of ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']) expect(decomposed).toContain(tone);
  for (const letter of ['Đ', 'Ư', 'Ơ', 'ư', 'ơ']) expect(baseLetters(names)).toContain(letter);
});

/** «Ước» holds an Ư under its tone. */
const baseLetters = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
    .normalize('NFC');

it('ranks people inside each unit from 1 without a gap', () => {
  for (const code of new Set(people.map(({ unit }) => unit.code))) {
    const ranks = people.filter(({ unit }) => unit.code === code).map(({ rank }) => rank);
    expect(ranks).toEqual(ranks.map((_, index) => index + 1));
  }
});

it('is a file in UTF-8 and NFC', () => {
  const text = file.toString('utf8');
  expect(text).toBe(text.normalize('NFC'));
  expect(fictionalAgency).toEqual({
    name: 'Sở Văn hóa và Truyền thông',
    parentName: 'Ủy ban nhân dân thành phố',
    shortName: 'SVHTT',
    place: 'Bình An',
  });
});
