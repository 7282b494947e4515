/** Wording that several papers share. */
import { today, type Instant } from '../domain/calendar.ts';
import type { Agency } from '../domain/campaign.ts';
import type { PartyRole, StaffCategory } from '../domain/person.ts';
import { officialDate } from '../text/format.ts';

/** A paper that the product makes still has to be signed and stamped by hand or by digital signature. */
export const forSignature = '(Bản trình ký)';
export const draft = '(Dự thảo)';
export const signHere = '(Ký, ghi rõ họ tên)';

export const categoryNames: Readonly<Record<StaffCategory, string>> = {
  cadre: 'Cán bộ',
  civilServant: 'Công chức',
  publicEmployee: 'Viên chức',
  contractWorker: 'Người lao động',
};

/** The Party side of a meeting by the body that attends (seed line 14); in general words where it was not recorded. */
const partyBodies: Readonly<Record<PartyRole, string>> = {
  standingCommittee: 'Ban thường vụ đảng ủy',
  committee: 'Đảng ủy',
  cellCommittee: 'Chi ủy',
  member: 'Chi bộ',
  none: 'Cấp ủy, chi bộ',
};
export const partySide = (body: PartyRole = 'none'): string => `${partyBodies[body]} cùng cấp`;

/** «Bình An, ngày 05 tháng 02 năm 2026». */
export const placeAndDate = ({ place }: Agency, at: Instant): string => `${place}, ${officialDate(today(at))}`;

/** What decisions and announcements are about; the spaces inside a word of two syllables are not broken in a title. */
export const resultOfReview =
  'kết\u00a0quả đánh\u00a0giá, xếp\u00a0loại chất\u00a0lượng cán\u00a0bộ, công\u00a0chức, viên\u00a0chức';

export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** «2023, 2024, 2025». */
export const yearList = (years: readonly number[]): string => years.join(', ');

/**
 * The capacity in which a decision is issued: «Giám đốc Sở» of «Sở Văn hóa» is «Giám đốc Sở Văn hóa»; another post is
 * printed as it stands, because it may belong to another agency.
 */
export function issuingCapacity(post: string, agency: Agency): string {
  const title = signingCapacity(post, agency);
  return title === post ? post : `${title} ${agency.name}`;
}

/** Above the name of who signs stands the title alone, «Giám đốc»: the agency is named at the head of the paper. */
export function signingCapacity(post: string, { name }: Agency): string {
  const [kind = ''] = name.split(' ');
  return kind && post.endsWith(` ${kind}`) ? post.slice(0, -kind.length - 1) : post;
}

/** «số 15/QĐ-SVHTT», or room for the number that the records office will give. */
export const citedNumber = (documentNo: string | undefined, type: string, { shortName }: Agency): string =>
  `số ${documentNo || `………/${type}-${shortName}`}`;

/** Agencies write their bases with or without «Căn cứ» and a full stop. */
export const basisText = (basis: string): string =>
  basis
    .trim()
    .replace(/^căn cứ\s+/iu, '')
    .replace(/[.;,]+$/u, '');
