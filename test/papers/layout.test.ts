/** What all papers share: the page of Decree 30/2020, embedded faces, nothing over anything else, the same bytes again. */
import { createHash } from 'node:crypto';
import { createPapers } from '../../src/papers/papers.ts';
import { pageCount, pageText, poppler, textOf } from './read-back.ts';
import { campaign, hash, makeMeeting, makePublication, makeReview, makeSheet, officers } from './support.ts';

const papers = createPapers();
const small = {
  dossier: () => papers.dossier({ campaign, review: makeReview(), hash }),
  minutes: () => papers.minutes({ campaign, meeting: makeMeeting(), hash }),
  decision: () => papers.decision({ campaign, sheet: makeSheet(), meetings: [makeMeeting()], hash }),
  announcement: () => papers.announcement({ campaign, publication: makePublication(), hash }),
};
const large = {
  dossier: () => papers.dossier({ campaign, review: makeReview(3000), hash }),
  minutes: () => papers.minutes({ campaign, meeting: makeMeeting(30, 400), hash }),
  decision: () => papers.decision({ campaign, sheet: makeSheet(30, '15/QĐ-SVHTT'), meetings: [], hash }),
  announcement: () => papers.announcement({ campaign, publication: makePublication(30), hash }),
};
const all = [
  ...Object.entries(small).map(([name, render]) => [`${name}, one person`, render] as const),
  ...Object.entries(large).map(([name, render]) => [`${name}, much of everything`, render] as const),
];

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly word: string;
}
/** The words of each page with their places, in points. */
const boxes = (pdf: Buffer): readonly (readonly Box[])[] =>
  poppler('pdftotext', pdf, '-bbox')
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)</g)].map(
        ([, left, top, right, bottom, word = '']) => ({
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
          word,
        }),
      ),
    );
const mm = 72 / 25.4;

describe.each(all)('%s', (_name, render) => {
  test('is A4, in Vietnamese, tagged, with its faces embedded as subsets', async () => {
    const pdf = await render();
    expect(poppler('pdfinfo', pdf)).toMatch(/Page size:.*A4/);
    expect(poppler('pdfinfo', pdf)).toMatch(/Tagged:\s+yes/);
    expect(pdf.toString('latin1')).toContain('/Lang (vi)');
    const fonts = poppler('pdffonts', pdf).split('\n').slice(2).filter(Boolean);
    expect(fonts.length).toBeGreaterThanOrEqual(3);
    for (const font of fonts) expect(font).toMatch(/\+Tinos-\w+ .* yes yes yes /);
  });

  test('keeps the margins of 30 and 15 mm, and of 20 mm but for page number, mark and hash', async () => {
    for (const page of boxes(await render())) {
      for (const { left, right, top, bottom, word } of page) {
        expect({ word, inside: left >= 30 * mm - 1 && right <= 195 * mm + 1 }).toEqual({ word, inside: true });
        const body = top >= 20 * mm - 2 && bottom <= 277 * mm + 2;
        const edge = bottom <= 14 * mm || top >= 283 * mm;
        expect({ word, inPlace: body || edge }).toEqual({ word, inPlace: true });
      }
    }
  });

  test('sets no word over another', async () => {
    const over = boxes(await render()).flatMap((page) =>
      page.flatMap((a, index) =>
        page
          .slice(index + 1)
          .filter((b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5)
          .filter((b) => Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1)
          .map((b) => `${a.word} / ${b.word}`),
      ),
    );
    expect(over).toEqual([]);
  });

  test('numbers its pages from 2, in the middle of the top margin, and prints the hash on each', async () => {
    const pages = boxes(await render());
    const centre = (30 + 165 / 2) * mm;
    const numbers = pages.map((page) =>
      page
        .filter(({ bottom, left, right }) => bottom <= 14 * mm && Math.abs((left + right) / 2 - centre) < 2)
        .map(({ word }) => word),
    );
    expect(numbers[0]).toEqual([]);
    // An annex counts its own pages, and its first page has no number either.
    const wanted: string[][] = [];
    for (const [printed] of numbers) {
      const before = Number(wanted.at(-1)?.[0] ?? (wanted.length > 0 ? 1 : 0));
      wanted.push(printed === undefined ? [] : [String(before + 1)]);
    }
    expect(numbers).toEqual(wanted);
    for (const page of pages) expect(page.some(({ word }) => word === hash)).toBe(true);
  });

  test('T20 the same record gives the same bytes, whatever was printed in between', async () => {
    const digest = (pdf: Buffer): string => createHash('sha256').update(pdf).digest('hex');
    const first = digest(await render());
    await papers.minutes({ campaign, meeting: makeMeeting(2), hash });
    expect(digest(await render())).toBe(first);
  });
});

test('the head has both agency names, the national heading with its motto, and the mark that it is to be signed', async () => {
  const first = pageText(await small.decision(), 1);
  for (const line of [
    '(Bản trình ký)',
    'ỦY BAN NHÂN DÂN THÀNH PHỐ',
    'SỞ VĂN HÓA VÀ TRUYỀN THÔNG',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Bình An, ngày 10 tháng 02 năm 2026',
  ])
    expect(first).toContain(line);
});

test('hostile text is drawn: emoji, control characters, bidi marks, one endless word, XML in a name', async () => {
  const [superior] = officers;
  const endless = 'Ẵ'.repeat(2500);
  const review = makeReview(120, {
    person: { ...makeReview().person, fullName: 'Trần <b>&</b> Ẩn', post: endless.slice(0, 300) },
    selfAssessment: {
      ...makeReview().selfAssessment!,
      strengths: `👍 tốt\u0000\u0007\u202e ${endless}`,
      shortcomings: '   ',
    },
    excused: { [superior!.id]: { reason: '☠', by: superior!.id, at: 0 } },
  });
  const pdf = await papers.dossier({ campaign, review, hash });
  const text = textOf(pdf);
  expect(text).toContain('□ tốt');
  expect(text.split('Ẵ')).toHaveLength(2500 + 300 + 1);
  expect(text).toContain('Trần <b>&</b> Ẩn');
  expect(text).toContain('(Không ghi)');
  expect(pageCount(pdf)).toBeGreaterThan(4);
  const overWide = boxes(pdf).flatMap((page) => page.filter(({ right }) => right > 195 * mm + 1));
  expect(overWide).toEqual([]);
});

test('read aloud, a paper has a heading, paragraphs and tables with headers, and its lines do not run into each other', async () => {
  const structure = poppler('pdfinfo', await large.announcement(), '-struct-text');
  expect(structure).toMatch(/H1 \(block\)\n +"THÔNG BÁO"/);
  expect(structure).toMatch(/^ +TH\b/m);
  expect(structure).toContain(
    'thông báo kết quả đánh giá, xếp loại chất lượng đối với 30 cán bộ, công chức, viên chức như sau:',
  );
  // The header that is repeated on the next page is for the eye only.
  expect(structure.split('"Họ và tên"')).toHaveLength(2);
});
