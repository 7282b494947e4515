/** States as a real campaign leaves them, of any size. */
import { instantOf } from '../../src/domain/calendar.ts';
import type { CampaignState } from '../../src/domain/campaign.ts';
import { contentOrder, type CriteriaGroup } from '../../src/domain/criteria.ts';
import type { SheetState } from '../../src/domain/decision-sheet.ts';
import type { MeetingState } from '../../src/domain/meeting-state.ts';
import { personId, type PersonCard } from '../../src/domain/person.ts';
import type { PublicationState } from '../../src/domain/publication.ts';
import { ratingLevels, type RatingLevel } from '../../src/domain/rating.ts';
import type { GivenOpinion, NamedOfficer, ReviewState } from '../../src/domain/review-state.ts';
import type { MeetingMember } from '../../src/domain/steps/4-meeting.ts';
import { makeBasis, makeSettings } from '../support/domain.ts';

export const hash = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
export const campaign: CampaignState = {
  id: 'dot-1',
  settings: makeSettings({
    agency: {
      name: 'Sở Văn hóa và Truyền thông',
      parentName: 'Ủy ban nhân dân thành phố',
      shortName: 'SVHTT',
      place: 'Bình An',
    },
    legalBases: [
      'Nghị định số 335/2025/NĐ-CP của Chính phủ',
      'Căn cứ Nghị định số 178/2024/NĐ-CP ngày 31 tháng 12 năm 2024 của Chính phủ;',
    ],
  }),
  phase: 'running',
  openedBy: personId('HR'),
  openedAt: instantOf('2026-01-12', 8),
  inScope: 31,
  excluded: [],
  onPaper: [],
  rosterVersion: 1,
};

const names = [
  'Nguyễn Thị Ánh Tuyết',
  'Phạm Hữu Nghĩa',
  'Trần Thị Mỹ Hạnh',
  'Châu Ngọc Ẩn',
  'H’Yến Niê',
  'Đỗ Văn Hưởng',
];
const posts = ['Chuyên viên', 'Chuyên viên quản lý di sản', 'Chủ tịch Công đoàn cơ sở (chuyên trách)'];
const units = [
  { code: 'VP', name: 'Văn phòng', order: 1 },
  { code: 'TCHC', name: 'Phòng Tổ chức – Hành chính', order: 2 },
  { code: 'TTTT', name: 'Trung tâm Truyền thông', order: 3 },
] as const;

const card = (number: number): PersonCard => ({
  id: personId(`SVHTT-${String(number + 1).padStart(3, '0')}`),
  fullName: names[number % names.length] ?? '',
  category: 'civilServant',
  post: posts[number % posts.length] ?? '',
  unit: units[Math.floor(number / 10) % units.length] ?? units[0],
  occupation: 'Nghiên cứu',
  rank: (number % 10) + 1,
});

export const officers: readonly NamedOfficer[] = [
  { id: personId('TP'), fullName: 'Lê Hoàng Phương', post: 'Chánh Văn phòng' },
  { id: personId('PGD'), fullName: 'Nguyễn Thị Ánh Tuyết', post: 'Phó Giám đốc Sở' },
  { id: personId('TP2'), fullName: 'Hồ Thị Thu Thảo', post: 'Trưởng phòng Tổ chức – Hành chính' },
];
const head: NamedOfficer = { id: personId('GD'), fullName: 'Đặng Quốc Vượng', post: 'Giám đốc Sở' };

/** Sentences with every tone and letter, numbered so that a lost one shows, cut to the length. */
export function longText(mark: string, length: number): string {
  let text = '';
  for (let number = 1; text.length < length; number += 1) {
    text += `${mark} câu ${number}: chấp hành nghiêm kỷ luật, kỷ cương; tham mưu đúng tiến độ, giữ vững phẩm chất đạo đức, đổi mới, sáng tạo vì lợi ích chung. `;
  }
  return text.slice(0, length).trim();
}

const levelFor = (number: number): RatingLevel =>
  ratingLevels[number % 5 === 4 ? 2 : number % 5 === 0 ? 0 : 1] ?? 'GOOD';

export const opinion = (text: (group: CriteriaGroup) => string, level: RatingLevel = 'GOOD'): GivenOpinion => ({
  remarks: { G1: text('G1'), G2: text('G2'), G3: text('G3'), G4: text('G4') },
  level,
  at: instantOf('2026-02-03', 9, 30),
  byAgreement: false,
});

