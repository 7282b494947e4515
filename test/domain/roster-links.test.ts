/** Faults that need more than one row, or the whole roster: circles, heads, columns, and all of them at once. */
import { checkRoster } from '../../src/domain/roster.ts';
import { cellsOf, placesOf, rowsOf } from '../support/roster.ts';

type Changes = Parameters<typeof cellsOf>;
const check = (...changes: Changes) => checkRoster(rowsOf(cellsOf(...changes)));
const places = (...changes: Changes) => placesOf(check(...changes));

describe('a roster with faults across rows', () => {
  it('refuses two people who lead each other, and names the circle once', () => {
    const result = check({ directSuperiors: 'A-4' }, [{ code: 'A-4', directSuperiors: 'A-3;A-1' }]);
    expect(result).toEqual({
      faults: [{ row: 5, column: 'directSuperiors', code: 'superiorCycle', codes: ['A-3', 'A-4'], length: 2 }],
    });
  });

  it('names each of two circles that share a person', () => {
    const more = [
      { code: 'A-4', directSuperiors: 'A-3' },
      { code: 'A-5', directSuperiors: 'A-3' },
    ];
    expect(places({ directSuperiors: 'A-4;A-5' }, more)).toEqual([
      '5 directSuperiors superiorCycle',
      '6 directSuperiors superiorCycle',
    ]);
  });

  it('allows several ways up to the same superior', () => {
    expect(places({ directSuperiors: 'A-1;A-2' })).toEqual([]);
  });

  it('refuses a roster without a head, but not twice where the word is misspelt', () => {
    const cells = cellsOf();
    cells[0]!.leadership = '';
    expect(placesOf(checkRoster(rowsOf(cells)))).toEqual(['0 leadership noHead']);
    cells[0]!.leadership = 'đứng dầu tiên';
    expect(placesOf(checkRoster(rowsOf(cells)))).toEqual(['2 leadership unknownValue']);
  });

  it('refuses an empty roster', () => {
    expect(checkRoster([])).toEqual({ faults: [{ row: 0, code: 'emptyFile' }] });
  });

  it('names a missing column once, at the heading, and checks the other columns all the same', () => {
    const cells = cellsOf({ post: '' }).map(({ email: _email, managedBy: _managedBy, ...rest }) => rest);
    expect(placesOf(checkRoster(rowsOf(cells), 1))).toEqual([
      '1 email missingColumn',
      '1 managedBy missingColumn',
      '4 post emptyCell',
    ]);
  });

  it('gives all faults of a bad roster at once, in reading order, and no people', () => {
    const result = check({ fullName: '', email: 'x', rank: 'a', authority: 'Z' }, [{ code: 'A-1', post: '' }]);
    expect(result).not.toHaveProperty('people');
    expect(placesOf(result)).toEqual([
      '4 fullName emptyCell',
      '4 email badEmail',
      '4 authority unknownPerson',
      '4 rank badRank',
      '5 code duplicateCode',
      '5 post emptyCell',
      '5 directSuperiors selfReference',
    ]);
  });
});
