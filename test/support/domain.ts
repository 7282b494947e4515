/** Builders for the law's tests: a small agency, valid forms, open files. `act` and `refusal` come along from `acting.ts`. */
import type { Actor } from '../../src/domain/actor.ts';
import type { CampaignSettings } from '../../src/domain/campaign-state.ts';
import { personCard, personId, type Person, type PersonId } from '../../src/domain/person.ts';
import type { RatingLevel } from '../../src/domain/rating.ts';
import {
  reviewId,
  type NamedOfficer,
  type Opinion,
  type Proposal,
  type ReviewBasis,
  type ReviewState,
  type SelfAssessment,
} from '../../src/domain/review-state.ts';
import { statutoryCategories } from '../../src/domain/scope.ts';
import { act } from './acting.ts';

export const campaignId = 'dot-1';

export const makePerson = (id: string, facts: Partial<Person> = {}): Person => ({
  id: personId(id),
  fullName: `Nguyễn Văn ${id}`,
  email: `${id.toLowerCase()}@so.example`,
  category: 'civilServant',
  post: 'Chuyên viên',
  unit: { code: 'P1', name: 'Phòng Nghiệp vụ', order: 2 },
  occupation: 'Hành chính',
  directSuperiors: [personId('TP')],
  managedBy: 'agency',
  leadership: 'none',
  partyRole: 'none',
  advisoryUnit: false,
  rank: 5,
  ...facts,
});

const office = { code: 'LD', name: 'Lãnh đạo Sở', order: 1 };
const ids = (...codes: string[]): readonly PersonId[] => codes.map(personId);

/** GD: head with an excluded title. PGD, PGD2: deputies. TP: head of section. HR, HR2: advisory unit. NV has two superiors, NV2 one. */
export const makeRoster = (): Person[] => [
  makePerson('GD', {
    post: 'Giám đốc',
    unit: office,
    leadership: 'head',
    managedBy: 'cityPartyStandingCommittee',
    directSuperiors: [],
    rank: 1,
  }),
  makePerson('PGD', {
    post: 'Phó Giám đốc',
    unit: office,
    leadership: 'deputy',
    partyRole: 'cellCommittee',
    directSuperiors: ids('GD'),
    rank: 2,
  }),
  makePerson('PGD2', { post: 'Phó Giám đốc', unit: office, leadership: 'deputy', directSuperiors: ids('GD'), rank: 2 }),
  makePerson('TP', { post: 'Trưởng phòng', partyRole: 'cellCommittee', directSuperiors: ids('PGD'), rank: 1 }),
  makePerson('HR', { partyRole: 'cellCommittee', advisoryUnit: true, directSuperiors: ids('PGD') }),
  makePerson('HR2', { partyRole: 'member', advisoryUnit: true, directSuperiors: ids('PGD') }),
  makePerson('NV', { partyRole: 'member', directSuperiors: ids('TP', 'PGD') }),
  makePerson('NV2'),
];

export const roster: readonly Person[] = makeRoster();

export function person(id: string): Person {
  const found = roster.find((somebody) => somebody.id === id);
  if (!found) throw new Error(`${id} is not on the test roster`);
  return found;
}

/** Somebody of the test roster as they act now. */
export const actor = (id: string): Actor => {
  const { id: code, fullName, post, advisoryUnit } = person(id);
  return { id: code, fullName, post, advisoryUnit };
};

export const officer = (id: string): NamedOfficer => {
  const { id: code, fullName, post } = person(id);
  return { id: code, fullName, post };
};

export const makeSettings = (changes: Partial<CampaignSettings> = {}): CampaignSettings => ({
  name: 'Đánh giá năm 2026',
  agency: { name: 'Sở Văn hóa', parentName: 'Ủy ban nhân dân thành phố', shortName: 'SVH', place: 'Bình An' },
  years: [2023, 2024, 2025],
  due: {
    1: '2026-11-30',
    2: '2026-12-03',
    3: '2026-12-08',
    4: '2026-12-11',
    5: '2026-12-16',
    6: '2026-12-17',
  },
  legalBases: ['Nghị định số 335/2025/NĐ-CP'],
  channels: { allStaff: 'C1', advisoryUnit: 'C2' },
  profiles: { 'Nghiên cứu': { A1: true, A2: true } },
  scope: { categories: statutoryCategories },
  petitionDays: 5,
  ...changes,
});

export const makeForm = (level: RatingLevel = 'GOOD'): SelfAssessment => ({
  answers: { G1: 'Chấp hành tốt', G2: 'Đúng tiến độ', G3: 'Hoàn thành 12 sản phẩm', G4: 'Một cải tiến' },
  strengths: 'Trách nhiệm',
  shortcomings: 'Còn chậm',
  level,
});

export const makeOpinion = (level: RatingLevel = 'GOOD'): Opinion => ({
  remarks: { G1: 'Tốt', G2: 'Khá', G3: 'Đạt', G4: 'Có' },
  level,
});

export const makeProposal = (level: RatingLevel = 'GOOD'): Proposal => ({ content: 'Đề nghị công nhận', level });

export const makeBasis = (id = 'NV', changes: Partial<ReviewBasis> = {}): ReviewBasis => ({
  campaignId,
  campaignName: 'Đánh giá năm 2026',
  person: personCard(person(id)),
  years: [2023, 2024, 2025],
  due: makeSettings().due,
  profile: { A1: false, A2: false },
  superiors: person(id).directSuperiors.map(officer),
  authority: officer('GD'),
  onPaper: false,
  ...changes,
});

export { act, attempt, morning, outcome, refusal, type Done } from './acting.ts';

export const openReview = (id = 'NV', changes: Partial<ReviewBasis> = {}): ReviewState =>
  act(
    'review',
    undefined,
    { type: 'openReview', id: reviewId(campaignId, personId(id)), basis: makeBasis(id, changes) },
    'system',
  );

export const openExcluded = (id = 'GD'): ReviewState =>
  act(
    'review',
    undefined,
    {
      type: 'openReview',
      id: reviewId(campaignId, personId(id)),
      basis: makeBasis(id),
      excluded: 'titleManagedByCityStandingCommittee',
    },
    'system',
  );
