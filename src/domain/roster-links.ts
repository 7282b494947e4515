/** Checks across the rows of a roster: who is named twice, who is named but not there, who leads whom in a circle. */
import type { RowFacts } from './roster-cells.ts';
import { shown } from './roster-cells.ts';
import type { RosterCellFault } from './roster-fault.ts';

/** Codes are compared without case: «nv-01» and «NV-01» are one person to everybody who reads a list. */
export const codeKey = (code: string): string => code.toUpperCase();

/** Gives every fault that needs more than one row. One pass each, over maps: 10,000 rows stay quick. */
export function linkFaults(rows: readonly RowFacts[]): RosterCellFault[] {
  const byCode = new Map<string, RowFacts>();
  for (const facts of rows) if (!byCode.has(codeKey(facts.code))) byCode.set(codeKey(facts.code), facts);
  return [
    ...duplicates(rows, byCode),
    ...duplicateEmails(rows),
    ...unitNames(rows),
    ...secondHeads(rows),
    ...rows.flatMap((facts) => [...superiorFaults(facts, byCode), ...authorityFaults(facts, byCode)]),
    ...cycles(rows, byCode),
  ];
}

function duplicates(rows: readonly RowFacts[], byCode: ReadonlyMap<string, RowFacts>): RosterCellFault[] {
  return rows.flatMap(({ row, code }): RosterCellFault[] => {
    const first = byCode.get(codeKey(code));
    if (code === '' || !first || first.row === row) return [];
    return [{ row, column: 'code', code: 'duplicateCode', value: shown(code), firstRow: first.row }];
  });
}

function duplicateEmails(rows: readonly RowFacts[]): RosterCellFault[] {
  const firstRows = new Map<string, number>();
  return rows.flatMap(({ row, email }): RosterCellFault[] => {
    if (email === '') return [];
    const firstRow = firstRows.get(email);
    if (firstRow === undefined) {
      firstRows.set(email, row);
      return [];
    }
    return [{ row, column: 'email', code: 'duplicateEmail', value: shown(email), firstRow }];
  });
}

function unitNames(rows: readonly RowFacts[]): RosterCellFault[] {
  const units = new Map<string, { name: string; row: number }>();
  return rows.flatMap(({ row, unitCode, unitName }): RosterCellFault[] => {
    if (unitCode === '' || unitName === '') return [];
    const first = units.get(codeKey(unitCode));
    if (!first) units.set(codeKey(unitCode), { name: unitName, row });
    if (!first || first.name === unitName) return [];
    const { name, row: firstRow } = first;
    return [
      { row, column: 'unitName', code: 'unitWithTwoNames', unitCode: shown(unitCode), name: shown(name), firstRow },
    ];
  });
}

function secondHeads(rows: readonly RowFacts[]): RosterCellFault[] {
  const [first, ...more] = rows.filter(({ leadership }) => leadership === 'head');
  if (!first) return [];
  return more.map(({ row }) => ({ row, column: 'leadership', code: 'secondHead', firstRow: first.row }));
}

function superiorFaults({ row, code, superiors }: RowFacts, byCode: ReadonlyMap<string, RowFacts>): RosterCellFault[] {
  const column = 'directSuperiors';
  const seen = new Set<string>();
  return superiors.flatMap((superior): RosterCellFault[] => {
    const key = codeKey(superior);
    if (seen.has(key)) return [{ row, column, code: 'repeatedSuperior', value: shown(superior) }];
    seen.add(key);
    if (key === codeKey(code)) return [{ row, column, code: 'selfReference' }];
    return byCode.has(key) ? [] : [{ row, column, code: 'unknownPerson', value: shown(superior) }];
  });
}

function authorityFaults({ row, code, authority }: RowFacts, byCode: ReadonlyMap<string, RowFacts>): RosterCellFault[] {
  const column = 'authority';
  if (authority === '') return [];
  if (codeKey(authority) === codeKey(code)) return [{ row, column, code: 'selfReference' }];
  return byCode.has(codeKey(authority)) ? [] : [{ row, column, code: 'unknownPerson', value: shown(authority) }];
}

/** Codes of a circle that a message names; a circle of thousands is a fault of its own kind, and nobody reads it. */
const codesShown = 6;

/** Nobody leads whoever leads them. Walks up from each person once, without recursion (chains may be long). */
function cycles(rows: readonly RowFacts[], byCode: ReadonlyMap<string, RowFacts>): RosterCellFault[] {
  const faults: RosterCellFault[] = [];
  const finished = new Set<RowFacts>();
  const depth = new Map<RowFacts, number>();
  for (const start of rows) {
    if (finished.has(start)) continue;
    const path = [{ facts: start, next: 0 }];
    depth.set(start, 0);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const superior = top.facts.superiors[top.next];
      top.next += 1;
      if (superior === undefined) {
        finished.add(top.facts);
        depth.delete(top.facts);
        path.pop();
        continue;
      }
      const above = byCode.get(codeKey(superior));
      if (!above || above === top.facts || finished.has(above)) continue;
      const from = depth.get(above);
      if (from === undefined) {
        depth.set(above, path.length);
        path.push({ facts: above, next: 0 });
        continue;
      }
      const codes = path.slice(from, from + codesShown).map(({ facts }) => shown(facts.code));
      const length = path.length - from;
      faults.push({ row: top.facts.row, column: 'directSuperiors', code: 'superiorCycle', codes, length });
    }
  }
  return faults;
}
