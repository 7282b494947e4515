/** From a meeting to what its people see. */
import { meetingResult } from '../domain/meeting-outgoing.ts';
import type { MeetingState } from '../domain/meeting-state.ts';
import type { PersonId } from '../domain/person.ts';
import { ratingLevels } from '../domain/rating.ts';
import type { MeetingMember } from '../domain/steps/4-meeting.ts';
import type { Text } from '../text/vi.ts';
import { opinionsPerPage, type ApproveProps, type MemberProps, type OpinionsProps } from '../../views/4-meeting.ts';

export const memberProps = ({ id, fullName, post, sides }: MeetingMember): MemberProps => ({
  id,
  name: fullName,
  post,
  sides,
});

/** One page of the files on which this member speaks; the own file is not among them (T25). */
export function opinionsProps(meeting: MeetingState, member: PersonId, page: number, text: Text): OpinionsProps {
  const mine = filesOf(meeting, member);
  const lines = mine
    .slice(page * opinionsPerPage, (page + 1) * opinionsPerPage)
    .map(({ reviewId, person, proposed }) => {
      const given = meeting.opinions[reviewId]?.[member];
      return {
        reviewId,
        name: person.fullName,
        post: person.post,
        proposed: text.common.levels[proposed],
        level: given?.level,
        remarks: given?.remarks,
      };
    });
  return { meetingId: meeting.id, page, pages: pagesOf(meeting, member), lines };
}

const filesOf = ({ agenda }: MeetingState, member: PersonId): MeetingState['agenda'] =>
  agenda.filter(({ person }) => person.id !== member);

export const pagesOf = (meeting: MeetingState, member: PersonId): number =>
  Math.max(1, Math.ceil(filesOf(meeting, member).length / opinionsPerPage));

/** What the chair confirms: the conclusion, and the count of each file. */
export function approveProps(meeting: MeetingState, text: Text): ApproveProps {
  const lines = meeting.agenda.map(({ reviewId, person }) => {
    const { counts, abstained } = meetingResult(meeting, reviewId);
    const tally = ratingLevels
      .filter((level) => counts[level] > 0)
      .map((level) => `${text.common.levels[level]} ${counts[level]}`);
    return `${person.fullName}, ${person.unit.name}: ${[...tally, ...(abstained > 0 ? [text.modals.final.abstained(abstained)] : [])].join('; ')}`;
  });
  return { meetingId: meeting.id, conclusion: meeting.conclusion ?? '', lines };
}
