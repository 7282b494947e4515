/** Titles, labels and hints of the modals. Titles have at most 24 characters. */
import type { AdditionalContent } from '../../domain/criteria.ts';
import { earlyModals } from './modals-1-3.ts';
import { lateModals } from './modals-4-6.ts';

/** Short names of the additional contents; the official wording stands beside them. */
const additionalNames: Readonly<Record<AdditionalContent, string>> = {
  A1: 'xây dựng đề án, văn bản',
  A2: 'sáng kiến, đề tài, dự án',
};

export const modals = {
  ...earlyModals,
  ...lateModals,
  campaign: {
    title: 'Mở đợt đánh giá',
    name: 'Tên đợt đánh giá',
    suggestedName: (year: string): string => `Đánh giá CBCCVC năm ${year}`,
    years: 'Giai đoạn đánh giá (3 năm gần nhất)',
    due: (step: number, name: string): string => `Hạn Bước ${step}: ${name}`,
    legalBases: 'Căn cứ pháp lý (mỗi dòng một căn cứ)',
    legalBasesHint:
      'Các căn cứ này được in vào biên bản và quyết định. Hãy thêm quy định về chức năng, nhiệm vụ của cơ quan và hướng dẫn đánh giá đang áp dụng.',
    allStaff: 'Kênh toàn thể CBCCVC',
    allStaffHint: 'Kênh công khai có tất cả CBCCVC; kết quả được đăng ở đây. Hãy mời ứng dụng vào kênh trước.',
    advisoryUnit: 'Kênh riêng của bộ phận tham mưu',
    advisoryUnitHint:
      'Kênh riêng tư chỉ có người của bộ phận tham mưu; hồ sơ được gửi vào đây. Hãy mời ứng dụng vào kênh trước.',
    additional: (code: AdditionalContent): string => `Ngành nghề cần đánh giá thêm về ${additionalNames[code]}`,
    paper: 'Người chưa có tài khoản Slack',
    paperOption: 'Thực hiện trên giấy, bộ phận tham mưu nhập thay',
    scope: (inScope: number, excluded: number, withoutSlack: number): string =>
      `Danh sách hiện có: ${inScope} người thuộc phạm vi đánh giá, ${excluded} người không thuộc phạm vi, ${withoutSlack} người chưa khớp tài khoản Slack.`,
    submit: 'Mở đợt',
    sent: 'Đã mở đợt đánh giá. Phiếu đang được gửi tới từng người.',
  },
} as const;
