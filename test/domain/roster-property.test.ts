/** Rosters that nobody typed by hand: very long ones, and any mixture of right and wrong references. */
import type { Person } from '../../src/domain/person.ts';
import { checkRoster } from '../../src/domain/roster.ts';
import { seeded } from '../support/random.ts';
import { cellsOf, placesOf, rowsOf } from '../support/roster.ts';

const check = (...changes: Parameters<typeof cellsOf>) => checkRoster(rowsOf(cellsOf(...changes)));

describe('10,000 people', () => {
  const many = (superiorOf: (index: number) => string) =>
    cellsOf(
      {},
      Array.from({ length: 10_000 }, (_, index) => ({
        code: `N-${index}`,
        email: `n${index}@so.example`,
        directSuperiors: superiorOf(index),
      })),
    );

  it('are read in well under a second, in a chain of 10,000 superiors', () => {
    const rows = rowsOf(many((index) => (index === 0 ? 'A-1' : `N-${index - 1}`)));
    const start = performance.now();
    const result = checkRoster(rows);
    const took = performance.now() - start;
    expect(result).toHaveProperty('people.length', 10_003);
    expect(took).toBeLessThan(1000);
  });

  it('that all lead each other in one circle are one fault with a short message', () => {
    const rows = rowsOf(many((index) => `N-${(index + 1) % 10_000}`));
    const result = checkRoster(rows);
    expect(placesOf(result)).toEqual([expect.stringContaining('directSuperiors superiorCycle')]);
    expect(JSON.stringify(result).length).toBeLessThan(300);
  });

  it('that are all wrong give every fault, still quickly', () => {
    const rows = rowsOf(many(() => 'X;Y;X'));
    const start = performance.now();
    expect(placesOf(checkRoster(rows))).toHaveLength(30_000);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe('any roster', () => {
  it('gives people whose every reference leads to somebody else, without circles, or faults inside the file', () => {
    let clean = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const { below: next } = seeded(seed);
      const more = Array.from({ length: next(8) }, (_, index) => ({
        code: `R-${next(12) === 0 ? 0 : index}`,
        directSuperiors: Array.from({ length: next(3) + 1 }, () => (next(3) ? 'A-1' : `R-${next(9)}`)).join(';'),
        authority: next(6) ? '' : `R-${next(9)}`,
        unitName: next(15) ? 'Văn phòng' : 'Phòng',
      }));
      const result = check({}, more);
      const faults = 'faults' in result ? result.faults : [];
      const people = 'people' in result ? result.people : [];
      expect(faults.every(({ row }) => row >= 2 && row <= 4 + more.length)).toBe(true);
      expect(people).toHaveLength(faults.length > 0 ? 0 : 3 + more.length);
      clean += people.length > 0 ? 1 : 0;
      const byId = new Map(people.map((person) => [person.id, person]));
      expect(byId.size).toBe(people.length);
      for (const person of people) {
        expect(person.directSuperiors.every((id) => byId.has(id) && id !== person.id)).toBe(true);
        expect(person.authority === undefined || (byId.has(person.authority) && person.authority !== person.id)).toBe(
          true,
        );
        expect(above(person, byId).has(person.id)).toBe(false);
      }
    }
    // Both kinds occur, or the test shows nothing.
    expect(clean).toBeGreaterThan(30);
    expect(clean).toBeLessThan(270);
  });

  const above = (person: Person, byId: ReadonlyMap<string, Person>): Set<string> => {
    const found = new Set<string>();
    const open = [...person.directSuperiors];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (found.has(id)) continue;
      found.add(id);
      open.push(...(byId.get(id)?.directSuperiors ?? []));
    }
    return found;
  };
});
