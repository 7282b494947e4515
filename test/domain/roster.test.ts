/** The roster: people only when everything is right, and otherwise every fault with its row and column. */
import { checkRoster } from '../../src/domain/roster.ts';
import type { Person } from '../../src/domain/person.ts';
import { cellsOf, placesOf, rowsOf } from '../support/roster.ts';

type Changes = Parameters<typeof cellsOf>;
const check = (...changes: Changes) => checkRoster(rowsOf(cellsOf(...changes)));
const peopleOf = (...changes: Changes): Person[] => {
  const result = check(...changes);
  if ('faults' in result) throw new Error(JSON.stringify(result.faults));
  return result.people;
};
const places = (...changes: Changes) => placesOf(check(...changes));

describe('a roster without faults', () => {
  it('gives the people in the order of the file, with what the columns say', () => {
    const people = peopleOf({ directSuperiors: 'a-1 ; A-2', authority: 'A-1', partyRole: 'Đảng Viên', rank: '7' });
    expect(people.map(({ id }) => id)).toEqual(['A-1', 'A-2', 'A-3']);
    expect(people[0]).toMatchObject({
      leadership: 'head',
      managedBy: 'cityPartyStandingCommittee',
      partyRole: 'cellCommittee',
    });
    expect(people[1]).toMatchObject({ leadership: 'deputy', managedBy: 'agency', advisoryUnit: false });
    expect(people[2]).toEqual({
      id: 'A-3',
      fullName: 'Trần Thị Mỹ Hạnh',
      email: 'hanh@so.example',
      category: 'civilServant',
      post: 'Chuyên viên',
      unit: { code: 'VP', name: 'Văn phòng', order: 2 },
      occupation: 'Hành chính',
      directSuperiors: ['A-1', 'A-2'],
      authority: 'A-1',
      managedBy: 'agency',
      leadership: 'none',
      partyRole: 'member',
      advisoryUnit: true,
      rank: 7,
    });
  });

  it('leaves out the e-mail and the authority where the cells are empty', () => {
    const [, deputy] = peopleOf();
    expect(Object.keys(deputy!)).not.toContain('email');
    expect(Object.keys(deputy!)).not.toContain('authority');
  });

  it('orders units by first appearance and ranks people by position where no rank is given', () => {
    const people = peopleOf({}, [{ code: 'A-4' }, { code: 'A-5', unitCode: 'ld', unitName: 'Lãnh đạo' }]);
    expect(people.map(({ unit }) => unit.order)).toEqual([1, 1, 2, 2, 1]);
    expect(people.map(({ rank }) => rank)).toEqual([1, 2, 1, 2, 3]);
    expect(people[4]!.unit).toBe(people[0]!.unit);
  });

  it('normalises to NFC, one space between words, lower-case e-mail', () => {
    const [, , person] = peopleOf({
      fullName: '  Đỗ Thị   Ước '.normalize('NFD'),
      email: 'Hanh@SO.example',
      unitName: 'Văn\u00a0phòng',
    });
    expect(person).toMatchObject({ fullName: 'Đỗ Thị Ước', email: 'hanh@so.example', unit: { name: 'Văn phòng' } });
  });

  it.each([
    [{ category: 'VIEN CHUC' }, { category: 'publicEmployee' }],
    [{ category: 'Người lao động' }, { category: 'contractWorker' }],
    [{ category: 'cán bộ' }, { category: 'cadre' }],
    [{ managedBy: 'cấp trên', directSuperiors: '' }, { managedBy: 'higherAuthority' }],
    [{ partyRole: 'Ban Thường vụ Đảng uỷ' }, { partyRole: 'standingCommittee' }],
    [{ partyRole: 'dang uy' }, { partyRole: 'committee' }],
    [{ advisoryUnit: 'có' }, { advisoryUnit: true }],
    [{ advisoryUnit: 'không' }, { advisoryUnit: false }],
    [
      { fullName: '=1+1', post: '@SUM(A1)' },
      { fullName: '=1+1', post: '@SUM(A1)' },
    ],
  ])('reads %j', (cells, facts) => {
    expect(peopleOf(cells)[2]).toMatchObject(facts);
  });

  it('does not need the rank column, and lets two people have one name', () => {
    const cells = cellsOf({}, [{ code: 'A-4' }]).map(({ rank: _rank, ...rest }) => rest);
    expect(checkRoster(rowsOf(cells))).toHaveProperty('people');
  });
});

