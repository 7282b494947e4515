/** Who is told after each event of a meeting, and what each file learns once the minutes are approved. */
import type { Recorded } from './event.ts';
import { opinionsOn, type MeetingEvent, type MeetingState } from './meeting-state.ts';
import { followUp, notice, type MeetingAct, type Notice, type Outgoing } from './notice.ts';
import type { PersonId } from './person.ts';
import { countRatings, isRatingLevel, majorityLevel } from './rating.ts';
import type { MeetingResult } from './review-state.ts';
import type { RecordMeeting } from './steps/4-meeting.ts';

export function meetingOutgoing({ event }: Recorded<MeetingEvent>, after: MeetingState): readonly Outgoing[] {
  switch (event.type) {
    case 'meetingCalled':
      return [boardCard(after), ...memberCards(after)];
    case 'meetingOpened':
    case 'meetingClosed':
      return [boardCard(after), ...memberCards(after)];
    case 'opinionsGiven':
      return [];
    case 'minutesApproved':
      return [boardCard(after), ...memberCards(after), minutesPaper(after), ...results(after)];
  }
}

const boardKey = ({ id }: MeetingState): string => `${id}/board`;

function boardCard(state: MeetingState): Notice {
  const { id: meetingId, place, at, agenda, members, present, phase } = state;
  return notice({
    key: boardKey(state),
    campaignId: state.campaignId,
    to: { channel: 'advisoryUnit' },
    card: {
      card: 'meetingBoard',
      meetingId,
      place,
      at,
      files: agenda.length,
      members: members.length,
      present: present.length,
      state: phase,
    },
  });
}

/** Members and secretary: invitation first, then the same card with the act that is open to them now. */
function memberCards(meeting: MeetingState): readonly Notice[] {
  const { id: meetingId, campaignId, place, at, agenda, members, secretary, phase } = meeting;
  const people = [...new Set([...members.map(({ id }) => id), secretary.id])];
  return people.map((person) =>
    notice({
      key: `${meetingId}/${person}`,
      campaignId,
      to: { person },
      card: {
        card: 'meetingCalled',
        meetingId,
        place,
        at,
        files: agenda.length,
        state: phase,
        may: actsOf(meeting, person),
      },
    }),
  );
}

/** Attendance and close: chair and secretary (T23); opinions: members in the room (T24); minutes: the chair (S32). */
function actsOf({ phase, chair, secretary, present }: MeetingState, person: PersonId): readonly MeetingAct[] {
  const inCharge = person === chair.id || person === secretary.id;
  switch (phase) {
    case 'called':
      return inCharge ? ['readFiles', 'takeAttendance'] : ['readFiles'];
    case 'open':
      return [
        ...(present.includes(person) ? (['giveOpinions'] as const) : []),
        'readFiles',
        ...(inCharge ? (['takeAttendance', 'close'] as const) : []),
      ];
    case 'closed':
      return person === chair.id ? ['readFiles', 'approve'] : ['readFiles'];
    case 'approved':
      return [];
  }
}

const minutesPaper = (state: MeetingState): Notice =>
  notice({
    key: `${state.id}/minutes-${state.minutesVersion}`,
    campaignId: state.campaignId,
    to: { channel: 'advisoryUnit' },
    card: { card: 'paper', paper: 'minutes', source: state.id, version: state.minutesVersion, subject: state.place },
    thread: boardKey(state),
  });

/** What the approved minutes say of one file. */
export function meetingResult(state: MeetingState, reviewId: string): MeetingResult {
  const opinions = opinionsOn(state, reviewId).map(({ level }) => level);
  const counts = countRatings(opinions.filter(isRatingLevel));
  const level = majorityLevel(counts);
  const abstained = opinions.filter((opinion) => opinion === 'abstain').length;
  return { meetingId: state.id, counts, abstained, ...(level ? { level } : {}) };
}

const results = (state: MeetingState): readonly Outgoing[] =>
  state.agenda.map(({ reviewId }) => {
    const command: RecordMeeting = { type: 'recordMeeting', result: meetingResult(state, reviewId) };
    return followUp({
      key: `${state.id}/result/${reviewId}`,
      campaignId: state.campaignId,
      target: 'review',
      id: reviewId,
      command,
    });
  });
