/** The order of every printed list: unit, rank in the unit, then given name (the last word) as Vietnamese sorts it (domain 8.7). */
import type { Unit } from './person.ts';

interface Listed {
  readonly unit: Unit;
  readonly rank: number;
  readonly fullName: string;
}

const vietnamese = new Intl.Collator('vi');

/** «Nguyễn Văn An» is sorted under «An». */
const nameKey = (fullName: string): string => {
  const words = fullName.split(' ');
  return [words.at(-1) ?? '', ...words.slice(0, -1)].join(' ');
};

/** Gives a new list; people with the same unit, rank and name keep the order in which they came. */
export const inPrintedOrder = <T>(items: readonly T[], facts: (item: T) => Listed): readonly T[] =>
  items.toSorted((one, other) => {
    const [a, b] = [facts(one), facts(other)];
    return (
      a.unit.order - b.unit.order || a.rank - b.rank || vietnamese.compare(nameKey(a.fullName), nameKey(b.fullName))
    );
  });
