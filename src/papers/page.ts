/**
 * The official page: A4, margins 20/20/30/15 mm, page number centred in the top margin from page 2 (Decree 30/2020, annex I).
 * A cursor runs down it and goes to the next page where what follows does not fit.
 */
import { ascent } from './fonts.ts';
import type { Pen } from './pen.ts';
import { italic, upright, type Run } from './rich.ts';

const mm = 72 / 25.4;
const paper = { width: 595.28, height: 841.89 };
const margin = { top: 20 * mm, bottom: 20 * mm, left: 30 * mm, right: 15 * mm };

export const bodySize = 13;
/** Between single (1.15) and one and a half lines. */
export const leadingOf = (size: number): number => size * 1.2;
export const baselineOf = (size: number): number => (leadingOf(size) - size * 1.107) / 2 + (size * ascent) / 1000;

export interface Page {
  readonly pen: Pen;
  readonly left: number;
  readonly right: number;
  readonly width: number;
  /** Height between the margins of a page. */
  readonly height: number;
  /** The cursor, in points from the top edge; whoever draws moves it. */
  y: number;
  /** Points left above the bottom margin. */
  room(): number;
  /** Goes to the next page unless so much is left; on an empty page it stays. */
  need(height: number): void;
  next(): void;
  /** An annex begins on its own page and counts its pages anew. */
  startPart(): void;
}

export interface Marks {
  /** Hash of the chain of events; at the foot of every page. */
  readonly hash: string;
  /** At the head of the first page: what must be signed, or that nothing must. */
  readonly status?: string;
}

export function createPage(pen: Pen, { hash, status }: Marks): Page {
  const left = margin.left;
  const right = paper.width - margin.right;
  const top = margin.top;
  const bottom = paper.height - margin.bottom;
  let number = 0;
  const edge = (run: Run, baseline: number, size: number, place: 'centre' | 'right' | 'left'): void => {
    const wide = pen.faces.width(run.text, run.style, size);
    const x = { left, right: right - wide, centre: (left + right - wide) / 2 }[place];
    pen.line([run], x, baseline, size);
  };
  const add = (): void => {
    number += 1;
    pen.addPage();
    pen.artifact(() => {
      if (number > 1) edge(upright(String(number)), 12 * mm, bodySize, 'centre');
      edge(upright(`Mã kiểm chứng chuỗi sự kiện: ${hash}`), paper.height - 11 * mm, 7.5, 'left');
    });
    page.y = top;
  };
  const page: Page = {
    pen,
    left,
    right,
    width: right - left,
    height: bottom - top,
    y: top,
    room: () => bottom - page.y,
    need(height) {
      if (height > page.room() + 0.01 && page.y > top) add();
    },
    next: add,
    startPart() {
      number = 0;
      add();
    },
  };
  add();
  if (status) pen.tag('P', () => edge(italic(status), 12 * mm, 11, 'right'));
  return page;
}
