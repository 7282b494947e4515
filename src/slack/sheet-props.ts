/** From a decision sheet to what its authority sees: lines with the meeting's count, and how each unit stands (T28). */
import { countRatings, type RatingLevel } from '../domain/rating.ts';
import type { SheetAtWork } from '../app/decisions.ts';
import type { SheetLineProps, SheetProps, SummaryLine } from '../../views/5-decision.ts';

export const lineProps = ({ sheet, choices, meetings }: SheetAtWork): readonly SheetLineProps[] =>
  sheet.lines.map(({ reviewId, person, proposal }, line) => ({
    reviewId,
    name: person.fullName,
    post: person.post,
    unitName: person.unit.name,
    proposed: proposal.level,
    meetingLevel: meetings.get(reviewId)?.level,
    meetingCounts: meetings.get(reviewId)?.counts,
    level: choices[line]?.level ?? '',
    reason: choices[line]?.reason ?? '',
  }));

/** How many of each unit are proposed at each level, units in the order of the sheet. */
export function distributionOf({ sheet }: SheetAtWork): NonNullable<SheetProps['distribution']> {
  const units = new Map<string, RatingLevel[]>();
  for (const { person, proposal } of sheet.lines)
    units.set(person.unit.name, [...(units.get(person.unit.name) ?? []), proposal.level]);
  return [...units].map(([unitName, levels]) => ({ unitName, counts: countRatings(levels) }));
}

export const summaryLines = ({ sheet, choices }: SheetAtWork): readonly SummaryLine[] =>
  sheet.lines.map(({ person, proposal }, line) => {
    const level = choices[line]?.level ?? proposal.level;
    return { name: person.fullName, unitName: person.unit.name, level, differs: level !== proposal.level };
  });
