/** The head of a state paper: agency and number on the left, national heading, place and date on the right (annex I, items 1 to 4). */
import type { Agency } from '../domain/campaign.ts';
import { bodySize, leadingOf, type Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { breakEvenly } from './text-flow.ts';
import type { Style } from './fonts.ts';

const nationalHeading = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const nationalMotto = 'Độc lập - Tự do - Hạnh phúc';

const leftShare = 0.445;
const ruleGap = 2.5;

interface Head {
  readonly agency: Agency;
  /** «Số:      /QĐ-…»; a paper inside a file has none. */
  readonly number?: string;
  /** «Bình An, ngày 05 tháng 02 năm 2026»; minutes have none. */
  readonly placeAndDate?: string;
}

/** The number as the records office gave it, or room for it to be written by hand: the product never invents one. */
export const numberLine = (documentNo: string | undefined, type: string, agency: Agency): string =>
  documentNo ? `Số: ${documentNo}` : `Số: ${'\u00a0'.repeat(9)}/${type}-${agency.shortName}`;

export function heading(page: Page, { agency, number, placeAndDate }: Head): void {
  const leftWidth = page.width * leftShare;
  const left = { x: page.left, width: leftWidth - 6 };
  const right = { x: page.left + leftWidth, width: page.width - leftWidth };
  const top = page.y;

  centred(page, agency.parentName.toUpperCase(), left, 12, 'regular');
  centred(page, agency.name.toUpperCase(), left, 12, 'bold');
  // Under the name of the agency the line is between one third and one half of the text.
  ruleUnder(page, lastWidth(page, agency.name.toUpperCase(), left.width, 12, 'bold') * 0.4, left);
  const leftEnd = page.y;

  page.y = top;
  centred(page, nationalHeading, right, 12, 'bold');
  centred(page, nationalMotto, right, 13, 'bold');
  // Under the motto it is as long as the text.
  ruleUnder(page, lastWidth(page, nationalMotto, right.width, 13, 'bold'), right);

  const second = Math.max(leftEnd, page.y) + 6;
  page.y = second;
  if (number) centred(page, number, left, bodySize, 'regular');
  const numberEnd = page.y;
  page.y = second;
  if (placeAndDate) centred(page, placeAndDate, right, bodySize, 'italic');
  page.y = Math.max(numberEnd, page.y) + 14;
}

interface Column {
  readonly x: number;
  readonly width: number;
}

const centred = (page: Page, text: string, column: Column, size: number, style: Style): void =>
  paragraph(page, text, { ...column, size, style, align: 'centre', after: 0 });

const lastWidth = (page: Page, text: string, width: number, size: number, style: Style): number =>
  breakEvenly(text, style, { faces: page.pen.faces, size, width }).at(-1)?.at(-1)?.width ?? 0;

function ruleUnder(page: Page, length: number, { x, width }: Column): void {
  const y = page.y + ruleGap;
  const start = x + (width - length) / 2;
  page.pen.rule(start, y, start + length, y);
  page.y = y + ruleGap;
}

/** Name of the paper and what it is about; where a line belongs under it, between one third and one half of the text. */
export function title(
  page: Page,
  name: string,
  about?: string,
  { rule = true }: { readonly rule?: boolean } = {},
): void {
  paragraph(page, name, { size: 14, style: 'bold', align: 'centre', after: 2, tag: 'H1' });
  if (about) {
    paragraph(page, about, { size: 14, style: 'bold', align: 'centre', after: 0 });
    const width = lastWidth(page, about, page.width, 14, 'bold');
    if (rule) ruleUnder(page, width * 0.4, { x: page.left, width: page.width });
  }
  page.y += 12;
}

/** A heading inside the paper; it never stands alone at the foot of a page. */
export const section = (page: Page, name: string): void =>
  paragraph(page, name, {
    style: 'bold',
    align: 'left',
    before: 8,
    after: 5,
    follow: 3 * leadingOf(bodySize),
    tag: 'H2',
  });
