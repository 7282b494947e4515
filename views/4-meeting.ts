/** Step 4: call the meeting, take attendance, read files, give opinions page by page, close, approve the minutes. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { MeetingSide } from '../src/domain/steps/4-meeting.ts';
import type { Text } from '../src/text/vi.ts';
import { button, divider, fitting, note, passages, section } from './kit/blocks.ts';
import { choose, chooseMany, datePick, levelField, longText, shortText, timePick, type Choice } from './kit/form.ts';
import { ids } from './kit/ids.ts';
import { modal } from './kit/modal.ts';

export interface MemberProps {
  readonly id: string;
  readonly name: string;
  readonly post: string;
  readonly sides: readonly MeetingSide[];
}

export interface CallMeetingProps {
  readonly files: number;
  readonly members: readonly MemberProps[];
  readonly secretaries: readonly Choice[];
  readonly chair?: string;
  readonly secretary?: string;
  readonly date: string;
}

export function callMeetingView(props: CallMeetingProps, text: Text): ModalView {
  const { meeting } = text.modals;
  const { files, members, secretaries, chair, secretary, date } = props;
  return modal({
    callbackId: ids.meeting.callForm,
    title: meeting.title,
    blocks: [
      section(meeting.intro(files)),
      passages([{ label: meeting.members, text: members.map((member) => memberLine(member, text)).join('\n') }]),
      datePick('date', meeting.date, { initial: date }),
      timePick('time', meeting.time, { initial: '08:00' }),
      shortText('place', meeting.place),
      choose(
        'chair',
        meeting.chair,
        members.map(({ id, name }) => ({ value: id, label: name })),
        'select',
        { initial: chair },
      ),
      choose('secretary', meeting.secretary, secretaries, 'select', { initial: secretary }),
    ],
    submit: meeting.submit,
    close: text.common.cancel,
  });
}

const memberLine = ({ name, post, sides }: MemberProps, text: Text): string =>
  `${name}, ${post} (${sides.map((side) => text.modals.meeting.sides[side]).join('; ')})`;

export interface AttendanceProps {
  readonly meetingId: string;
  readonly members: readonly MemberProps[];
  readonly needed: number;
  /** Who was recorded as present before, where attendance is taken again; everybody the first time. */
  readonly present?: readonly string[];
}

export function attendanceView({ meetingId, members, needed, present }: AttendanceProps, text: Text): ModalView {
  const { meeting } = text.modals;
  const choices = members.map((member) => ({ value: member.id, label: memberLine(member, text) }));
  return modal({
    callbackId: ids.meeting.attendanceForm,
    title: meeting.attendanceTitle,
    blocks: [
      section(meeting.quorum(members.length, needed)),
      chooseMany('present', meeting.present, choices, { initials: present ?? members.map(({ id }) => id) }),
      longText('absences', meeting.absences, { optional: true, hint: meeting.absencesHint }),
    ],
    submit: meeting.open,
    close: text.common.cancel,
    about: { meetingId },
  });
}

export interface AgendaLine {
  readonly reviewId: string;
  readonly name: string;
  readonly post: string;
}

/** The files of the meeting, each with its reader; pages of at most 45. */
export const meetingFilesView = (lines: readonly AgendaLine[], text: Text): ModalView =>
  modal({
    callbackId: ids.meeting.files,
    title: text.modals.meeting.filesTitle,
    blocks: lines.slice(0, 95).map((line) => fileLine(line, text)),
    close: text.common.close,
  });

const fileLine = ({ reviewId, name, post }: AgendaLine, text: Text, proposed?: string): KnownBlock =>
  section(
    [`${name}, ${post}`, ...(proposed ? [text.modals.meeting.proposed(proposed)] : [])].join('\n'),
    button(`${ids.dossier.read}:${reviewId}`, text.modals.meeting.readFile, { value: reviewId }),
  );

export interface OpinionLine extends AgendaLine {
  readonly proposed: string;
  readonly level?: string | undefined;
  readonly remarks?: string | undefined;
}

export interface OpinionsProps {
  readonly meetingId: string;
  readonly page: number;
  readonly pages: number;
  readonly lines: readonly OpinionLine[];
}

/** Files of one page of opinions: four blocks each. */
export const opinionsPerPage = 10;

export function opinionsView({ meetingId, page, pages, lines }: OpinionsProps, text: Text): ModalView {
  const { meeting, self } = text.modals;
  return modal({
    callbackId: ids.meeting.opinionsForm,
    title: meeting.opinionsTitle,
    blocks: [
      note(`${self.page(page + 1, pages)}. ${meeting.opinionsIntro}`),
      ...lines.flatMap((line) => [
        divider,
        fileLine(line, text, line.proposed),
        levelField(`level.${line.reviewId}`, meeting.level(line.name), text, {
          as: 'select',
          abstain: true,
          initial: line.level,
        }),
        longText(`remarks.${line.reviewId}`, meeting.remarks(line.name), { optional: true, initial: line.remarks }),
      ]),
    ],
    submit: page === pages - 1 ? text.common.send : text.modals.self.saveNext,
    close: text.common.close,
    about: { meetingId, page },
  });
}

export function closeMeetingView({ meetingId }: { readonly meetingId: string }, text: Text): ModalView {
  const { meeting } = text.modals;
  return modal({
    callbackId: ids.meeting.closeForm,
    title: meeting.closeTitle,
    blocks: [longText('conclusion', meeting.conclusion)],
    submit: meeting.close,
    close: text.common.cancel,
    about: { meetingId },
  });
}

export interface ApproveProps {
  readonly meetingId: string;
  readonly conclusion: string;
  /** One line per file: name and how many named each level. */
  readonly lines: readonly string[];
}

export function approveView({ meetingId, conclusion, lines }: ApproveProps, text: Text): ModalView {
  const { meeting } = text.modals;
  return modal({
    callbackId: ids.meeting.approveForm,
    title: meeting.approveTitle,
    blocks: [
      section(meeting.approveIntro),
      passages([{ label: meeting.conclusion, text: conclusion }]),
      ...fitting(
        lines.map((line) => [note(line)]),
        text.common.tooLongToShow,
        { blocks: 80, bytes: 150_000 },
      ),
    ],
    submit: meeting.approve,
    close: text.common.cancel,
    about: { meetingId },
  });
}
