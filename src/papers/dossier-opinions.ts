/** Parts III and IV of the dossier: every direct superior in order, all levels in one table, and the first proposal. */
import type { Agency } from '../domain/campaign.ts';
import { criteriaGroups, criteriaLabels } from '../domain/criteria.ts';
import { ratingLabels } from '../domain/rating.ts';
import type { NamedOfficer, ReviewState } from '../domain/review-state.ts';
import { timeAndDate } from '../text/format.ts';
import { answer, noteHeight } from './dossier-self.ts';
import type { Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { signatureHeight, signatures, type Signer } from './signature.ts';
import { table } from './table.ts';
import { bold, upright } from './rich.ts';
import { placeAndDate, signHere } from './words.ts';

export function superiorOpinions(page: Page, agency: Agency, review: ReviewState): void {
  for (const [number, superior] of review.superiors.entries()) {
    paragraph(page, [bold(`${number + 1}. Ông/Bà ${superior.fullName}`), upright(`, ${superior.post}`)], {
      indent: 0,
      before: 4,
      follow: 60,
    });
    opinionOf(page, agency, superior, review);
  }
  levels(page, review);
}

function opinionOf(
  page: Page,
  agency: Agency,
  { id, fullName }: NamedOfficer,
  { opinions, excused }: ReviewState,
): void {
  const opinion = opinions[id];
  const excuse = excused[id];
  if (!opinion) return paragraph(page, excuse ? `Không có ý kiến: lý do ${excuse.reason}` : 'Chưa có ý kiến.');
  for (const group of criteriaGroups) answer(page, criteriaLabels[group], opinion.remarks[group]);
  const { level, at, byAgreement } = opinion;
  const signer: Signer = {
    above: placeAndDate(agency, at),
    capacity: 'Người nhận xét, đánh giá',
    note: signHere,
    fullName,
  };
  const follow = signatureHeight(page, signer);
  paragraph(page, [bold('Mức đánh giá: '), upright(ratingLabels[level])], { indent: 0, follow: follow + noteHeight });
  paragraph(page, `(Gửi lúc ${timeAndDate(at)}${byAgreement ? '; bằng hình thức “Nhất trí”' : ''})`, {
    style: 'italic',
    size: 12,
    align: 'left',
    follow,
  });
  signatures(page, signer);
}

/** Every level beside the others; none takes the place of another (T21). */
function levels(
  page: Page,
  { person, selfAssessment, superiors, opinions, excused, proposal: proposed }: ReviewState,
): void {
  const level = (id: string): string => {
    const opinion = opinions[id];
    if (opinion) return ratingLabels[opinion.level];
    return excused[id] ? 'Không có ý kiến' : 'Chưa có ý kiến';
  };
  const rows = [
    ['Cá nhân tự xếp loại', person.fullName, selfAssessment ? ratingLabels[selfAssessment.level] : 'Chưa có'],
    ...superiors.map(({ id, fullName, post }) => ['Cấp trên trực tiếp', `${fullName}, ${post}`, level(id)]),
    ['Bộ phận tham mưu đề xuất', '', proposed ? ratingLabels[proposed.level] : 'Chưa có'],
  ];
  paragraph(page, 'Tổng hợp mức xếp loại', { style: 'bold', align: 'left', before: 6, after: 4, follow: 60 });
  table(
    page,
    [
      { name: 'Nội dung', share: 30 },
      { name: 'Người nhận xét, đánh giá', share: 38 },
      { name: 'Mức xếp loại', share: 32 },
    ],
    rows,
    { size: 12 },
  );
}

export function proposal(page: Page, agency: Agency, { proposal: proposed }: ReviewState): void {
  if (!proposed) return paragraph(page, 'Chưa có đề xuất.');
  answer(page, '1. Nội dung đề xuất', proposed.content);
  const signer: Signer = {
    above: placeAndDate(agency, proposed.at),
    capacity: 'Bộ phận tham mưu',
    note: signHere,
    fullName: '',
  };
  paragraph(page, [bold('2. Mức đề xuất: '), upright(ratingLabels[proposed.level])], {
    indent: 0,
    follow: signatureHeight(page, signer),
  });
  signatures(page, signer);
}
