/** The fixed words of the roster's columns and what they mean; case, diacritics, spaces and punctuation do not matter. */
import type { LeadershipPost, ManagedBy, PartyRole, StaffCategory } from './person.ts';

/** Letters and digits only, lower case, no diacritics: «Đảng  Uỷ» and «dang uy» are the same word to a typist. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const words = <T>(entries: readonly (readonly [string, T])[]): ReadonlyMap<string, T> =>
  new Map(entries.map(([word, meaning]) => [foldText(word), meaning]));

/** The three of the seed (line 2), and «người lao động», who are reviewed only where the agency says so. */
export const categoryWords = words<StaffCategory>([
  ['cán bộ', 'cadre'],
  ['công chức', 'civilServant'],
  ['viên chức', 'publicEmployee'],
  ['người lao động', 'contractWorker'],
]);

export const managedByWords = words<ManagedBy>([
  ['cơ quan', 'agency'],
  ['Ban Thường vụ Thành ủy', 'cityPartyStandingCommittee'],
  ['cấp trên', 'higherAuthority'],
]);

export const leadershipWords = words<LeadershipPost>([
  ['', 'none'],
  ['không', 'none'],
  ['đứng đầu', 'head'],
  ['người đứng đầu', 'head'],
  ['cấp phó', 'deputy'],
]);

export const partyRoleWords = words<PartyRole>([
  ['', 'none'],
  ['không', 'none'],
  ['ban thường vụ đảng ủy', 'standingCommittee'],
  ['đảng ủy', 'committee'],
  ['đảng ủy viên', 'committee'],
  ['chi ủy', 'cellCommittee'],
  ['chi ủy viên', 'cellCommittee'],
  ['đảng viên', 'member'],
]);

export const yesNoWords = words<boolean>([
  ['', false],
  ['không', false],
  ['có', true],
  ['x', true],
]);