describe('a roster with a fault in one cell', () => {
  const oneCell: [NonNullable<Changes[0]>, string][] = [
    ...(['code', 'fullName', 'category', 'post', 'unitCode', 'unitName', 'occupation', 'managedBy'] as const).map(
      (column): [NonNullable<Changes[0]>, string] => [{ [column]: ' ' }, `4 ${column} emptyCell`],
    ),
    [{ category: 'giám đốc' }, '4 category unknownValue'],
    [{ category: '???' }, '4 category unknownValue'],
    [{ managedBy: 'thành ủy' }, '4 managedBy unknownValue'],
    [{ leadership: 'đứng dưới' }, '4 leadership unknownValue'],
    [{ partyRole: 'bí thư' }, '4 partyRole unknownValue'],
    [{ advisoryUnit: 'y' }, '4 advisoryUnit unknownValue'],
    [{ advisoryUnit: '--' }, '4 advisoryUnit unknownValue'],
    [{ email: 'hanh' }, '4 email badEmail'],
    [{ email: 'hanh@so' }, '4 email badEmail'],
    [{ email: 'hạnh@so.example' }, '4 email badEmail'],
    [{ email: 'a@so.example b@so.example' }, '4 email badEmail'],
    [{ email: `${'a'.repeat(64)}@${'b.'.repeat(120)}example` }, '4 email badEmail'],
    [{ email: 'VUONG@so.example' }, '4 email duplicateEmail'],
    [{ code: 'a-2' }, '4 code duplicateCode'],
    [{ code: 'A 3' }, '4 code badCode'],
    [{ code: 'A.3' }, '4 code badCode'],
    [{ code: '__proto__' }, '4 code badCode'],
    [{ code: 'constructor' }, '4 code badCode'],
    [{ code: 'A'.repeat(41) }, '4 code tooLong'],
    [{ unitCode: '$v' }, '4 unitCode badCode'],
    [{ fullName: 'Ơ'.repeat(101) }, '4 fullName tooLong'],
    [{ post: 'x'.repeat(151) }, '4 post tooLong'],
    [{ unitName: 'x'.repeat(151) }, '4 unitName tooLong'],
    [{ occupation: 'x'.repeat(76) }, '4 occupation tooLong'],
    [{ unitCode: 'LD' }, '4 unitName unitWithTwoNames'],
    [{ directSuperiors: '' }, '4 directSuperiors noSuperior'],
    [{ directSuperiors: ' ; ' }, '4 directSuperiors noSuperior'],
    [{ directSuperiors: 'A-1;A-9' }, '4 directSuperiors unknownPerson'],
    [{ directSuperiors: 'A-1;a-3' }, '4 directSuperiors selfReference'],
    [{ directSuperiors: 'A-1;a-1' }, '4 directSuperiors repeatedSuperior'],
    [{ authority: 'A-9' }, '4 authority unknownPerson'],
    [{ authority: 'a-3' }, '4 authority selfReference'],
    [{ rank: '0' }, '4 rank badRank'],
    [{ rank: '1.5' }, '4 rank badRank'],
    [{ leadership: 'đứng đầu' }, '4 leadership secondHead'],
  ];
  it.each(oneCell)('%j is %s', (cells, place) => {
    expect(places(cells)).toEqual([place]);
  });

  it.each([
    '\u200b',
    '\u202e',
    '\u0007',
    '\n',
    '\t',
    '\ufeff',
    '\u00ad',
    '\u2028',
    '\ufe0f',
    '\ufffd',
    '\ud800',
    '\u3164',
  ])('a character that nobody sees (%j) is a fault wherever it stands, and is never dropped', (character) => {
    expect(places({ fullName: `Trần ${character}Hạnh` })).toEqual(['4 fullName hiddenCharacter']);
    expect(places({ email: `hanh@so.example${character}` })).toEqual(['4 email hiddenCharacter']);
    expect(places({ code: `A-3${character}` })).toEqual(['4 code hiddenCharacter']);
    expect(places({ directSuperiors: `A-1${character}` })).toContain('4 directSuperiors hiddenCharacter');
  });

  it('names the hidden character by its code point', () => {
    expect(check({ post: 'Chuyên\u200bviên' })).toEqual({
      faults: [{ row: 4, column: 'post', code: 'hiddenCharacter', character: 'U+200B' }],
    });
  });

  it('takes texts of exactly the longest length, counted after NFC', () => {
    const fullName = 'ệ'.repeat(100).normalize('NFD');
    expect(peopleOf({ fullName, post: 'x'.repeat(150), occupation: 'x'.repeat(75) })[2]!.fullName).toHaveLength(100);
  });

  it('takes ten direct superiors and refuses eleven', () => {
    const more = Array.from({ length: 11 }, (_, index) => ({ code: `B-${index}` }));
    const codes = more.map(({ code }) => code);
    expect(peopleOf({ directSuperiors: codes.slice(0, 10).join(';') }, more)[2]!.directSuperiors).toHaveLength(10);
    expect(places({ directSuperiors: codes.join(';') }, more)).toEqual(['4 directSuperiors tooManySuperiors']);
  });
});
