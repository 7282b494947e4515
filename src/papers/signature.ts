/** The end of a paper: «Nơi nhận» on the left, capacity and name of who signs on the right (annex I, items 7 to 9). */
import { leadingOf, type Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { breakParagraphs } from './text-flow.ts';

export interface Signer {
  /** Capacity, printed in capitals. */
  readonly capacity: string;
  readonly fullName: string;
  /** Under the capacity, e.g. «(Ký, ghi rõ họ tên)». */
  readonly note?: string;
  /** Above the capacity, e.g. place and date. */
  readonly above?: string;
}

const spaceForInk = 56;
const half = 0.5;

/** Height of the block, so that the last lines of the text can be kept with it. */
export function signatureHeight(page: Page, ...signers: readonly (Signer | undefined)[]): number {
  return Math.max(...signers.map((signer) => (signer ? blockHeight(page, signer) : 0))) + 10;
}

function blockHeight(page: Page, { capacity, note, above }: Signer): number {
  const lines = breakParagraphs(capacity.toUpperCase(), 'bold', {
    faces: page.pen.faces,
    size: 13,
    width: page.width * half,
  });
  const upper = lines.flat().length * leadingOf(13) + (note ? leadingOf(12) : 0) + (above ? leadingOf(13) : 0);
  return upper + spaceForInk + 2 * leadingOf(13);
}

/** Two signers side by side, or one on the right with the recipients on its left. Never broken over pages. */
export function signatures(
  page: Page,
  right: Signer,
  left?: Signer | { readonly recipients: readonly string[] },
): void {
  const recipients = left && 'recipients' in left ? left.recipients : [];
  page.need(
    Math.max(signatureHeight(page, right, left && 'capacity' in left ? left : undefined), recipients.length * 16 + 30),
  );
  page.y += 10;
  const top = page.y;
  const width = page.width * half;
  let end = top;
  if (left && 'capacity' in left) block(page, left, page.left, width);
  else if (left) listRecipients(page, recipients);
  end = Math.max(end, page.y);
  page.y = top;
  block(page, right, page.left + width, width);
  page.y = Math.max(end, page.y) + 8;
}

function block(page: Page, { capacity, fullName, note, above }: Signer, x: number, width: number): void {
  const centred = { x, width, align: 'centre', after: 0 } as const;
  if (above) paragraph(page, above, { ...centred, style: 'italic' });
  paragraph(page, capacity.toUpperCase(), { ...centred, style: 'bold' });
  if (note) paragraph(page, note, { ...centred, style: 'italic', size: 12 });
  page.y += spaceForInk;
  paragraph(page, fullName, { ...centred, style: 'bold' });
}

/** «Nơi nhận» in 12 bold italic, its items in 11, each with a dash; the last one is kept in the records office. */
export function listRecipients(page: Page, recipients: readonly string[]): void {
  const column = { width: page.width * half - 12, align: 'left', after: 0 } as const;
  page.need(recipients.length * 14 + 20);
  paragraph(page, 'Nơi nhận:', { ...column, style: 'boldItalic', size: 12 });
  for (const [number, recipient] of recipients.entries()) {
    paragraph(page, `- ${recipient}${number === recipients.length - 1 ? '.' : ';'}`, { ...column, size: 11 });
  }
}
