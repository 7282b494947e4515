/** The announcement of step 6: totals, petition, and a list with name, post, unit and level only (T32). */
import { createPapers } from '../../src/papers/papers.ts';
import { mark, poison } from '../support/poison.ts';
import { textOf } from './read-back.ts';
import { campaign, hash, makePublication } from './support.ts';

const papers = createPapers();
const announcement = async (...request: Parameters<typeof makePublication>) =>
  textOf(await papers.announcement({ campaign, publication: makePublication(...request), hash }));

test('people and share at every level, with a decimal comma, and the last day of petition', async () => {
  const text = await announcement(6);
  expect(text).toContain(
    'THÔNG BÁO Kết quả đánh giá, xếp loại chất lượng cán bộ, công chức, viên chức (giai đoạn 2023, 2024, 2025)',
  );
  expect(text).toContain('Căn cứ Quyết định số 15/QĐ-SVHTT');
  expect(text).toContain('Hoàn thành nhiệm vụ 1 16,67%');
  expect(text).toContain('Không hoàn thành nhiệm vụ 0 0%');
  expect(text).toContain('Tổng số 6 100%');
  expect(text).toContain('chậm nhất là hết ngày 20 tháng 02 năm 2026');
  expect(text).toContain('- Toàn thể CBCCVC;');
  expect(text).toContain('biết./.');
});

test('without a number the decision is named without one', async () => {
  expect(await announcement(1, [])).toContain(
    'Căn cứ Quyết định công nhận kết quả đánh giá, xếp loại chất lượng của cấp có thẩm quyền',
  );
});

test('T32 whatever else a record carries, only name, post, unit and level are printed', async () => {
  const publication = makePublication(3);
  const results = publication.results.map((result) => ({
    ...result,
    remarks: poison('remarks'),
    reason: poison('reason'),
    unit: { ...result.unit, code: poison('code') },
  }));
  const poisoned = { ...publication, results, note: poison('note') };
  const pdf = await papers.announcement({ campaign, publication: poisoned, hash });
  expect(textOf(pdf)).toContain('Châu Ngọc Ẩn');
  expect(textOf(pdf)).not.toContain(mark);
  expect(textOf(pdf)).not.toContain('SVHTT-0');
});
