/**
 * Bước 4: Nhận xét, đánh giá (seed lines 13 and 14): the leadership collective and the Party body of the same level meet
 * to give opinions. They advise; they do not decide.
 */
import type { Context } from '../aggregate.ts';
import type { Decided } from '../event.ts';
import { notAtStep } from '../order.ts';
import { allow, firstRefusal, refuse, type Outcome } from '../outcome.ts';
import type { PartyRole, Person, PersonId } from '../person.ts';
import type { Refusal } from '../refusal.ts';
import type { MeetingResult, ReviewState } from '../review-state.ts';

export type MeetingSide = 'leadership' | 'party';

export interface MeetingMember {
  readonly id: PersonId;
  readonly fullName: string;
  readonly post: string;
  /** One or both sides; a person in both bodies is one member (D11). */
  readonly sides: readonly MeetingSide[];
  /** Which Party body the person sits in, for somebody of the Party side; the minutes name it. */
  readonly partyBody?: PartyRole;
}

/** Which Party body attends: the first that exists (domain 3.5); the fallback only where there is no narrower one (S30). */
const partyBodies: readonly PartyRole[] = ['standingCommittee', 'committee', 'cellCommittee', 'member'];

export function partyBody(people: readonly Person[]): PartyRole {
  return partyBodies.find((body) => people.some(({ partyRole }) => partyRole === body)) ?? 'none';
}

/**
 * The distinct people to summon: head and deputies, and the Party body, each once with every capacity.
 * In a đảng bộ the members of the ban thường vụ are đảng ủy viên too; only the narrower body is summoned.
 */
export function meetingMembers(people: readonly Person[]): readonly MeetingMember[] {
  const body = partyBody(people);
  return people.flatMap((person) => {
    const sides: MeetingSide[] = [];
    if (person.leadership !== 'none') sides.push('leadership');
    const ofParty = body !== 'none' && person.partyRole === body;
    if (ofParty) sides.push('party');
    const { id, fullName, post } = person;
    return sides.length > 0 ? [{ id, fullName, post, sides, ...(ofParty ? { partyBody: body } : {}) }] : [];
  });
}

/** At least two thirds of those summoned must be present (default of practice, domain 9): 10 summoned need 7 (D09). */
export const neededForQuorum = (summoned: number): number => Math.ceil((2 * summoned) / 3);

/** Quorum, and somebody of each side in the room: «thành phần tham dự gồm … và …» (S29, S30). */
export function attendanceRefusal(
  members: readonly MeetingMember[],
  present: readonly PersonId[],
): Refusal | undefined {
  const inRoom = members.filter(({ id }) => present.includes(id));
  const needed = neededForQuorum(members.length);
  return firstRefusal(
    inRoom.length < needed && { code: 'belowQuorum', present: inRoom.length, summoned: members.length, needed },
    !inRoom.some(({ sides }) => sides.includes('leadership')) && { code: 'sideMissing', side: 'leadership' },
    !inRoom.some(({ sides }) => sides.includes('party')) && { code: 'sideMissing', side: 'party' },
  );
}

export interface RecordMeeting {
  readonly type: 'recordMeeting';
  readonly result: MeetingResult;
}

export type MeetingRecordedEvent = { readonly type: 'meetingRecorded'; readonly result: MeetingResult };

/** Carries the approved minutes into the file; only the procedure itself does so, never a person. */
export function recordMeeting(
  state: ReviewState,
  { result }: RecordMeeting,
  { by }: Context,
): Outcome<readonly Decided<MeetingRecordedEvent>[]> {
  if (by !== 'system') return refuse({ code: 'notAMeetingMember' });
  const refusal = notAtStep(state, 4);
  return refusal ? refuse(refusal) : allow([{ capacity: 'system', event: { type: 'meetingRecorded', result } }]);
}
