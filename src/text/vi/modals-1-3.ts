/** Modals of steps 1 to 3: titles (at most 24 characters), labels and hints. */
import { shortDate, timeAndDate } from '../format.ts';

export const earlyModals = {
  self: {
    title: 'Tự nhận xét, đánh giá',
    page: (page: number, pages: number): string => `Trang ${page}/${pages}`,
    intro: (years: readonly number[], due: string): string =>
      `Giai đoạn đánh giá: các năm ${years.join(', ')}. Hạn: ${shortDate(due)}.`,
    onBehalf: (name: string): string => `Nhập thay từ phiếu giấy đã ký của ${name}.`,
    savedAt: (at: number): string => `Bản nháp lưu lúc ${timeAndDate(at)}. Mỗi trang được lưu khi bấm “Lưu, tiếp tục”.`,
    notSaved: 'Mỗi trang được lưu khi bấm “Lưu, tiếp tục”.',
    returned: (byName: string, times: number): string =>
      `Phiếu được ${byName} trả lại để bổ sung${times > 1 ? ` (lần ${times})` : ''}. Lý do:`,
    answer: 'Tự nhận xét, đánh giá',
    hints: {
      G1: 'Nêu phẩm chất đạo đức; tinh thần trách nhiệm; ý thức kỷ luật, kỷ cương.',
      G2: 'Nêu năng lực chuyên môn, nghiệp vụ; tiến độ, thời gian, chất lượng công việc thường xuyên và đột xuất.',
      G3: 'Nêu kết quả, sản phẩm đã đạt được của từng năm trong 3 năm; mỗi kết quả gắn với chức năng, nhiệm vụ nào của cơ quan, tổ chức.',
      A1: 'Nêu vai trò (chủ trì hoặc tham gia), tên văn bản, cấp có thẩm quyền ban hành hoặc nghiệm thu, số, ngày. Nếu không có, ghi “Không có”.',
      A2: 'Nêu vai trò (chủ trì hoặc tham gia), tên sáng kiến (cấp cơ sở trở lên) hoặc nhiệm vụ, cấp có thẩm quyền phê duyệt hoặc nghiệm thu, số, ngày. Nếu không có, ghi “Không có”.',
      G4: 'Nêu đổi mới, sáng tạo; dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung; thành tích tiêu biểu, nổi trội và lợi ích mang lại.',
    },
    strengths: 'Ưu điểm',
    shortcomings: 'Hạn chế, khuyết điểm',
    level: 'Tự xếp loại chất lượng',
    saveNext: 'Lưu, tiếp tục',
    submit: 'Gửi phiếu',
    sent: 'Phiếu đã được gửi. Anh/chị có thể xem tiến độ ở Trang chủ của ứng dụng.',
  },
  superior: {
    title: 'Ý kiến cấp trên',
    file: (name: string, post: string, unit: string): string => `${name}, ${post}, ${unit}`,
    years: (years: readonly number[]): string => `Giai đoạn đánh giá: các năm ${years.join(', ')}.`,
    selfPart: 'Phiếu tự nhận xét, đánh giá của cá nhân',
    selfLevel: (level: string): string => `Mức tự xếp loại: ${level}`,
    ownPart: 'Ý kiến nhận xét, đánh giá của anh/chị',
    remarks: 'Nhận xét',
    level: 'Mức đánh giá',
    submit: 'Gửi ý kiến',
    sent: 'Ý kiến của anh/chị đã được ghi vào hồ sơ.',
    agreed: 'Ý kiến nhất trí của anh/chị đã được ghi vào hồ sơ.',
  },
  returning: {
    title: 'Trả lại để bổ sung',
    intro: (name: string): string =>
      `Phiếu của ${name} sẽ quay về Bước 1, nội dung giữ nguyên. Ý kiến đã có trên bản này không còn hiệu lực.`,
    reason: 'Lý do trả lại',
    submit: 'Trả lại',
    sent: 'Phiếu đã được trả lại cho cá nhân để bổ sung.',
  },
  excuse: {
    title: 'Ghi nhận vắng ý kiến',
    intro: (name: string): string =>
      `Hồ sơ của ${name} sẽ tiếp tục mà không có ý kiến của cấp trên được chọn; hồ sơ in rõ lý do.`,
    superior: 'Cấp trên không cho ý kiến',
    reason: 'Lý do',
    submit: 'Ghi nhận',
    sent: 'Đã ghi nhận.',
  },
  dossier: {
    title: 'Hồ sơ đánh giá',
    opinions: 'Ý kiến nhận xét, đánh giá của cấp trên trực tiếp',
    opinionBy: (name: string, post: string, at: number): string => `${name}, ${post} (${timeAndDate(at)})`,
    excused: (name: string, reason: string): string => `${name}: không có ý kiến. Lý do: ${reason}`,
    documents: 'Tài liệu có liên quan (nếu có): Không có',
    proposalPart: 'Đề xuất của bộ phận tham mưu',
    firstProposal: 'Đề xuất trước cuộc họp',
    content: 'Nội dung đề xuất',
    level: 'Mức đánh giá đề xuất',
    submit: 'Hoàn thành hồ sơ',
    sent: 'Hồ sơ đã hoàn thành. Bản PDF được gửi vào luồng của hồ sơ trong kênh bộ phận tham mưu.',
  },
} as const;
