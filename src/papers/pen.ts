/**
 * Writes a PDF through pdfkit: pages, lines of glyphs, rules, and the structure that screen readers follow.
 * Lines are set glyph by glyph from our own widths: pdfkit's shaping of every string is what costs (ten times the time), and
 * its justification leaves the spaces out of the text that a reader copies.
 */
import Pdf from 'pdfkit';
import type { Faces } from './fonts.ts';
import { createGlyphCodes } from './glyph-codes.ts';
import type { Run } from './rich.ts';

export type Tag = 'H1' | 'H2' | 'P' | 'Table' | 'TR' | 'TH' | 'TD' | 'Sect';

export interface PaperFacts {
  readonly title: string;
  /** Milliseconds; the record's own instant, so that the same record gives the same bytes. */
  readonly at: number;
  readonly hash: string;
}

export interface Pen {
  readonly faces: Faces;
  addPage(): void;
  /** What `draw` sets belongs to one element of the structure, across pages too. */
  tag(tag: Tag, draw: () => void): void;
  /** Page numbers, rules, repeated headers: seen, but not read aloud. */
  artifact(draw: () => void): void;
  /** `baseline` in points from the top of the page; `stretch` is added to every space. */
  line(runs: readonly Run[], x: number, baseline: number, size: number, stretch?: number): void;
  rule(x1: number, y1: number, x2: number, y2: number, width?: number): void;
  finish(): Promise<Buffer>;
}

const number = (value: number): string => (Math.round(value * 100) / 100).toString();

export function createPen(faces: Faces, { title, at, hash }: PaperFacts): Pen {
  const doc = new Pdf({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: '',
    lang: 'vi',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    subset: 'PDF/A-2a',
    // pdfkit writes the title into XML as it stands.
    info: { Title: title.replaceAll(/[<>&]/g, ' '), Keywords: hash, CreationDate: new Date(at) },
  });
  const chunks: Buffer[] = [];
  const written = new Promise<Buffer>((resolve, reject) => {
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });

  const root = doc.struct('Document');
  doc.addStructure(root);
  const stack = [{ element: root, tag: 'Document' }];
  let marked = false;
  let decoration = false;
  const close = (): void => {
    if (marked) doc.endMarkedContent();
    marked = false;
  };
  const mark = (): void => {
    const top = stack.at(-1);
    if (marked || decoration || !top) return;
    top.element.add(doc.markStructureContent(top.tag));
    marked = true;
  };

  const codes = createGlyphCodes(doc, faces);
  const pen: Pen = {
    faces,
    addPage() {
      close();
      doc.addPage();
    },
    tag(tag, draw) {
      if (decoration) return draw();
      close();
      const element = doc.struct(tag, (tag === 'TH' ? { scope: 'Column' } : {}) as never);
      stack.at(-1)?.element.add(element);
      stack.push({ element, tag });
      draw();
      close();
      stack.pop();
      element.end();
    },
    artifact(draw) {
      if (decoration) return draw();
      close();
      doc.markContent('Artifact', { type: 'Layout' });
      decoration = true;
      draw();
      decoration = false;
      doc.endMarkedContent();
    },
    line(runs, x, baseline, size, stretch = 0) {
      mark();
      const gap = number((-stretch * 1000) / size);
      let left = x;
      for (const { text, style } of runs) {
        const font = codes.fontOnPage(style);
        let shown = '<';
        for (const character of text) {
          shown += codes.encode(style, character.codePointAt(0) ?? 0x20);
          if (stretch && character === ' ') shown += `> ${gap} <`;
        }
        doc.addContent(
          `BT /${font} ${number(size)} Tf 1 0 0 -1 ${number(left)} ${number(baseline)} Tm [${shown}>] TJ ET`,
        );
        left += faces.width(text, style, size) + stretch * (text.split(' ').length - 1);
      }
    },
    rule(x1, y1, x2, y2, width = 0.6) {
      pen.artifact(() => doc.lineWidth(width).moveTo(x1, y1).lineTo(x2, y2).stroke());
    },
    finish() {
      close();
      root.end();
      doc.end();
      return written;
    },
  };
  return pen;
}
