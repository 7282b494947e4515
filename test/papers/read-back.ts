/** What can be read back out of a PDF, by the tools of poppler-utils (they must be installed). */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a tool of poppler on the bytes. */
export function poppler(tool: 'pdftotext' | 'pdfinfo' | 'pdffonts', pdf: Buffer, ...options: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  try {
    const file = join(folder, 'paper.pdf');
    writeFileSync(file, pdf);
    return execFileSync(tool, tool === 'pdftotext' ? [...options, file, '-'] : [...options, file], {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const footer = /^Mã kiểm chứng chuỗi sự kiện: [0-9a-f]{64}$/;

/** Everything that can be copied out in the order in which it was written, on one line, without page numbers and footers. */
export const textOf = (pdf: Buffer): string =>
  poppler('pdftotext', pdf, '-raw')
    .split('\f')
    .flatMap((page) =>
      page.split('\n').filter((line, index) => !footer.test(line) && !(index === 0 && /^\d+$/.test(line))),
    )
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
export const pageText = (pdf: Buffer, page: number): string =>
  poppler('pdftotext', pdf, '-raw', '-f', String(page), '-l', String(page));
export const pageCount = (pdf: Buffer): number => Number(/^Pages:\s+(\d+)$/m.exec(poppler('pdfinfo', pdf))?.[1]);
