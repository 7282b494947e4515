/** Thông báo kết quả (model 1.4 of Decree 30/2020; step 6): totals, how to petition, and the list. No text of any assessment. */
import { today } from '../domain/calendar.ts';
import type { CampaignState } from '../domain/campaign.ts';
import type { PublicationState } from '../domain/publication.ts';
import { countRatings, ratingLabels, ratingLevels } from '../domain/rating.ts';
import { number, officialDate, percent } from '../text/format.ts';
import { heading, numberLine, title } from './heading.ts';
import type { Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { resultList } from './result-list.ts';
import { signatureHeight, signatures, type Signer } from './signature.ts';
import { table } from './table.ts';
import { bold } from './rich.ts';
import { citedNumber, placeAndDate, resultOfReview, sentence, yearList } from './words.ts';

/** Who signs is not recorded in a publication: the name is left to be written. */
const signer: Signer = { capacity: 'Thủ trưởng cơ quan', note: '(Ký, ghi rõ họ tên, đóng dấu)', fullName: '' };

export function announcement(page: Page, campaign: CampaignState, publication: PublicationState): void {
  const { agency } = campaign.settings;
  const { results, publishedAt, years, petitionUntil } = publication;
  heading(page, {
    agency,
    number: numberLine(undefined, 'TB', agency),
    placeAndDate: placeAndDate(agency, publishedAt),
  });
  title(page, 'THÔNG BÁO', `${sentence(resultOfReview)} (giai\u00a0đoạn ${yearList(years)})`);
  paragraph(
    page,
    `Căn cứ ${basis(publication, agency.name)}, ${agency.name} thông báo kết quả đánh giá, xếp loại chất lượng đối với ${number(results.length)} cán bộ, công chức, viên chức như sau:`,
  );
  totals(page, publication);
  paragraph(page, 'Kết quả của từng người có trong danh sách kèm theo Thông báo này.');
  paragraph(
    page,
    `Người không đồng ý với kết quả của mình có quyền kiến nghị bằng văn bản, nêu rõ căn cứ, nội dung và đề nghị, gửi đến cấp đã quyết định kết quả hoặc cấp trên trực tiếp của cấp đó, chậm nhất là hết ${officialDate(petitionUntil)}.`,
  );
  const last = `${agency.name} thông báo để toàn thể cán bộ, công chức, viên chức biết./.`;
  paragraph(page, last, { follow: signatureHeight(page, signer) });
  signatures(page, signer, { recipients: ['Toàn thể CBCCVC', `${agency.parentName} (để báo cáo)`, 'Lưu: VT, hồ sơ'] });
  const cited = `${citedNumber(undefined, 'TB', agency)} ${officialDate(today(publishedAt))}`;
  resultList(page, results, `Kèm theo Thông báo ${cited} của ${agency.name}`);
}

/** The decisions by their numbers; a decision whose number is still to be written is named without one. */
const basis = ({ documentNos }: PublicationState, agency: string): string =>
  documentNos.length > 0
    ? documentNos.map((documentNo) => `Quyết định số ${documentNo}`).join(', ')
    : `Quyết định công nhận kết quả đánh giá, xếp loại chất lượng của cấp có thẩm quyền đối với cán bộ, công chức, viên chức ${agency}`;

function totals(page: Page, { results }: PublicationState): void {
  const counts = countRatings(results.map(({ level }) => level));
  const rows = ratingLevels.map((level) => [
    ratingLabels[level],
    number(counts[level]),
    percent(counts[level], results.length),
  ]);
  table(
    page,
    [
      { name: 'Mức xếp loại', share: 60 },
      { name: 'Số người', share: 20, align: 'centre' },
      { name: 'Tỷ lệ', share: 20, align: 'centre' },
    ],
    [...rows, ['Tổng số', number(results.length), percent(results.length, results.length)].map((text) => [bold(text)])],
    { size: 12.5 },
  );
}
