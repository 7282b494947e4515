/** What a meeting allows, and to whom, in each of its phases. */
import type { Actor, Capacity } from './actor.ts';
import type { Context } from './aggregate.ts';
import type { Decided } from './event.ts';
import { invalidFields, textProblem, type FieldProblem } from './field.ts';
import type { MeetingCommand, MeetingEvent, MeetingState } from './meeting-state.ts';
import { allow, firstRefusal, refuse, type Outcome } from './outcome.ts';
import type { PersonId } from './person.ts';
import { inPrintedOrder } from './printed-order.ts';
import { isRatingLevel } from './rating.ts';
import type { Refusal } from './refusal.ts';
import { attendanceRefusal } from './steps/4-meeting.ts';

type Result = Outcome<readonly Decided<MeetingEvent>[]>;
type Given = Command<'giveOpinions'>['opinions'][number];
type Command<T extends MeetingCommand['type']> = Extract<MeetingCommand, { type: T }>;

export function decideMeeting(state: MeetingState | undefined, command: MeetingCommand, { by }: Context): Result {
  if (by === 'system') return refuse({ code: 'notChairOrSecretary' });
  if (command.type === 'callMeeting') return state ? allow([]) : callMeeting(command, by);
  if (!state) return refuse({ code: 'notFound' });
  switch (command.type) {
    case 'openMeeting':
      return openMeeting(state, command, by);
    case 'giveOpinions':
      return giveOpinions(state, command, by);
    case 'closeMeeting':
      return closeMeeting(state, command, by);
    case 'approveMinutes':
      return approveMinutes(state, by);
  }
}

/** A closed list of prepared dossiers (I1, T19), both sides summoned (S29, S30), a chair and a secretary (T23). */
function callMeeting(command: Command<'callMeeting'>, by: Actor): Result {
  const { type: _type, files, ...facts } = command;
  const notReady = files.filter(
    ({ step, excluded, proposal, campaignId }) =>
      excluded || step !== 4 || !proposal || campaignId !== facts.campaignId,
  );
  const refusal = firstRefusal(
    !by.advisoryUnit && { code: 'notTheAdvisoryUnit' },
    files.length === 0 && { code: 'emptyAgenda' },
    notReady.length > 0 && { code: 'notReadyForMeeting', people: notReady.map(({ person }) => person) },
    attendanceRefusal(
      facts.members,
      facts.members.map(({ id }) => id),
    ),
    !facts.members.some(({ id }) => id === facts.chair.id) && { code: 'notAMeetingMember' },
    invalidFields([textProblem('place', facts.place, { max: 150 })]),
  );
  if (refusal) return refuse(refusal);
  const agenda = inPrintedOrder(files, ({ person }) => person).flatMap(({ id, person, proposal }) =>
    proposal ? [{ reviewId: id, person, proposed: proposal.level }] : [],
  );
  return did('advisoryUnit', { type: 'meetingCalled', ...facts, agenda });
}

function openMeeting(state: MeetingState, { present, absences }: Command<'openMeeting'>, by: Actor): Result {
  const distinct = state.members.map(({ id }) => id).filter((id) => present.includes(id));
  const refusal = firstRefusal(
    notInCharge(state, by),
    state.phase !== 'called' && state.phase !== 'open' && { code: 'meetingClosed' },
    attendanceRefusal(state.members, distinct),
    !distinct.includes(state.chair.id) && { code: 'notPresent' },
    unheardRefusal(state, distinct),
    invalidFields([textProblem('absences', Object.values(absences).join('\n'), { min: 0 })]),
  );
  if (refusal) return refuse(refusal);
  return did(capacityOf(state, by), { type: 'meetingOpened', present: distinct, absences });
}

/** One opinion per present member and file, changeable until the meeting closes (T24); never on the own file (T25). */
function giveOpinions(state: MeetingState, { opinions }: Command<'giveOpinions'>, by: Actor): Result {
  const files = new Map(state.agenda.map((item) => [item.reviewId, item]));
  const refusal = firstRefusal(
    !state.members.some(({ id }) => id === by.id) && { code: 'notAMeetingMember' },
    state.phase === 'called' && { code: 'meetingNotOpen' },
    state.phase !== 'open' && { code: 'meetingClosed' },
    !state.present.includes(by.id) && { code: 'notPresent' },
    opinions.some(({ reviewId }) => !files.has(reviewId)) && { code: 'notOnAgenda' },
    opinions.some(({ reviewId }) => files.get(reviewId)?.person.id === by.id) && { code: 'ownFile' },
    invalidFields(opinions.flatMap(opinionProblems)),
  );
  return refusal ? refuse(refusal) : did('meetingMember', { type: 'opinionsGiven', opinions });
}

/** Fields `level.<review id>` and `remarks.<review id>`; abstaining is an answer, silence is not. */
const opinionProblems = ({ reviewId, level, remarks }: Given): readonly (FieldProblem | undefined)[] => [
  level === 'abstain' || isRatingLevel(level) ? undefined : { field: `level.${reviewId}`, problem: 'notALevel' },
  textProblem(`remarks.${reviewId}`, remarks, { min: 0 }),
];

/** Every file must have heard every present member, abstentions included, or the minutes would be silent on somebody. */
function closeMeeting(state: MeetingState, { conclusion }: Command<'closeMeeting'>, by: Actor): Result {
  const silent = state.members.filter(
    ({ id }) =>
      state.present.includes(id) &&
      state.agenda.some(({ reviewId, person }) => person.id !== id && !state.opinions[reviewId]?.[id]),
  );
  const refusal = firstRefusal(
    notInCharge(state, by),
    state.phase === 'called' && { code: 'meetingNotOpen' },
    state.phase !== 'open' && { code: 'meetingClosed' },
    attendanceRefusal(state.members, state.present),
    silent.length > 0 && { code: 'opinionMissing', people: silent },
    invalidFields([textProblem('conclusion', conclusion)]),
  );
  return refusal ? refuse(refusal) : did(capacityOf(state, by), { type: 'meetingClosed', conclusion });
}

/** The chair confirms the minutes; from then on they are locked and the files may go to step 5 (S32, T26). */
function approveMinutes(state: MeetingState, by: Actor): Result {
  const refusal = firstRefusal(
    by.id !== state.chair.id && { code: 'notTheChair' },
    state.phase === 'approved' && { code: 'minutesLocked' },
    state.phase !== 'closed' && { code: 'meetingNotClosed' },
  );
  return refusal ? refuse(refusal) : did('chair', { type: 'minutesApproved' });
}

/** A file on which everybody in the room is recused could gather no opinion at all (S31, T25). */
function unheardRefusal(state: MeetingState, present: readonly PersonId[]): Refusal | undefined {
  const unheard = state.agenda.some(({ person }) => !present.some((id) => id !== person.id));
  return unheard
    ? { code: 'belowQuorum', present: present.length, summoned: state.members.length, needed: present.length + 1 }
    : undefined;
}

const notInCharge = (state: MeetingState, by: Actor): Refusal | undefined =>
  by.id === state.chair.id || by.id === state.secretary.id ? undefined : { code: 'notChairOrSecretary' };

const capacityOf = (state: MeetingState, by: Actor): Capacity => (by.id === state.chair.id ? 'chair' : 'secretary');

const did = (capacity: Capacity, event: MeetingEvent): Result => allow([{ capacity, event }]);
