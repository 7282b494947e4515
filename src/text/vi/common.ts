/** Words that many surfaces share. */
import { ratingLabels } from '../../domain/rating.ts';
import { stepNames, type Step } from '../../domain/step.ts';

export const common = {
  appName: 'Bình Xét',
  levels: ratingLabels,
  abstain: 'Không có ý kiến về mức',
  step: (step: Step): string => `Bước ${step}: ${stepNames[step]}`,
  progress: (step: Step): string => `Bước ${step}/6`,
  years: (years: readonly number[]): string => years.join(', '),
  close: 'Đóng',
  cancel: 'Hủy',
  back: 'Quay lại',
  next: 'Tiếp tục',
  send: 'Gửi',
  confirm: 'Xác nhận',
  chooseOne: 'Chọn một mức',
  optional: 'không bắt buộc',
  refusedTitle: 'Chưa thực hiện được',
  refusedHint: 'Nội dung anh/chị đã nhập vẫn còn. Bấm “Quay lại” để xem.',
  doneTitle: 'Đã ghi nhận',
  fault: (code: string): string =>
    `Lỗi hệ thống, mã ${code}. Nội dung đã gửi trước đó không bị mất. Hãy thử lại; nếu vẫn lỗi, báo quản trị viên kèm mã này.`,
  tooLongToShow: 'Nội dung quá dài để hiển thị hết ở đây. Hãy xem đầy đủ trong hồ sơ PDF.',
  privacyNotice:
    'Dữ liệu được xử lý để thực hiện đánh giá CBCCVC theo quy định; chỉ họ tên, chức vụ, đơn vị và mức xếp loại được công khai. Không đưa tài liệu mật lên hệ thống.',
} as const;
