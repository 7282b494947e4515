/** Hồ sơ đánh giá (step 3): what the meeting reads of one person, with every text in full. */
import type { CampaignState } from '../domain/campaign.ts';
import { owingSuperiors, type ReviewState } from '../domain/review-state.ts';
import { checklist } from './checklist.ts';
import { proposal, superiorOpinions } from './dossier-opinions.ts';
import { selfAssessment } from './dossier-self.ts';
import { heading, section, title } from './heading.ts';
import type { Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { bold, upright } from './rich.ts';
import { categoryNames, placeAndDate, yearList } from './words.ts';

export function dossier(page: Page, campaign: CampaignState, review: ReviewState): void {
  const { agency } = campaign.settings;
  const at = review.proposal?.at;
  heading(page, { agency, ...(at === undefined ? {} : { placeAndDate: placeAndDate(agency, at) }) });
  title(
    page,
    `HỒ SƠ ĐÁNH GIÁ ${categoryNames[review.person.category].toUpperCase()}`,
    `(Giai đoạn đánh giá: các năm ${yearList(review.years)})`,
    {
      rule: false,
    },
  );
  components(page, review);
  section(page, 'I. THÔNG TIN CÁ NHÂN');
  personalFacts(page, review);
  section(page, 'II. PHIẾU TỰ NHẬN XÉT, ĐÁNH GIÁ');
  selfAssessment(page, agency, review);
  section(page, 'III. Ý KIẾN NHẬN XÉT, ĐÁNH GIÁ CỦA CẤP TRÊN TRỰC TIẾP');
  superiorOpinions(page, agency, review);
  section(page, 'IV. ĐỀ XUẤT CỦA BỘ PHẬN THAM MƯU');
  proposal(page, agency, review);
}

/** What the file holds (seed line 12); a superior who was excused owes nothing and is named in part III. */
function components(page: Page, review: ReviewState): void {
  const { superiors, opinions, selfAssessment: own, proposal: proposed } = review;
  const given = superiors.filter(({ id }) => opinions[id]).length;
  const excused = superiors.length - given - owingSuperiors(review).length;
  paragraph(page, 'Thành phần hồ sơ:', { style: 'bold', indent: 0, align: 'left', after: 3 });
  checklist(page, [
    { done: own !== undefined, text: `Phiếu tự nhận xét, đánh giá của cá nhân: ${own ? 'có' : 'chưa có'}` },
    {
      done: owingSuperiors(review).length === 0,
      text: `Ý kiến nhận xét, đánh giá của cấp trên trực tiếp: ${given}/${superiors.length}${
        excused > 0 ? ` (${excused} người không có ý kiến, có lý do)` : ''
      }`,
    },
    { done: proposed !== undefined, text: `Đề xuất của bộ phận tham mưu: ${proposed ? 'có' : 'chưa có'}` },
    { done: false, text: 'Tài liệu có liên quan (nếu có): Không có' },
  ]);
}

function personalFacts(page: Page, { person, years }: ReviewState): void {
  const facts: readonly (readonly [string, string])[] = [
    ['Họ và tên', person.fullName],
    ['Mã số', person.id],
    ['Đối tượng', categoryNames[person.category]],
    ['Chức vụ, chức danh/vị trí việc làm', person.post],
    ['Đơn vị công tác', person.unit.name],
    ['Ngành nghề', person.occupation],
    ['Giai đoạn đánh giá', `các năm ${yearList(years)}`],
  ];
  for (const [name, value] of facts) {
    paragraph(page, [upright(`${name}: `), bold(value)], { align: 'left', after: 2 });
  }
}
