/** What the people of the fictional agency write; each text names its author, so that a test finds it again. */
import { criteriaLabels, type CriteriaGroup } from '../domain/criteria.ts';
import type { Person } from '../domain/person.ts';
import { ratingLevels, type RatingLevel } from '../domain/rating.ts';
import { vi } from '../text/vi.ts';

/** Every eighth person excellent (within the cap of the law), every fifteenth only completed, the others good: stable for the same roster. */
export function levelOf({ id }: Pick<Person, 'id'>): RatingLevel {
  const number = Number(id.replaceAll(/\D/g, '')) || 0;
  if (number % 8 === 0) return ratingLevels[0];
  return number % 15 === 7 ? ratingLevels[2] : ratingLevels[1];
}

/** The answer to a label of the self-assessment form. */
export function answerTo(label: string, { fullName, post, unit }: Person): string {
  const who = `${fullName} (${post}, ${unit.name})`;
  if (label === vi.modals.self.strengths)
    return `Ưu điểm của ${who}: tận tụy, đoàn kết, giữ gìn sự trong sáng trong công vụ.`;
  if (label === vi.modals.self.shortcomings)
    return `Hạn chế của ${who}: có việc đột xuất xử lý còn chậm so với yêu cầu.`;
  if (label === criteriaLabels.G1)
    return `${who} giữ vững phẩm chất đạo đức, tinh thần trách nhiệm; chấp hành nghiêm kỷ luật, kỷ cương; không vi phạm.`;
  if (label === criteriaLabels.G2)
    return `${who} đáp ứng yêu cầu chuyên môn, nghiệp vụ; bảo đảm tiến độ, thời gian, chất lượng cả việc thường xuyên và đột xuất.`;
  if (label === criteriaLabels.G3)
    return `${who}: ba năm qua hoàn thành 100% nhiệm vụ được giao, gắn với chức năng quản lý nhà nước về văn hóa của cơ quan.`;
  if (label === criteriaLabels.G4)
    return `${who} đề xuất cải tiến quy trình, dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung; rút ngắn một phần ba thời gian xử lý.`;
  return 'Không có';
}

export const remarkOf = (superior: Person, person: Person, group: CriteriaGroup): string =>
  `Ý kiến của ${superior.fullName} về ${person.fullName}, nhóm tiêu chí ${group.slice(1)}: thực hiện tốt, đề nghị phát huy.`;

export const proposalOf = (person: Person): string =>
  `Đề xuất đối với ${person.fullName}: hoàn thành chức trách, nhiệm vụ được giao trong ba năm; phẩm chất, năng lực đáp ứng yêu cầu vị trí việc làm.`;

export const meetingRemark = (member: Person, name: string): string =>
  `${member.fullName} nhất trí với đề xuất đối với ${name}; đề nghị tiếp tục phát huy.`;

export const conclusion =
  'Cuộc họp thống nhất kết quả nhận xét, đánh giá; đề nghị bộ phận tham mưu tổng hợp, trình cấp có thẩm quyền.';
