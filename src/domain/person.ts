/** The people of the agency as the roster (danh sách CBCCVC) states them; every right is derived from these facts. */

declare const brand: unique symbol;
/** The agency's own staff code (mã cán bộ), e.g. «SNV-012». Never a Slack id: people exist without Slack. */
export type PersonId = string & { readonly [brand]: 'PersonId' };
export const personId = (text: string): PersonId => text as PersonId;

/** cán bộ · công chức · viên chức (the three of the seed, line 2) · người lao động (off by default). */
export type StaffCategory = 'cadre' | 'civilServant' | 'publicEmployee' | 'contractWorker';

/** Who manages the title held. The city Party Standing Committee's titles are out of scope (seed line 2, S04). */
export type ManagedBy = 'agency' | 'cityPartyStandingCommittee' | 'higherAuthority';

/** Place in the leadership collective (tập thể lãnh đạo): người đứng đầu, cấp phó, or none. */
export type LeadershipPost = 'head' | 'deputy' | 'none';

/**
 * Place in the Party organisation of the same level, from which the Party side of step 4 follows (seed line 14):
 * ban thường vụ đảng ủy, đảng ủy viên, chi ủy viên, đảng viên, or none.
 */
export type PartyRole = 'standingCommittee' | 'committee' | 'cellCommittee' | 'member' | 'none';

export interface Unit {
  readonly code: string;
  readonly name: string;
  /** Position of the unit in every printed list, from 1. */
  readonly order: number;
}

export interface Person {
  readonly id: PersonId;
  readonly fullName: string;
  /** Lower case; absent for people without Slack. */
  readonly email?: string;
  readonly category: StaffCategory;
  /** Chức vụ, chức danh, vị trí việc làm as printed. */
  readonly post: string;
  readonly unit: Unit;
  /** Ngành nghề; occupation profiles of the campaign refer to it by this exact text. */
  readonly occupation: string;
  /** Everyone who directly leads the person or assigns work (seed line 10): several, in hierarchical order. */
  readonly directSuperiors: readonly PersonId[];
  /** Cấp có thẩm quyền quyết định, where it is not the head of the agency. */
  readonly authority?: PersonId;
  readonly managedBy: ManagedBy;
  readonly leadership: LeadershipPost;
  readonly partyRole: PartyRole;
  /** Member of the bộ phận tham mưu về công tác đánh giá. */
  readonly advisoryUnit: boolean;
  /** Rank inside the unit for printed lists, from 1 (highest). */
  readonly rank: number;
}

/** What a review keeps of a person: the facts on the day its file was opened (papers print these). */
export type PersonCard = Pick<Person, 'id' | 'fullName' | 'category' | 'post' | 'unit' | 'occupation' | 'rank'>;

export const personCard = ({ id, fullName, category, post, unit, occupation, rank }: Person): PersonCard => ({
  id,
  fullName,
  category,
  post,
  unit,
  occupation,
  rank,
});
