/** The words that the law fixes, character for character, in NFC. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { additionalLabels, contentLabel, contentOrder, criteriaLabels } from '../../src/domain/criteria.ts';
import { countRatings, isRatingLevel, majorityLevel, ratingLabels, ratingLevels } from '../../src/domain/rating.ts';
import { stepNames } from '../../src/domain/step.ts';

/** The criteria as the guidance of April 2025 prints them. */
const sourceText = `- Tiêu chí đánh giá về phẩm chất đạo đức, tinh thần trách nhiệm, ý thức kỷ luật, kỷ cương trong thực thi nhiệm vụ, công vụ.
- Tiêu chí về năng lực chuyên môn, nghiệp vụ; khả năng đáp ứng yêu cầu về tiến độ, thời gian, chất lượng thực thi nhiệm vụ, công vụ thường xuyên và đột xuất.
- Tiêu chí đánh giá về kết quả, sản phẩm công việc gắn với chức năng, nhiệm vụ của cơ quan, tổ chức mà CBCCVC đã đạt được.
Tùy theo đặc thù ngành nghề, vị trí việc làm mà CBCCVC đang đảm nhận, cơ quan, đơn vị cần đánh giá thêm các nội dung: Về khả năng chủ trì hoặc tham gia nghiên cứu, xây dựng đề án, phương án, chương trình, kế hoạch, quyết định, quy định, quy chế trong lĩnh vực hoạt động nghề nghiệp đã được cấp có thẩm quyền ban hành hoặc nghiệm thu. Về khả năng chủ trì hoặc tham gia sáng kiến cấp cơ sở trở lên hoặc nhiệm vụ về lĩnh vực khoa học, công nghệ, xây dựng, văn hóa, thông tin hoặc lĩnh vực khác (đề tài, đề án, dự án, chương trình) đã được cấp có thẩm quyền phê duyệt hoặc nghiệm thu.
- Tiêu chí về đổi mới, sáng tạo, dám nghĩ, dám làm, dám chịu trách nhiệm vì lợi ích chung và có thành tích tiêu biểu, nổi trội, mang lại lợi ích cho cơ quan, tổ chức, đơn vị.`;

describe('official wording', () => {
  test('D01 the four levels', () => {
    expect(ratingLevels.map((level) => ratingLabels[level])).toEqual([
      'Hoàn thành xuất sắc nhiệm vụ',
      'Hoàn thành tốt nhiệm vụ',
      'Hoàn thành nhiệm vụ',
      'Không hoàn thành nhiệm vụ',
    ]);
    expect(['GOOD', 'good', '', undefined, 4].map(isRatingLevel)).toEqual([true, false, false, false, false]);
  });

  test('S08–S15 labels of the criteria are the words of the source text, in its order', () => {
    const places = contentOrder.map((content) => sourceText.indexOf(contentLabel(content)));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places.toSorted((a, b) => a - b)).toEqual(places);
    expect(additionalLabels.A1).toMatch(/ban hành hoặc nghiệm thu$/);
    expect(additionalLabels.A2).toMatch(/phê duyệt hoặc nghiệm thu$/);
    expect(criteriaLabels.G2).toContain('tiến độ, thời gian, chất lượng');
  });

  test('every official string is in NFC', () => {
    for (const text of [criteriaLabels, additionalLabels, ratingLabels, stepNames].flatMap((labels) =>
      Object.values(labels),
    ))
      expect(text).toBe(text.normalize('NFC'));
  });

  test('no city is named in the law', () => {
    const source = ['criteria', 'rating', 'step', 'scope', 'campaign-opening'].map((file) =>
      readFileSync(join(__dirname, `../../src/domain/${file}.ts`), 'utf8'),
    );
    expect(source.join('\n')).not.toMatch(/Cần Thơ|Hà Nội|Hồ Chí Minh|Đà Nẵng/);
  });
});

describe('majority', () => {
  test('a level needs more than half of the valid opinions', () => {
    expect(majorityLevel(countRatings(['GOOD', 'GOOD', 'COMPLETED']))).toBe('GOOD');
    expect(majorityLevel(countRatings(['GOOD', 'COMPLETED']))).toBeUndefined();
    expect(majorityLevel(countRatings([]))).toBeUndefined();
  });
});
