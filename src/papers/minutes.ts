/** Biên bản cuộc họp (model 1.9 of Decree 30/2020; step 4), from what was recorded and nothing else. */
import type { CampaignState } from '../domain/campaign.ts';
import type { MeetingState } from '../domain/meeting-state.ts';
import { officialTime } from '../text/format.ts';
import { heading, numberLine, title } from './heading.ts';
import { attendance } from './minutes-attendance.ts';
import { opinions, opinionTable } from './minutes-opinions.ts';
import type { Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { listRecipients, signatureHeight, signatures, type Signer } from './signature.ts';
import { bold, upright } from './rich.ts';
import { basisText, yearList } from './words.ts';

export function minutes(page: Page, campaign: CampaignState, meeting: MeetingState): void {
  const { agency, years, legalBases } = campaign.settings;
  const { at, openedAt, closedAt, approvedAt, place, agenda, chair, secretary, conclusion, present } = meeting;
  heading(page, { agency, number: numberLine(undefined, 'BB', agency) });
  title(page, 'BIÊN BẢN', 'Cuộc họp nhận xét, đánh giá cán bộ, công chức, viên chức');
  fact(page, 'Thời gian bắt đầu: ', officialTime(openedAt ?? at));
  fact(page, 'Địa điểm: ', place);
  attendance(page, meeting);
  fact(page, 'Chủ trì (chủ tọa): ', `Ông/Bà ${chair.fullName}, ${chair.post}`);
  fact(page, 'Thư ký (người ghi biên bản): ', `Ông/Bà ${secretary.fullName}, ${secretary.post}`);

  point(page, 'Nội dung (theo diễn biến cuộc họp):');
  const bases = legalBases.length > 0 ? `; căn cứ: ${legalBases.map(basisText).join('; ')}` : '';
  point(page, '1. Chủ trì nêu lý do, mục đích, căn cứ');
  paragraph(page, `Nhận xét, đánh giá cán bộ, công chức, viên chức, giai đoạn các năm ${yearList(years)}${bases}.`);
  point(page, '2. Bộ phận tham mưu trình bày hồ sơ và đề xuất');
  paragraph(page, `Tổng số ${agenda.length} hồ sơ, kèm đề xuất mức xếp loại của bộ phận tham mưu đối với từng người.`);
  point(page, '3. Ý kiến nhận xét, đánh giá đối với từng người');
  opinions(page, meeting);
  point(page, '4. Kết quả lấy ý kiến về mức xếp loại (cho ý kiến công khai)');
  opinionTable(page, meeting);
  point(page, '5. Kết luận của chủ trì');
  paragraph(page, conclusion ?? 'Chưa có kết luận.');

  // How many agreed is said in the room and not recorded: the number is left to be written.
  paragraph(page, `Biên bản được thông qua tại cuộc họp, ………/${present.length} thành viên có mặt nhất trí.`);
  if (approvedAt !== undefined) paragraph(page, `Chủ tọa xác nhận nội dung biên bản vào ${officialTime(approvedAt)}.`);
  const signers: readonly [Signer, Signer] = [
    { capacity: 'Thư ký', note: '(Chữ ký)', fullName: secretary.fullName },
    { capacity: 'Chủ tọa', note: '(Chữ ký của người có thẩm quyền, dấu (nếu có))', fullName: chair.fullName },
  ];
  const end = closedAt === undefined ? 'Cuộc họp chưa kết thúc.' : `Cuộc họp kết thúc vào ${officialTime(closedAt)}./.`;
  // The recipients stay with the signatures: a page with two lines of them alone is no end of a paper.
  paragraph(page, end, { follow: signatureHeight(page, ...signers) + recipientsHeight });
  signatures(page, signers[1], signers[0]);
  listRecipients(page, ['Cấp có thẩm quyền quyết định kết quả đánh giá', 'Lưu: VT, hồ sơ']);
}

/** «Nơi nhận» with its two lines, and the air above. */
const recipientsHeight = 64;

const fact = (page: Page, name: string, value: string): void =>
  paragraph(page, [bold(name), upright(value)], { indent: 0 });

const point = (page: Page, name: string): void =>
  paragraph(page, name, { style: 'bold', indent: 0, before: 2, follow: 40, tag: 'H2' });
