/** The list of results as annex of a decision and of an announcement: name, post, unit, level, and nothing else (T32). */
import type { Unit } from '../domain/person.ts';
import { inPrintedOrder } from '../domain/printed-order.ts';
import { ratingLabels, type RatingLevel } from '../domain/rating.ts';
import type { Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { table, type Column } from './table.ts';
import { resultOfReview, sentence } from './words.ts';

export interface ResultLine {
  readonly fullName: string;
  readonly post: string;
  readonly unit: Unit;
  readonly rank: number;
  readonly level: RatingLevel;
}

const columns: readonly Column[] = [
  { name: 'TT', share: 6, align: 'centre' },
  { name: 'Họ và tên', share: 25 },
  { name: 'Chức vụ/vị trí việc làm', share: 24 },
  { name: 'Đơn vị', share: 21 },
  { name: 'Kết quả xếp loại', share: 30 },
];

/** Begins a part of its own, with its own page numbers, in the printed order of people. */
export function resultList(page: Page, lines: readonly ResultLine[], attachedTo: string): void {
  page.startPart();
  paragraph(page, 'DANH SÁCH', { size: 14, style: 'bold', align: 'centre', after: 2, tag: 'H1' });
  paragraph(page, sentence(resultOfReview), {
    style: 'bold',
    align: 'centre',
    after: 2,
  });
  paragraph(page, `(${attachedTo})`, { style: 'italic', align: 'centre', after: 10 });
  const rows = inPrintedOrder(lines, (line) => line).map(({ fullName, post, unit, level }, number) => [
    String(number + 1),
    fullName,
    post,
    unit.name,
    ratingLabels[level],
  ]);
  table(page, columns, rows);
  paragraph(page, `Danh sách có ${lines.length} người.`, { style: 'italic', align: 'left', indent: 0 });
}
