/** Quyết định công nhận kết quả (model 1.2 of Decree 30/2020; step 5), with the list of names as its annex. */
import { today } from '../domain/calendar.ts';
import type { CampaignState } from '../domain/campaign.ts';
import type { SheetState } from '../domain/decision-sheet.ts';
import type { MeetingState } from '../domain/meeting-state.ts';
import { number, officialDate } from '../text/format.ts';
import { heading, numberLine, title } from './heading.ts';
import { firstLine, paragraph } from './paragraph.ts';
import type { Page } from './page.ts';
import { resultList } from './result-list.ts';
import { signatureHeight, signatures, type Signer } from './signature.ts';
import { bold, upright } from './rich.ts';
import { basisText, citedNumber, issuingCapacity, placeAndDate, resultOfReview, signingCapacity } from './words.ts';

const about = `Về việc công nhận ${resultOfReview}`;

/** Only an issued sheet is a decision; anything else is a fault of the caller. */
export function decision(
  page: Page,
  campaign: CampaignState,
  sheet: SheetState,
  meetings: readonly MeetingState[],
): void {
  const { agency } = campaign.settings;
  const { authority, documentNo, issuedAt } = sheet;
  if (issuedAt === undefined) throw new Error(`decision sheet ${sheet.id} is not issued`);
  const lines = decidedLines(sheet);
  const capacity = issuingCapacity(authority.post, agency);

  heading(page, { agency, number: numberLine(documentNo, 'QĐ', agency), placeAndDate: placeAndDate(agency, issuedAt) });
  title(page, 'QUYẾT ĐỊNH', about);
  paragraph(page, capacity.toUpperCase(), { size: 14, style: 'bold', align: 'centre', after: 10 });
  for (const basis of bases(campaign, sheet, meetings)) {
    paragraph(page, basis, { style: 'italic', indent: firstLine, after: 4 });
  }
  paragraph(page, 'QUYẾT ĐỊNH:', { size: 14, style: 'bold', align: 'centre', before: 8, after: 8, follow: 60 });

  const signer: Signer = { capacity: signingCapacity(authority.post, agency), fullName: authority.fullName };
  const articles = [
    `Công nhận kết quả đánh giá, xếp loại chất lượng đối với ${number(lines.length)} cán bộ, công chức, viên chức (có danh sách kèm theo).`,
    'Kết quả đánh giá, xếp loại chất lượng nêu tại Điều 1 là căn cứ để cơ cấu và nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức thuộc phạm vi quản lý theo quy định.',
    'Quyết định này có hiệu lực kể từ ngày ký.',
    'Bộ phận tham mưu về công tác đánh giá, các đơn vị liên quan và các cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này./.',
  ];
  for (const [index, text] of articles.entries()) {
    const follow = index === articles.length - 1 ? signatureHeight(page, signer) : 0;
    paragraph(page, [bold(`Điều ${index + 1}. `), upright(text)], { follow });
  }
  signatures(page, signer, { recipients: ['Như Điều 4', `${agency.parentName} (để báo cáo)`, 'Lưu: VT, hồ sơ'] });

  const cited = `${citedNumber(documentNo, 'QĐ', agency)} ${officialDate(today(issuedAt))}`;
  resultList(page, lines, `Kèm theo Quyết định ${cited} của ${capacity}`);
}

/** Each «Căn cứ» on its own line ends with a semicolon, the last line with a full stop. */
function bases(
  { settings }: CampaignState,
  { lines }: SheetState,
  meetings: readonly MeetingState[],
): readonly string[] {
  const files = new Set(lines.map(({ reviewId }) => reviewId));
  const days = meetings
    .filter(({ agenda }) => agenda.some(({ reviewId }) => files.has(reviewId)))
    .map(({ at, openedAt }) => today(openedAt ?? at));
  const named = [
    ...settings.legalBases.map((basis) => `Căn cứ ${basisText(basis)}`),
    ...[...new Set(days)].sort().map((day) => `Căn cứ Biên bản cuộc họp nhận xét, đánh giá ${officialDate(day)}`),
  ];
  return [...named.map((basis) => `${basis};`), 'Theo đề nghị của bộ phận tham mưu về công tác đánh giá.'];
}

function decidedLines({ id, lines, decisions = [] }: SheetState) {
  return lines.map(({ reviewId, person }) => {
    const decided = decisions.find((line) => line.reviewId === reviewId);
    if (!decided) throw new Error(`decision sheet ${id} says nothing of ${reviewId}`);
    const { fullName, post, unit, rank } = person;
    return { fullName, post, unit, rank, level: decided.level };
  });
}
