/** The dossier of step 3 (T19, T20, T21): every word that was entered can be copied out of it again. */
import { contentLabel, contentOrder, criteriaGroups } from '../../src/domain/criteria.ts';
import { personId } from '../../src/domain/person.ts';
import { createPapers } from '../../src/papers/papers.ts';
import { pageCount, textOf } from './read-back.ts';
import { campaign, hash, longText, makeReview, officers, opinion } from './support.ts';

const papers = createPapers();
const dossier = (...request: Parameters<typeof makeReview>) =>
  papers.dossier({ campaign, review: makeReview(...request), hash });

test('D06 T20 answers of 3,000 characters run over pages, and none of their letters is lost', async () => {
  const pdf = await dossier(3000);
  const text = textOf(pdf);
  expect(pageCount(pdf)).toBeGreaterThan(10);
  const entered = [
    ...contentOrder,
    'Ưu điểm',
    'Hạn chế',
    'Đề xuất',
    ...criteriaGroups.map((group) => `${group} cấp trên thứ hai`),
  ];
  for (const mark of entered) expect(text).toContain(longText(mark, 3000));
});

test('S07 the contents stand under their full official labels in the order of the form', async () => {
  const text = textOf(await dossier());
  const places = contentOrder.map((content, number) => text.indexOf(`${number + 1}. ${contentLabel(content)}`));
  expect(places.every((place) => place > 0)).toBe(true);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

test('S11 an occupation without additional contents has none of their labels', async () => {
  const text = textOf(await dossier(120, { profile: { A1: false, A2: false } }));
  expect(text).not.toContain(contentLabel('A1'));
  expect(text).toContain(`4. ${contentLabel('G4')}`);
});

test('title, period, list of components and the four parts stand in order', async () => {
  const text = textOf(await dossier());
  const parts = [
    'HỒ SƠ ĐÁNH GIÁ CÔNG CHỨC',
    '(Giai đoạn đánh giá: các năm 2023, 2024, 2025)',
    'Phiếu tự nhận xét, đánh giá của cá nhân: có',
    'Ý kiến nhận xét, đánh giá của cấp trên trực tiếp: 2/3 (1 người không có ý kiến, có lý do)',
    'Tài liệu có liên quan (nếu có): Không có',
    'I. THÔNG TIN CÁ NHÂN',
    'Họ và tên: Châu Ngọc Ẩn',
    'II. PHIẾU TỰ NHẬN XÉT, ĐÁNH GIÁ',
    '9. Tự xếp loại chất lượng: Hoàn thành xuất sắc nhiệm vụ',
    'NGƯỜI TỰ NHẬN XÉT, ĐÁNH GIÁ',
    'III. Ý KIẾN NHẬN XÉT, ĐÁNH GIÁ CỦA CẤP TRÊN TRỰC TIẾP',
    '1. Ông/Bà Lê Hoàng Phương, Chánh Văn phòng',
    'Mức đánh giá: Hoàn thành tốt nhiệm vụ',
    '2. Ông/Bà Nguyễn Thị Ánh Tuyết, Phó Giám đốc Sở',
    '3. Ông/Bà Hồ Thị Thu Thảo, Trưởng phòng Tổ chức – Hành chính',
    'Không có ý kiến: lý do nghỉ chế độ thai sản',
    'Tổng hợp mức xếp loại',
    'IV. ĐỀ XUẤT CỦA BỘ PHẬN THAM MƯU',
    '2. Mức đề xuất: Hoàn thành tốt nhiệm vụ',
  ];
  let from = 0;
  for (const part of parts) {
    const place = text.indexOf(part, from);
    expect({ part, found: place >= from }).toEqual({ part, found: true });
    from = place;
  }
});

test('a form entered from paper says so, and so does an opinion given by agreement', async () => {
  const own = makeReview().selfAssessment!;
  const [first] = officers;
  const text = textOf(
    await dossier(120, {
      selfAssessment: { ...own, enteredBy: personId('HR'), version: 2 },
      submissions: 2,
      superiors: [first!],
      opinions: { [first!.id]: { ...opinion(() => 'Nhất trí'), byAgreement: true } },
      excused: {},
    }),
  );
  expect(text).toContain('(Gửi lúc 14:05 30/01/2026; bản gửi lần 2; nhập thay từ bản giấy có chữ ký của cá nhân)');
  expect(text).toContain('bằng hình thức “Nhất trí”');
  expect(text).toContain('cấp trên trực tiếp: 1/1');
});

test('an unfinished file says what is missing instead of leaving it out', async () => {
  const { selfAssessment: _own, proposal: _proposal, ...begun } = makeReview(120, { opinions: {}, excused: {} });
  const text = textOf(await papers.dossier({ campaign, review: begun, hash }));
  expect(text).toContain('của cá nhân: chưa có');
  expect(text).toContain('cấp trên trực tiếp: 0/3');
  expect(text).toContain('Chưa có đề xuất.');
});
