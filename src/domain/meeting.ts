/** A meeting of step 4: called, opened with quorum and both sides, closed, and its minutes approved and locked. */
import type { Aggregate, Context } from './aggregate.ts';
import type { Instant } from './calendar.ts';
import { decideMeeting } from './meeting-decide.ts';
import { meetingOutgoing } from './meeting-outgoing.ts';
import type { Recorded } from './event.ts';
import type { MeetingCommand, MeetingEvent, MeetingState } from './meeting-state.ts';

function evolve(state: MeetingState | undefined, { at, by, event }: Recorded<MeetingEvent>): MeetingState {
  if (event.type === 'meetingCalled') {
    const { type: _type, ...facts } = event;
    return { ...facts, phase: 'called', present: [], opinions: {}, minutesVersion: 0 };
  }
  if (!state) throw new Error(`a meeting cannot begin with ${event.type}`);
  switch (event.type) {
    case 'meetingOpened':
      return {
        ...state,
        phase: 'open',
        present: event.present,
        absences: event.absences,
        openedAt: state.openedAt ?? at,
      };
    case 'opinionsGiven': {
      const given = event.opinions.map(({ reviewId, ...opinion }) => [
        reviewId,
        { ...state.opinions[reviewId], [by]: opinion },
      ]);
      return { ...state, opinions: { ...state.opinions, ...Object.fromEntries(given) } };
    }
    case 'meetingClosed':
      return { ...state, phase: 'closed', conclusion: event.conclusion, closedAt: at };
    case 'minutesApproved':
      return { ...state, phase: 'approved', minutesVersion: state.minutesVersion + 1, approvedAt: at };
  }
}

export const meeting: Aggregate<MeetingState, MeetingCommand, MeetingEvent> = {
  decide: (state: MeetingState | undefined, command: MeetingCommand, context: Context) =>
    decideMeeting(state, command, context),
  evolve,
  outgoing: meetingOutgoing,
  index: (state) => ({
    campaign: state.campaignId,
    phase: state.phase,
    at: state.at satisfies Instant,
    waitingOn: waitingOn(state),
    due: state.due,
    members: state.members.map(({ id }) => id),
    reviews: state.agenda.map(({ reviewId }) => reviewId),
  }),
};

/** Present members with a file left to speak to; before and after that, those who run the meeting. */
function waitingOn(state: MeetingState): readonly string[] {
  if (state.phase === 'called') return [state.secretary.id];
  if (state.phase === 'closed') return [state.chair.id];
  if (state.phase === 'approved') return [];
  const owing = state.present.filter((id) =>
    state.agenda.some(({ reviewId, person }) => person.id !== id && !state.opinions[reviewId]?.[id]),
  );
  return owing.length > 0 ? owing : [state.chair.id];
}
