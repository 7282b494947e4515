/** Reads one row of the roster by itself: every cell cleaned, checked and understood; nothing about other rows. */
import type { LeadershipPost, ManagedBy, PartyRole, StaffCategory } from './person.ts';
import { longestCell, mostSuperiors, type RosterCellFault, type RosterColumn } from './roster-fault.ts';
import {
  categoryWords,
  foldText,
  leadershipWords,
  managedByWords,
  partyRoleWords,
  yesNoWords,
} from './roster-words.ts';

export interface RosterRow {
  /** The line of the file as a spreadsheet numbers it, from 1. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<RosterColumn, string>>>;
}

/** What a row says. A faulty cell has a stand-in, which nobody ever sees: one fault means no people at all. */
export interface RowFacts {
  readonly row: number;
  readonly code: string;
  readonly fullName: string;
  readonly email: string;
  readonly category: StaffCategory;
  readonly post: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly occupation: string;
  /** Codes as typed; the checks across rows find the people. */
  readonly superiors: readonly string[];
  readonly authority: string;
  readonly managedBy: ManagedBy;
  readonly leadership: LeadershipPost;
  readonly partyRole: PartyRole;
  readonly advisoryUnit: boolean;
  readonly rank: number | undefined;
}

/** What nobody sees can make two equal names differ, turn a line around or break a paper; it is refused, not dropped. */
const hidden =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\uFFFD]/u;
/** Codes become parts of ids and keys of stored documents: letters, digits, «-» and «_» only. */
const codeShape = /^[\p{L}\p{N}][\p{L}\p{N}_-]*$/u;
const emailShape = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z0-9-]{1,63}$/;
const longestEmail = 254;

/** Gives the facts of a row and all its faults; cells of columns that the file lacks (`present`) are not complained of. */
export function readRow(
  { row, cells }: RosterRow,
  present: ReadonlySet<RosterColumn>,
): { facts: RowFacts; faults: RosterCellFault[] } {
  const faults: RosterCellFault[] = [];
  const spoilt = new Set<RosterColumn>();
  const blame = (fault: RosterCellFault): void => {
    spoilt.add(fault.column);
    faults.push(fault);
  };

  const text = (column: RosterColumn): string => {
    const raw = cells[column] ?? '';
    const character = hidden.exec(raw)?.[0];
    if (character !== undefined) blame({ row, column, code: 'hiddenCharacter', character: codePointName(character) });
    return raw
      .normalize('NFC')
      .replace(/\p{Zs}+/gu, ' ')
      .trim();
  };
  const required = (column: keyof typeof longestCell): string => {
    const value = text(column);
    const max = longestCell[column];
    if (value === '' && present.has(column) && !spoilt.has(column)) blame({ row, column, code: 'emptyCell' });
    if (value.length > max) blame({ row, column, code: 'tooLong', count: value.length, max });
    return value;
  };
  const code = (column: 'code' | 'unitCode'): string => {
    const value = required(column);
    // A code such as «constructor» would be found in every object.
    if (value !== '' && !spoilt.has(column) && (!codeShape.test(value) || value in Object.prototype))
      blame({ row, column, code: 'badCode', value: shown(value) });
    return value;
  };
  const word = <T>(column: RosterColumn, known: ReadonlyMap<string, T>, standIn: T): T => {
    const value = text(column);
    const meaning = value !== '' && foldText(value) === '' ? undefined : known.get(foldText(value));
    if (meaning !== undefined) return meaning;
    if (spoilt.has(column) || !present.has(column)) return standIn;
    blame(
      value === '' ? { row, column, code: 'emptyCell' } : { row, column, code: 'unknownValue', value: shown(value) },
    );
    return standIn;
  };
  const email = (): string => {
    const value = text('email').toLowerCase();
    if (value !== '' && !spoilt.has('email') && (value.length > longestEmail || !emailShape.test(value)))
      blame({ row, column: 'email', code: 'badEmail', value: shown(value) });
    return value;
  };
  const rank = (): number | undefined => {
    const value = text('rank');
    if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
    if (value !== '' && !spoilt.has('rank')) blame({ row, column: 'rank', code: 'badRank', value: shown(value) });
    return undefined;
  };
  const superiors = (mustHave: boolean): string[] => {
    const column = 'directSuperiors';
    const codes = text(column)
      .split(';')
      .map((part) => part.trim())
      .filter(Boolean);
    if (codes.length > mostSuperiors)
      blame({ row, column, code: 'tooManySuperiors', count: codes.length, max: mostSuperiors });
    if (codes.length === 0 && mustHave && present.has(column) && !spoilt.has(column))
      blame({ row, column, code: 'noSuperior' });
    return codes;
  };

  const managedBy = word<ManagedBy>('managedBy', managedByWords, 'higherAuthority');
  const leadership = word<LeadershipPost>('leadership', leadershipWords, 'none');
  const facts: RowFacts = {
    row,
    code: code('code'),
    fullName: required('fullName'),
    email: email(),
    category: word<StaffCategory>('category', categoryWords, 'civilServant'),
    post: required('post'),
    unitCode: code('unitCode'),
    unitName: required('unitName'),
    occupation: required('occupation'),
    // Whoever is reviewed here has somebody who leads or assigns work (S20); the head's superior is outside the agency.
    superiors: superiors(managedBy === 'agency' && leadership !== 'head' && !spoilt.has('leadership')),
    authority: text('authority'),
    managedBy,
    leadership,
    partyRole: word<PartyRole>('partyRole', partyRoleWords, 'none'),
    advisoryUnit: word<boolean>('advisoryUnit', yesNoWords, false),
    rank: rank(),
  };
  return { facts, faults };
}

const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A faulty value as a message may repeat it: short, and without what nobody sees. */
export const shown = (value: string): string => {
  const visible = Array.from(value).filter((character) => !hidden.test(character));
  return visible.length > 40 ? `${visible.slice(0, 39).join('')}…` : visible.join('');
};
