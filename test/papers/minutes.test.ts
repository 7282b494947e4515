/** The minutes of step 4 (T24, T25, B2): attendance by capacity, quorum, remarks by speaker, counts, and the closing formula. */
import { createPapers } from '../../src/papers/papers.ts';
import { pageCount, textOf } from './read-back.ts';
import { campaign, hash, longText, makeMeeting } from './support.ts';

const papers = createPapers();
const minutes = async (...request: Parameters<typeof makeMeeting>) =>
  textOf(await papers.minutes({ campaign, meeting: makeMeeting(...request), hash }));

test('somebody of both bodies is named in both capacities and counted once (D11); the absent with their reason', async () => {
  const text = await minutes();
  expect(text).toContain('- Tập thể lãnh đạo: Đặng Quốc Vượng (Giám đốc Sở); Nguyễn Thị Ánh Tuyết (Phó Giám đốc Sở).');
  expect(text).toMatch(/- Cấp ủy, chi bộ cùng cấp: Đặng Quốc Vượng \(Giám đốc Sở\); Nguyễn Thị Ánh Tuyết/);
  expect(text).toContain('Tham dự với cả hai tư cách, tính một người: Đặng Quốc Vượng; Nguyễn Thị Ánh Tuyết.');
  expect(text).toContain(
    'Tổng số triệu tập: 5; có mặt: 4/5; vắng mặt: 1 (Phạm Hữu Nghĩa, lý do: đi công tác nước ngoài).',
  );
  expect(text).toContain(
    'theo quy ước của đợt đánh giá (hai phần ba số người được triệu tập): 4/5; có mặt 4, đủ điều kiện tiến hành',
  );
});

test('reasons written as free lines are printed as lines; nothing written is said to be nothing', async () => {
  const print = async (absences: Readonly<Record<string, string>>) =>
    textOf(await papers.minutes({ campaign, meeting: { ...makeMeeting(), absences }, hash }));
  const lines = await print({ '1': 'Phạm Hữu Nghĩa: đi công tác.' });
  expect(lines).toContain('vắng mặt: 1 (Phạm Hữu Nghĩa). Lý do vắng mặt: Phạm Hữu Nghĩa: đi công tác.');
  expect(lines).not.toContain('không nêu');
  expect(await print({})).toContain('(Phạm Hữu Nghĩa, lý do: không nêu)');
});

test.each([
  ['standingCommittee', 'Ban thường vụ đảng ủy cùng cấp'],
  ['committee', 'Đảng ủy cùng cấp'],
  ['cellCommittee', 'Chi ủy cùng cấp'],
  ['member', 'Chi bộ cùng cấp'],
] as const)('S30 the Party side is named as the body that attends: %s', async (partyBody, name) => {
  const meeting = makeMeeting();
  const members = meeting.members.map((member) => (member.sides.includes('party') ? { ...member, partyBody } : member));
  expect(textOf(await papers.minutes({ campaign, meeting: { ...meeting, members }, hash }))).toContain(
    `- ${name}: Đặng`,
  );
});

test('start, place, chair, secretary, conclusion and end stand as recorded, and the last words are «./.»', async () => {
  const text = await minutes();
  expect(text).toContain('Thời gian bắt đầu: 8 giờ 05, ngày 05 tháng 02 năm 2026');
  expect(text).toContain('Chủ trì (chủ tọa): Ông/Bà Đặng Quốc Vượng, Giám đốc Sở');
  expect(text).toContain('Thư ký (người ghi biên bản): Ông/Bà Hồ Thị Thu Thảo, Trưởng phòng');
  expect(text).toContain('căn cứ: Nghị định số 335/2025/NĐ-CP của Chính phủ; Nghị định số 178/2024/NĐ-CP');
  expect(text).toContain('Cuộc họp thống nhất kết quả nhận xét, đánh giá');
  expect(text).toContain('………/4 thành viên có mặt nhất trí. Chủ tọa xác nhận nội dung biên bản vào 15 giờ 30');
  expect(text).toContain('Cuộc họp kết thúc vào 11 giờ 40, ngày 05 tháng 02 năm 2026./.');
  expect(text).toMatch(/\.\/\. THƯ KÝ .*CHỦ TỌA/);
});

test('remarks stand with their speaker; the person concerned is recused and not counted among the levels', async () => {
  const text = await minutes();
  expect(text).toContain(`Ý kiến Đặng Quốc Vượng (Giám đốc Sở): ${longText('Ý của GD về r0', 60)}`);
  expect(text).toContain('Châu Ngọc Ẩn không tham gia cho ý kiến đối với hồ sơ của mình.');
  // Two levels named, one abstention, one recused.
  expect(text).toMatch(/Châu Ngọc Ẩn Chuyên viên, Văn phòng 2 0 0 0 1 1 Hoàn thành xuất sắc nhiệm vụ/);
});

test('without a majority the table says so', async () => {
  const meeting = makeMeeting();
  const opinions = {
    r0: { GD: { level: 'GOOD', remarks: '' }, PGD: { level: 'COMPLETED', remarks: ' ' } },
  } as const;
  const text = textOf(await papers.minutes({ campaign, meeting: { ...meeting, opinions }, hash }));
  expect(text).toMatch(/0 1 1 0 0 1 Không có mức nào đạt quá bán/);
  expect(text).toContain('Không có ý kiến bằng lời được ghi nhận.');
});

test('a meeting that is not approved is a draft', async () => {
  const { approvedAt: _at, ...meeting } = makeMeeting();
  const text = textOf(await papers.minutes({ campaign, meeting, hash }));
  expect(text).toContain('(Dự thảo)');
  expect(text).not.toContain('xác nhận nội dung');
});

test('30 files with long remarks: every remark is there, and the table repeats its header', async () => {
  const pdf = await papers.minutes({ campaign, meeting: makeMeeting(30, 400), hash });
  const text = textOf(pdf);
  for (let file = 0; file < 30; file += 1) expect(text).toContain(longText(`Ý của HR về r${file}`, 400));
  expect(pageCount(pdf)).toBeGreaterThan(15);
  expect(text.split('Mức được quá nửa số ý kiến về mức').length - 1).toBeGreaterThan(1);
});
