/** What each member said of each person, and how many named each level. The meeting was open: names stand with remarks. */
import { opinionsOn, type AgendaItem, type MeetingState } from '../domain/meeting-state.ts';
import { inPrintedOrder } from '../domain/printed-order.ts';
import { countRatings, isRatingLevel, majorityLevel, ratingLabels, ratingLevels } from '../domain/rating.ts';
import type { Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { table } from './table.ts';
import { bold, italic, upright } from './rich.ts';

const inOrder = ({ agenda }: MeetingState): readonly AgendaItem[] => inPrintedOrder(agenda, ({ person }) => person);

/** One block for each person, in the order of the agenda's list. */
export function opinions(page: Page, meeting: MeetingState): void {
  const names = new Map(meeting.members.map(({ id, fullName, post }) => [id, `${fullName} (${post})`]));
  for (const [number, { reviewId, person, proposed }] of inOrder(meeting).entries()) {
    const { fullName, post, unit } = person;
    paragraph(
      page,
      [
        bold(`3.${number + 1}. Ông/Bà ${fullName}`),
        upright(`, ${post}, ${unit.name}. Đề xuất: ${ratingLabels[proposed]}.`),
      ],
      { before: 2, follow: 20 },
    );
    const said = opinionsOn(meeting, reviewId).filter(({ remarks }) => remarks.trim());
    for (const { member, remarks } of said) {
      paragraph(page, [italic(`Ý kiến ${names.get(member) ?? member}: `), upright(remarks)], { after: 4 });
    }
    if (said.length === 0) paragraph(page, 'Không có ý kiến bằng lời được ghi nhận.', { after: 4 });
    if (meeting.present.includes(person.id)) {
      paragraph(page, `${fullName} không tham gia cho ý kiến đối với hồ sơ của mình.`, { style: 'italic', after: 4 });
    }
  }
}

/** Counts are of the levels named; who abstained and who was recused stand beside them, never among them (T24, T25). */
export function opinionTable(page: Page, meeting: MeetingState): void {
  const rows = inOrder(meeting).map(({ reviewId, person }, number) => {
    const given = opinionsOn(meeting, reviewId).map(({ level }) => level);
    const levels = given.filter(isRatingLevel);
    const counts = countRatings(levels);
    const most = majorityLevel(counts);
    return [
      String(number + 1),
      [bold(person.fullName), upright(`\n${person.post}, ${person.unit.name}`)],
      ...ratingLevels.map((level) => String(counts[level])),
      String(given.length - levels.length),
      meeting.present.includes(person.id) ? '1' : '0',
      most ? ratingLabels[most] : 'Không có mức nào đạt quá bán',
    ];
  });
  const count = { align: 'centre', share: 12.5 } as const;
  table(
    page,
    [
      { name: 'TT', share: 6, align: 'centre' },
      { name: 'Họ và tên, chức vụ, đơn vị', share: 25 },
      ...ratingLevels.map((level) => ({ name: ratingLabels[level], ...count })),
      { name: 'Không có ý kiến về mức', ...count },
      { name: 'Không tham gia (hồ sơ của mình)', ...count },
      { name: 'Mức được quá nửa số ý kiến về mức', share: 16 },
    ],
    rows,
    { size: 10.5 },
  );
}
