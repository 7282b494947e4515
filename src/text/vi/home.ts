/** App Home, the slash command and help. */
import type { Step } from '../../domain/step.ts';
import { stepNames } from '../../domain/step.ts';
import { shortDate } from '../format.ts';

export const home = {
  title: 'Việc của tôi',
  noTasks: 'Anh/chị không có việc nào đang chờ.',
  noCampaign: 'Chưa có đợt đánh giá nào đang mở.',
  myFile: 'Hồ sơ của tôi',
  where: (step: Step, holder: string, due: string): string =>
    `Bước ${step}/6: ${stepNames[step]}. Đang chờ: ${holder}. Hạn: ${shortDate(due)}.`,
  daysLeft: (days: number): string =>
    days > 0 ? `Còn ${days} ngày.` : days === 0 ? 'Hạn là hôm nay.' : `Đã quá hạn ${-days} ngày.`,
  published:
    'Kết quả đã được công khai. Kết quả của anh/chị và thời hạn kiến nghị ở tin nhắn riêng của ứng dụng gửi anh/chị.',
  holders: {
    self: 'anh/chị tự nhận xét, đánh giá',
    superiors: (given: number, all: number): string => `ý kiến cấp trên (${given}/${all})`,
    advisoryUnit: 'bộ phận tham mưu',
    meeting: 'cuộc họp nhận xét, đánh giá',
    authority: 'cấp có thẩm quyền',
    publication: 'bộ phận tham mưu công khai kết quả',
  },
  outOfScope:
    'Anh/chị không thuộc phạm vi đánh giá của đợt này nên không có phiếu tự nhận xét, đánh giá. Việc của anh/chị với tư cách cấp trên trực tiếp, thành viên cuộc họp hoặc cấp có thẩm quyền vẫn hiện ở đây.',
  unit: 'Bộ phận tham mưu',
  board: (step: Step, count: number): string => `Bước ${step} (${stepNames[step]}): ${count} hồ sơ`,
  tasks: {
    self: 'Tự nhận xét, đánh giá',
    returned: 'Bổ sung phiếu tự nhận xét, đánh giá được trả lại',
    superior: (name: string): string => `Cho ý kiến về hồ sơ của ${name}`,
    onPaper: (name: string): string => `Nhập phiếu giấy của ${name}`,
    dossier: (name: string): string => `Chuẩn bị hồ sơ của ${name}`,
    final: (name: string): string => `Đề xuất sau họp đối với ${name}`,
    attendance: (place: string): string => `Điểm danh, khai mạc cuộc họp tại ${place}`,
    opinions: (files: number): string => `Cho ý kiến tại cuộc họp về ${files} hồ sơ`,
    close: 'Kết luận, kết thúc cuộc họp',
    approve: 'Thông qua biên bản cuộc họp',
    sheet: (files: number): string => `Quyết định kết quả đánh giá của ${files} người`,
  },
  due: (date: string): string => `Hạn: ${shortDate(date)}`,
  open: 'Mở',
  owing: (name: string, superiors: readonly string[]): string =>
    `Hồ sơ của ${name}: chờ ý kiến của ${superiors.join(', ')}.`,
  excuse: 'Ghi nhận vắng ý kiến',
  actions: {
    openCampaign: 'Mở đợt đánh giá',
    callMeeting: (files: number): string => `Triệu tập họp (${files} hồ sơ)`,
    submitSheet: (authority: string, files: number): string => `Trình ${authority} quyết định (${files} hồ sơ)`,
    publish: 'Công khai kết quả',
  },
  more: (from: number, to: number, all: number): string => `Việc ${from}–${to} trong ${all}`,
  nextPage: 'Trang sau',
  previousPage: 'Trang trước',
  onPaperNotices: (count: number, people: readonly string[]): string =>
    `${count} thông báo cần đưa tận tay cho người không dùng Slack${people.length > 0 ? `: ${people.join(', ')}` : ''}.`,
  help: [
    'Bình Xét: đánh giá CBCCVC theo sáu bước ngay trong Slack.',
    '/danhgia: xem việc của tôi',
    '/danhgia mo-dot: mở đợt đánh giá (bộ phận tham mưu)',
    '/danhgia tro-giup: xem hướng dẫn này',
    'Mọi việc cũng có ở tab Trang chủ của ứng dụng.',
  ].join('\n'),
  unknownCommand: (word: string): string => `Không có lệnh “${word}”.`,
} as const;
