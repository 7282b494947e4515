/** Part II of the dossier: the person's own assessment, under the official label of every content (domain 6.6). */
import type { Agency } from '../domain/campaign.ts';
import { contentLabel, requiredContents } from '../domain/criteria.ts';
import { ratingLabels } from '../domain/rating.ts';
import type { ReviewState } from '../domain/review-state.ts';
import { timeAndDate } from '../text/format.ts';
import { leadingOf, type Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { signatureHeight, signatures, type Signer } from './signature.ts';
import { bold, upright } from './rich.ts';
import { placeAndDate, signHere } from './words.ts';

/** The line that says when a text was sent; it stands between the level and the signature, and the three stay together. */
export const noteHeight = leadingOf(12) + 6;

/** Order of the form: G1 G2 G3 [A1] [A2] G4, then strengths, shortcomings and level. */
export function selfAssessment(
  page: Page,
  agency: Agency,
  { person, profile, selfAssessment: own, submissions }: ReviewState,
): void {
  if (!own) return paragraph(page, 'Chưa có.');
  for (const [number, content] of requiredContents(profile).entries()) {
    answer(page, `${number + 1}. ${contentLabel(content)}`, own.answers[content] ?? '');
  }
  const next = requiredContents(profile).length + 1;
  answer(page, `${next}. Ưu điểm`, own.strengths);
  answer(page, `${next + 1}. Hạn chế, khuyết điểm`, own.shortcomings);

  const entered = own.enteredBy ? '; nhập thay từ bản giấy có chữ ký của cá nhân' : '';
  const again = submissions > 1 ? `; bản gửi lần ${own.version}` : '';
  const signer: Signer = {
    above: placeAndDate(agency, own.at),
    capacity: 'Người tự nhận xét, đánh giá',
    note: signHere,
    fullName: person.fullName,
  };
  const follow = signatureHeight(page, signer);
  paragraph(page, [bold(`${next + 2}. Tự xếp loại chất lượng: `), upright(ratingLabels[own.level])], {
    indent: 0,
    follow: follow + noteHeight,
  });
  paragraph(page, `(Gửi lúc ${timeAndDate(own.at)}${again}${entered})`, {
    style: 'italic',
    size: 12,
    align: 'left',
    follow,
  });
  signatures(page, signer);
}

/** A label in bold and what was written under it; an empty answer is said, not hidden. */
export function answer(page: Page, label: string, text: string): void {
  paragraph(page, label, { style: 'bold', indent: 0, after: 3, follow: 2 * leadingOf(13) });
  paragraph(page, text.trim() || '(Không ghi)');
}
