/** Who was called and who came, by capacity; somebody of both bodies is named with both and counted once (D11). */
import type { MeetingState } from '../domain/meeting-state.ts';
import { neededForQuorum, type MeetingMember, type MeetingSide } from '../domain/steps/4-meeting.ts';
import type { Page } from './page.ts';
import { paragraph } from './paragraph.ts';
import { bold, upright } from './rich.ts';
import { sideNames } from './words.ts';

const sides: readonly MeetingSide[] = ['leadership', 'party'];

export function attendance(page: Page, { members, present, absences = {} }: MeetingState): void {
  const here = members.filter(({ id }) => present.includes(id));
  const away = members.filter(({ id }) => !present.includes(id));
  const needed = neededForQuorum(members.length);
  paragraph(page, [bold('Thành phần tham dự:')], { indent: 0 });
  for (const side of sides) {
    const named = here.filter((member) => member.sides.includes(side));
    paragraph(page, [
      bold(`- ${sideNames[side]}: `),
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
      away.length > 0 ? ` (${away.map((member) => absence(member, absences[member.id])).join('; ')})` : ''
    }.`,
  );
  const enough = here.length >= needed;
  paragraph(
    page,
    `Số người có mặt tối thiểu là hai phần ba số người được triệu tập: ${needed}/${members.length}; có mặt ${here.length}, ${
      enough ? 'đủ' : 'không đủ'
    } điều kiện tiến hành.`,
  );
}

const withPost = ({ fullName, post }: MeetingMember): string => `${fullName} (${post})`;

const absence = ({ fullName }: MeetingMember, reason: string | undefined): string =>
  `${fullName}, lý do: ${reason?.trim() || 'không nêu'}`;