/** A file ready for the meeting: two opinions and one superior excused. */
export function makeReview(length = 120, changes: Partial<ReviewState> = {}): ReviewState {
  const [first, second, third] = officers;
  const answers = Object.fromEntries(contentOrder.map((content) => [content, longText(content, length)]));
  return {
    ...makeBasis('NV', { person: card(3), profile: { A1: true, A2: true }, superiors: officers, authority: head }),
    id: 'dot-1.SVHTT-004',
    step: 4,
    selfAssessment: {
      answers,
      strengths: longText('Ưu điểm', length),
      shortcomings: longText('Hạn chế', length),
      level: 'EXCELLENT',
      version: 1,
      at: instantOf('2026-01-30', 14, 5),
    },
    submissions: 1,
    returns: 0,
    opened: {},
    opinions: {
      [first?.id ?? '']: opinion((group) => longText(`${group} cấp trên thứ nhất`, length)),
      [second?.id ?? '']: opinion((group) => longText(`${group} cấp trên thứ hai`, length), 'EXCELLENT'),
    },
    excused: {
      [third?.id ?? '']: { reason: 'nghỉ chế độ thai sản', by: personId('HR'), at: instantOf('2026-02-04', 8) },
    },
    proposal: { content: longText('Đề xuất', length), level: 'GOOD', at: instantOf('2026-02-05', 10) },
    ...changes,
  };
}

const members: readonly MeetingMember[] = [
  { ...head, sides: ['leadership', 'party'] },
  { id: personId('PGD'), fullName: 'Nguyễn Thị Ánh Tuyết', post: 'Phó Giám đốc Sở', sides: ['leadership', 'party'] },
  { id: personId('PGD2'), fullName: 'Phạm Hữu Nghĩa', post: 'Phó Giám đốc Sở', sides: ['leadership'] },
  { id: card(3).id, fullName: card(3).fullName, post: card(3).post, sides: ['party'] },
  { id: personId('HR'), fullName: 'Lý Thị Hồng Nhung', post: 'Chuyên viên tổ chức cán bộ', sides: ['party'] },
];

/** Four of five came; everybody speaks to everybody but to themselves, and one abstains. */
export function makeMeeting(size = 1, length = 60): MeetingState {
  const present = ['GD', 'PGD', card(3).id, 'HR'].map(personId);
  const agenda = Array.from({ length: size }, (_, number) => ({
    reviewId: `r${number}`,
    person: card(number + 3),
    proposed: levelFor(number),
  }));
  const opinions = Object.fromEntries(
    agenda.map(({ reviewId, person, proposed }) => [
      reviewId,
      Object.fromEntries(
        present
          .filter((id) => id !== person.id)
          .map((id) => [
            id,
            {
              level: id === 'HR' ? ('abstain' as const) : proposed,
              remarks: longText(`Ý của ${id} về ${reviewId}`, length),
            },
          ]),
      ),
    ]),
  );
  return {
    id: 'hop-1',
    campaignId: 'dot-1',
    at: instantOf('2026-02-05', 8),
    place: 'Phòng họp số 1',
    due: '2026-02-06',
    chair: head,
    secretary: { id: personId('HR2'), fullName: 'Hồ Thị Thu Thảo', post: 'Trưởng phòng' },
    members,
    agenda,
    phase: 'approved',
    present,
    absences: { PGD2: 'đi công tác nước ngoài' },
    opinions,
    conclusion:
      'Cuộc họp thống nhất kết quả nhận xét, đánh giá; đề nghị bộ phận tham mưu tổng hợp, trình cấp có thẩm quyền.',
    openedAt: instantOf('2026-02-05', 8, 5),
    closedAt: instantOf('2026-02-05', 11, 40),
    approvedAt: instantOf('2026-02-05', 15, 30),
    minutesVersion: 1,
  };
}

export function makeSheet(size = 1, documentNo?: string): SheetState {
  const lines = Array.from({ length: size }, (_, number) => ({
    reviewId: `r${number}`,
    person: card(number + 3),
    proposal: { content: 'Nội dung không in', level: levelFor(number) },
  }));
  return {
    id: 'qd-1',
    campaignId: 'dot-1',
    authority: head,
    due: '2026-02-10',
    lines,
    submittedAt: instantOf('2026-02-09', 8),
    decisions: lines.map(({ reviewId, proposal }) => ({ reviewId, level: proposal.level, reason: 'Lý do không in' })),
    ...(documentNo ? { documentNo } : {}),
    issuedAt: instantOf('2026-02-10', 9),
  };
}

export const makePublication = (size = 1, documentNos: readonly string[] = ['15/QĐ-SVHTT']): PublicationState => ({
  id: 'cb-1',
  campaignId: 'dot-1',
  years: [2023, 2024, 2025],
  documentNos,
  results: Array.from({ length: size }, (_, number) => {
    const { id, fullName, post, unit, rank } = card(number + 3);
    return { reviewId: `r${number}`, person: id, fullName, post, unit, rank, level: levelFor(number) };
  }),
  petitionUntil: '2026-02-20',
  publishedAt: instantOf('2026-02-12', 9),
  publishedBy: 'Lý Thị Hồng Nhung',
});
