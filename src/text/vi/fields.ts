/** The sentence under a field that is not right. */
import type { FieldFault } from '../../domain/field.ts';
import { shortDate } from '../format.ts';

type Sentences = {
  readonly [P in FieldFault['problem']]: (fault: Extract<FieldFault, { problem: P }>) => string;
};

export const fieldFaults: Sentences = {
  required: () => 'Mục này cần được điền.',
  tooLong: ({ count, max }) => `Dài ${count} ký tự, tối đa ${max}. Hãy rút gọn bớt ${count - max} ký tự.`,
  tooShort: ({ count, min }) => `Mới có ${count} ký tự, cần ít nhất ${min}. Hãy nêu rõ hơn.`,
  notALevel: () => 'Hãy chọn một mức trong danh sách.',
  notADate: () => 'Hãy chọn một ngày.',
  outOfOrder: ({ after }) => `Hạn này phải từ ngày ${shortDate(after)} trở đi, vì các bước đi theo thứ tự.`,
  inThePast: () => 'Ngày này đã qua. Hãy chọn từ hôm nay trở đi.',
  notTheThreeLatestYears: ({ allowed }) => `Phải là 3 năm gần nhất, ví dụ ${allowed}.`,
  unknownPerson: () => 'Không tìm thấy người này trong danh sách CBCCVC.',
  confirmationMissing: () => 'Hãy gõ đúng từ được yêu cầu để xác nhận.',
  reasonWhenDifferent: () => 'Mức này khác với đề xuất; hãy nêu lý do.',
};
