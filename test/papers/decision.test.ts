/** The decision of step 5: articles, bases, number as the records office gave it, and the list as its annex. */
import { createPapers } from '../../src/papers/papers.ts';
import { pageText, textOf } from './read-back.ts';
import { campaign, hash, makeMeeting, makeSheet } from './support.ts';

const papers = createPapers();
const decision = (...request: Parameters<typeof makeSheet>) =>
  papers.decision({
    campaign,
    sheet: makeSheet(...request),
    meetings: [makeMeeting(), { ...makeMeeting(), agenda: [] }],
    hash,
  });

test('bases end with semicolons, the last with a full stop; the day of the minutes comes from the meeting of these files', async () => {
  const text = textOf(await decision());
  expect(text).toContain(
    'Căn cứ Nghị định số 335/2025/NĐ-CP của Chính phủ; Căn cứ Nghị định số 178/2024/NĐ-CP ngày 31 tháng 12 năm 2024 của Chính phủ; Căn cứ Biên bản cuộc họp nhận xét, đánh giá ngày 05 tháng 02 năm 2026; Theo đề nghị của bộ phận tham mưu về công tác đánh giá. QUYẾT ĐỊNH:',
  );
});

test('four articles, the issuing capacity, «./.» and the signature of the authority', async () => {
  const text = textOf(await decision(30));
  expect(text).toContain('GIÁM ĐỐC SỞ VĂN HÓA VÀ TRUYỀN THÔNG Căn cứ');
  expect(text).toContain(
    'Điều 1. Công nhận kết quả đánh giá, xếp loại chất lượng đối với 30 cán bộ, công chức, viên chức',
  );
  expect(text).toMatch(/Điều 4\. .* thi hành Quyết định này\.\/\./);
  // Above the name the title alone: the agency stands at the head.
  expect(text).toMatch(/- Như Điều 4;.* GIÁM ĐỐC Đặng Quốc Vượng|GIÁM ĐỐC Đặng Quốc Vượng/);
  expect(text).toContain('- Lưu: VT, hồ sơ.');
});

test('a number is printed only where it was given', async () => {
  expect(pageText(await decision(1, '15/QĐ-SVHTT'), 1)).toContain('Số: 15/QĐ-SVHTT');
  expect(pageText(await decision(), 1)).toMatch(/Số: +\/QĐ-SVHTT/);
  expect(textOf(await decision())).toContain('(Kèm theo Quyết định số ………/QĐ-SVHTT ngày 10');
});

test('D01 the annex lists everybody in the printed order with the exact level, and nothing of the reasons', async () => {
  const pdf = await decision(30, '15/QĐ-SVHTT');
  const annex = textOf(pdf).split('DANH SÁCH')[1] ?? '';
  expect(annex).toContain(
    '(Kèm theo Quyết định số 15/QĐ-SVHTT ngày 10 tháng 02 năm 2026 của Giám đốc Sở Văn hóa và Truyền thông)',
  );
  expect(annex).toContain('TT Họ và tên Chức vụ/vị trí việc làm Đơn vị Kết quả xếp loại');
  expect(annex).toContain('1 Nguyễn Thị Ánh Tuyết Chuyên viên Văn phòng Hoàn thành tốt nhiệm vụ 2 Phạm Hữu Nghĩa');
  // In whatever order they came to the sheet.
  const sheet = makeSheet(30, '15/QĐ-SVHTT');
  const turned = await papers.decision({
    campaign,
    sheet: { ...sheet, lines: sheet.lines.toReversed() },
    meetings: [],
    hash,
  });
  expect(textOf(turned).split('DANH SÁCH')[1]).toBe(annex);
  expect(annex).toContain('Danh sách có 30 người.');
  expect(textOf(pdf)).not.toContain('không in');
});

test('a sheet that nobody has issued is no decision', async () => {
  const { issuedAt: _at, decisions: _decisions, ...sheet } = makeSheet();
  await expect(papers.decision({ campaign, sheet, meetings: [], hash })).rejects.toThrow('is not issued');
});

test('the post of another agency is printed as it stands', async () => {
  const authority = { ...makeSheet().authority, post: 'Chủ tịch Ủy ban nhân dân thành phố' };
  const text = textOf(await papers.decision({ campaign, sheet: { ...makeSheet(), authority }, meetings: [], hash }));
  expect(text).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ');
  expect(text).not.toContain('Biên bản cuộc họp');
});
