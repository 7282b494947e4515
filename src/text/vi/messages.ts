/** What stands in messages: state and what to do. Never assessment text, remarks or votes (T45). */
import type { MeetingPhase, OwedTask } from '../../domain/notice.ts';
import type { RatingLevel } from '../../domain/rating.ts';
import { ratingLabels } from '../../domain/rating.ts';
import { stepNames, type Step } from '../../domain/step.ts';
import { shortDate, timeAndDate } from '../format.ts';

const meetingStates: Readonly<Record<MeetingPhase, string>> = {
  called: 'đã triệu tập, chờ khai mạc',
  open: 'đang họp, lấy ý kiến',
  closed: 'đã kết thúc, chờ thông qua biên bản',
  approved: 'đã thông qua biên bản',
};

export const messages = {
  campaignOpened: (name: string, inScope: number, excluded: number, onPaper: number, due: string): string =>
    `Đã mở đợt “${name}”: ${inScope} người thuộc phạm vi đánh giá, ${excluded} người không thuộc phạm vi, ${onPaper} người thực hiện trên giấy. Hạn Bước 1: ${shortDate(due)}.`,
  selfAssessment: {
    title: 'Bước 1/6: Cá nhân tự nhận xét, đánh giá',
    open: (years: readonly number[], due: string): string =>
      `Đề nghị anh/chị thực hiện tự nhận xét, đánh giá cho giai đoạn ${years.join(', ')}. Hạn: ${shortDate(due)}.`,
    submitted: (at: number): string =>
      `Đã gửi phiếu lúc ${timeAndDate(at)}. Anh/chị xem tiến độ ở Trang chủ của ứng dụng.`,
    returned: (due: string): string => `Phiếu đã được trả lại để bổ sung. Hạn: ${shortDate(due)}.`,
    over: 'Bước này đã xong.',
    button: 'Mở phiếu',
  },
  returned: (byName: string, due: string): string =>
    `${byName} đã trả lại phiếu để bổ sung. Hãy mở phiếu để xem lý do; nội dung anh/chị đã viết còn nguyên. Hạn: ${shortDate(due)}.`,
  superiorThread: (campaign: string, due: string): string =>
    `Bước 2/6: Đánh giá của cấp trên trực tiếp, đợt “${campaign}”. Các hồ sơ chờ ý kiến của anh/chị nằm trong luồng này. Hạn: ${shortDate(due)}.`,
  superiorReview: {
    open: (name: string, unit: string): string => `Hồ sơ của ${name} (${unit}) chờ ý kiến của anh/chị.`,
    given: (name: string, at: number): string => `Hồ sơ của ${name}: đã cho ý kiến lúc ${timeAndDate(at)}.`,
    returned: (name: string, byName: string, at: number): string =>
      `Hồ sơ của ${name}: ${byName} đã trả lại để bổ sung lúc ${timeAndDate(at)}. Khi phiếu được gửi lại sẽ có thông báo mới.`,
    excused: (name: string): string => `Hồ sơ của ${name}: bộ phận tham mưu đã ghi nhận không lấy ý kiến của anh/chị.`,
    openButton: 'Mở hồ sơ, cho ý kiến',
    agreeButton: 'Nhất trí',
    returnButton: 'Trả lại',
    agreeTitle: 'Nhất trí với phiếu tự nhận xét, đánh giá?',
    agreeText:
      'Ý kiến “nhất trí” với toàn bộ nội dung và mức tự xếp loại của cá nhân sẽ được ghi vào hồ sơ và không sửa được.',
  },
  dossier: {
    toPrepare: (name: string, unit: string): string =>
      `Hồ sơ của ${name} (${unit}): đủ ý kiến, chờ chuẩn bị hồ sơ (Bước 3/6).`,
    prepared: (name: string, at: number): string =>
      `Hồ sơ của ${name}: đã chuẩn bị xong lúc ${timeAndDate(at)}, chờ họp (Bước 4/6).`,
    met: (name: string, at: number): string =>
      `Hồ sơ của ${name}: biên bản họp đã thông qua lúc ${timeAndDate(at)}, chờ đề xuất và quyết định (Bước 5/6).`,
    proposed: (name: string, at: number): string =>
      `Hồ sơ của ${name}: đã đề xuất sau họp lúc ${timeAndDate(at)}, chờ cấp có thẩm quyền quyết định (Bước 5/6).`,
    decided: (name: string, at: number): string =>
      `Hồ sơ của ${name}: cấp có thẩm quyền đã quyết định lúc ${timeAndDate(at)}, chờ công khai (Bước 6/6).`,
    reopened: (name: string): string => `Hồ sơ của ${name}: được mở lại.`,
    prepareButton: 'Chuẩn bị hồ sơ',
    proposeButton: 'Đề xuất sau họp',
  },
  meeting: {
    called: (at: number, place: string, files: number): string =>
      `Bước 4/6: mời anh/chị dự cuộc họp nhận xét, đánh giá ${files} hồ sơ, lúc ${timeAndDate(at)}, tại ${place}.`,
    state: (phase: MeetingPhase): string => `Cuộc họp: ${meetingStates[phase]}.`,
    board: (at: number, place: string, files: number, members: number, present: number): string =>
      `Bước 4/6: cuộc họp nhận xét, đánh giá ${files} hồ sơ, lúc ${timeAndDate(at)}, tại ${place}. Triệu tập ${members} người${present > 0 ? `, có mặt ${present}` : ''}.`,
    filesButton: 'Xem hồ sơ',
    attendanceButton: 'Điểm danh, khai mạc',
    opinionsButton: 'Cho ý kiến',
    closeButton: 'Kết luận, kết thúc',
    approveButton: 'Thông qua biên bản',
  },
  decisionThread: (campaign: string): string =>
    `Bước 5/6: Quyết định kết quả đánh giá, đợt “${campaign}”. Tờ trình nằm trong luồng này.`,
  decisionSheet: {
    submitted: (files: number, due: string): string =>
      `Bộ phận tham mưu trình ${files} hồ sơ để anh/chị quyết định kết quả đánh giá. Hạn: ${shortDate(due)}.`,
    issued: (files: number, at: number): string =>
      `Đã quyết định kết quả đánh giá đối với ${files} người lúc ${timeAndDate(at)}.`,
    button: 'Xem tờ trình, quyết định',
  },
  publication: {
    title: 'Thông báo công khai kết quả đánh giá',
    intro: (years: readonly number[], documentNos: readonly string[]): string => {
      const basis = documentNos.length > 0 ? ` theo Quyết định số ${documentNos.join(', ')}` : '';
      return `📢 Thông báo công khai kết quả đánh giá, xếp loại chất lượng CBCCVC giai đoạn ${years.join(', ')}${basis}.`;
    },
    total: (level: RatingLevel, count: number, share: string): string =>
      `${ratingLabels[level]}: ${count} người (${share})`,
    petition: (until: string): string => `Thời hạn kiến nghị: đến hết ngày ${shortDate(until)}.`,
    details: 'Danh sách theo đơn vị và văn bản PDF ở trong luồng của thông báo này.',
    row: (fullName: string, post: string, level: RatingLevel): string => `${fullName}, ${post}: ${ratingLabels[level]}`,
    part: (part: number, parts: number): string => `Danh sách kết quả, phần ${part}/${parts}`,
  },
  ownResult: (level: RatingLevel, documentNo: string, until: string): string =>
    `Kết quả đánh giá, xếp loại chất lượng của anh/chị: ${ratingLabels[level]}${documentNo ? ` (Quyết định số ${documentNo})` : ''}. Nếu không đồng ý, anh/chị có quyền kiến nghị bằng văn bản, nêu rõ căn cứ, nội dung và đề nghị, gửi cấp đã quyết định kết quả hoặc cấp trên trực tiếp của cấp đó. Thời hạn kiến nghị: đến hết ngày ${shortDate(until)}. Thông báo này chỉ gửi riêng cho anh/chị.`,
  reminder: (owed: readonly OwedTask[]): string =>
    [
      'Anh/chị còn việc đến hạn:',
      ...owed.map(
        ({ step, count, due }) => `• Bước ${step}/6 (${stepNames[step]}): ${count} việc, hạn ${shortDate(due)}`,
      ),
    ].join('\n'),
  notApplied: (name: string, step: Step): string =>
    `Hồ sơ của ${name}: một cập nhật của Bước ${step} chưa áp dụng được. Hãy kiểm tra hồ sơ.`,
  homeHint: 'Mở tab Trang chủ của ứng dụng để xử lý.',
} as const;
