/** Turns the rows of the roster (danh sách CBCCVC) into people, or names every fault at once: all or nothing. */
import { personId, type Person, type Unit } from './person.ts';
import { readRow, type RosterRow, type RowFacts } from './roster-cells.ts';
import { inReadingOrder, neededColumns, type RosterColumn, type RosterFault } from './roster-fault.ts';
import { codeKey, linkFaults } from './roster-links.ts';

export type { RosterRow } from './roster-cells.ts';
export type { RosterCellFault, RosterColumn, RosterFault, RosterFileFault } from './roster-fault.ts';

export type RosterCheck = { readonly people: Person[] } | { readonly faults: RosterFault[] };

/**
 * Takes the rows under the headings, in the order of the file. Gives the people in that order, or all faults in reading
 * order; never both. A column counts as present where any row has a cell of it. `headingRow` is where a missing column
 * is reported. Units are ordered by first appearance; a rank left out is the person's position in the unit.
 */
export function checkRoster(rows: readonly RosterRow[], headingRow = 1): RosterCheck {
  if (rows.length === 0) return { faults: [{ row: 0, code: 'emptyFile' }] };
  const present = presentColumns(rows);
  const missing = neededColumns.filter((column) => !present.has(column));
  const read = rows.map((row) => readRow(row, present));
  const people = read.map(({ facts }) => facts);
  const faults: RosterFault[] = [
    ...missing.map((column) => ({ row: headingRow, column, code: 'missingColumn' as const })),
    ...read.flatMap(({ faults }) => faults),
    ...linkFaults(people),
  ];
  // A misspelt «đứng đầu» is reported where it stands; «no head» would only add to the confusion.
  const headUncertain = faults.some(({ column }) => column === 'leadership');
  if (!headUncertain && !people.some(({ leadership }) => leadership === 'head'))
    faults.push({ row: 0, column: 'leadership', code: 'noHead' });
  return faults.length > 0 ? { faults: inReadingOrder(faults) } : { people: makePeople(people) };
}

function presentColumns(rows: readonly RosterRow[]): ReadonlySet<RosterColumn> {
  const present = new Set<RosterColumn>();
  for (const { cells } of rows) for (const column of Object.keys(cells)) present.add(column as RosterColumn);
  return present;
}

function makePeople(rows: readonly RowFacts[]): Person[] {
  const units = new Map<string, { unit: Unit; people: number }>();
  const idOf = new Map(rows.map(({ code }) => [codeKey(code), personId(code)]));
  // The checks above found every code; a miss here would be a fault of ours.
  const found = (code: string) => idOf.get(codeKey(code)) ?? personId(code);
  return rows.map((facts) => {
    const { code, email, unitCode, unitName, superiors, authority, rank, row: _row, ...rest } = facts;
    const known = units.get(codeKey(unitCode));
    const place = known ?? { unit: { code: unitCode, name: unitName, order: units.size + 1 }, people: 0 };
    if (!known) units.set(codeKey(unitCode), place);
    place.people += 1;
    return {
      ...rest,
      id: personId(code),
      ...(email ? { email } : {}),
      unit: place.unit,
      directSuperiors: superiors.map(found),
      ...(authority ? { authority: found(authority) } : {}),
      rank: rank ?? place.people,
    };
  });
}
