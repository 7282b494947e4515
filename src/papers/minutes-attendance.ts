/** Who was called and who came, by capacity; somebody of both bodies is named with both and counted once (D11). */
import type { MeetingState } from '../domain/meeting-state.ts';
import { neededForQuorum, type MeetingMember } from '../domain/steps/4-meeting.ts';
import type { Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { bold, upright } from './rich.ts';
import { partySide } from './words.ts';

export function attendance(page: Page, { members, present, absences = {} }: MeetingState): void {
  const here = members.filter(({ id }) => present.includes(id));
  const away = members.filter(({ id }) => !present.includes(id));
  const needed = neededForQuorum(members.length);
  paragraph(page, [bold('Thành phần tham dự:')], { indent: 0 });
  const body = members.find(({ partyBody }) => partyBody)?.partyBody;
  for (const [side, name] of [
    ['leadership', 'Tập thể lãnh đạo'],
    ['party', partySide(body)],
  ] as const) {
    const named = here.filter((member) => member.sides.includes(side));
    paragraph(page, [
      bold(`- ${name}: `),
      upright(named.length > 0 ? `${named.map(withPost).join('; ')}.` : 'không có.'),
    ]);
  }
  const both = here.filter((member) => member.sides.length > 1).map(({ fullName }) => fullName);
  if (both.length > 0) {
    paragraph(page, `Tham dự với cả hai tư cách, tính một người: ${both.join('; ')}.`);
  }
  paragraph(
    page,
    `Tổng số triệu tập: ${members.length}; có mặt: ${here.length}/${members.length}; vắng mặt: ${away.length}${
      away.length > 0 ? ` (${away.map((member) => absence(member, absences)).join('; ')})` : ''
    }.`,
  );
  const lines = absenceLines(members, absences);
  if (away.length > 0 && lines.length > 0) paragraph(page, `Lý do vắng mặt: ${lines.join('; ')}.`);
  const enough = here.length >= needed;
  paragraph(
    page,
    `Số người có mặt tối thiểu theo quy ước của đợt đánh giá (hai phần ba số người được triệu tập): ${needed}/${members.length}; có mặt ${here.length}, ${
      enough ? 'đủ' : 'không đủ'
    } điều kiện tiến hành.`,
  );
}

const withPost = ({ fullName, post }: MeetingMember): string => `${fullName} (${post})`;

type Absences = NonNullable<MeetingState['absences']>;

/** A reason stands with its name, or in the lines below; only where nothing at all was written does the paper say so. */
function absence({ id, fullName }: MeetingMember, absences: Absences): string {
  const reason = absences[id]?.trim();
  if (reason) return `${fullName}, lý do: ${reason}`;
  return Object.keys(absences).length > 0 ? fullName : `${fullName}, lý do: không nêu`;
}

/** Lines that the secretary wrote freely, in their order: each names the person itself. */
const absenceLines = (members: readonly MeetingMember[], absences: Absences): readonly string[] =>
  Object.entries(absences)
    .filter(([key]) => !members.some(({ id }) => id === key))
    .map(([, line]) => line.trim().replace(/[.;]+$/u, ''))
    .filter(Boolean);
