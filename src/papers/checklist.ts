/** A list with drawn boxes: the typeface has no ☑. The words beside a box say the same, so that nothing is told by the tick alone. */
import { leadingOf, type Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import type { Rich } from './rich.ts';

export interface CheckItem {
  readonly done: boolean;
  readonly text: Rich;
}

const side = 9;
const indent = 18;
const size = 13;

export function checklist(page: Page, items: readonly CheckItem[]): void {
  for (const { done, text } of items) {
    page.need(leadingOf(size));
    box(page, page.left + 2, page.y + (leadingOf(size) - side) / 2, done);
    paragraph(page, text, { align: 'left', x: page.left + indent, width: page.width - indent, after: 3 });
  }
  page.y += 4;
}

function box({ pen }: Page, x: number, y: number, ticked: boolean): void {
  pen.artifact(() => {
    const [right, foot] = [x + side, y + side];
    pen.rule(x, y, right, y);
    pen.rule(x, foot, right, foot);
    pen.rule(x, y, x, foot);
    pen.rule(right, y, right, foot);
    if (!ticked) return;
    pen.rule(x + 2, y + side * 0.55, x + side * 0.42, foot - 2, 1.2);
    pen.rule(x + side * 0.42, foot - 2, right - 1.5, y + 2, 1.2);
  });
}
