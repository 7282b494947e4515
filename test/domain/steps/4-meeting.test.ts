/** Step 4, who must be there: the leadership collective and the Party body of the same level, by the four cases. */
import type { PartyRole } from '../../../src/domain/person.ts';
import { attendanceRefusal, meetingMembers, neededForQuorum, partyBody } from '../../../src/domain/steps/4-meeting.ts';
import { actor, makePerson, refusal, roster } from '../../support/domain.ts';
import { met, meetingResult, reviewAt } from '../../support/review-steps.ts';

const agency = (...roles: PartyRole[]) => [
  makePerson('H', { leadership: 'head' }),
  makePerson('D', { leadership: 'deputy', partyRole: roles[0] ?? 'none' }),
  ...roles.map((partyRole, place) => makePerson(`P${place}`, { partyRole })),
  makePerson('X'),
];
const summoned = (...roles: PartyRole[]) =>
  meetingMembers(agency(...roles)).map(({ id, sides }) => `${id}:${sides.join('+')}`);

describe('S30 the Party side of the meeting', () => {
  test('S30 a đảng ủy with a ban thường vụ: the ban thường vụ', () => {
    expect(summoned('standingCommittee', 'committee', 'cellCommittee', 'member')).toEqual([
      'H:leadership',
      'D:leadership+party',
      'P0:party',
    ]);
  });

  test('S30 a đảng ủy without ban thường vụ: the whole đảng ủy', () => {
    expect(summoned('committee', 'committee', 'cellCommittee', 'member')).toEqual([
      'H:leadership',
      'D:leadership+party',
      'P0:party',
      'P1:party',
    ]);
  });

  test('S30 a chi bộ with a chi ủy: the chi ủy', () => {
    expect(summoned('cellCommittee', 'member', 'member')).toEqual(['H:leadership', 'D:leadership+party', 'P0:party']);
  });

  test('S30 a chi bộ without chi ủy: the whole chi bộ', () => {
    expect(summoned('member', 'member')).toEqual(['H:leadership', 'D:leadership+party', 'P0:party', 'P1:party']);
  });

  test('S30 where nobody is in the Party there is no Party side', () => {
    expect(partyBody(agency())).toBe('none');
    expect(summoned()).toEqual(['H:leadership', 'D:leadership']);
  });

  test('D11 somebody of both bodies is one member with both capacities', () => {
    const both = meetingMembers(roster).filter(({ id }) => id === 'PGD');
    expect(both).toMatchObject([{ sides: ['leadership', 'party'] }]);
  });
});

describe('T23 quorum', () => {
  const members = Array.from({ length: 10 }, (_, place) => ({
    id: makePerson(`M${place}`).id,
    fullName: `M${place}`,
    post: '',
    sides: [place % 2 ? ('party' as const) : ('leadership' as const)],
  }));
  const first = (count: number) => members.slice(0, count).map(({ id }) => id);

  test('D09 of ten summoned, six are too few and seven are enough', () => {
    expect(attendanceRefusal(members, first(6))).toEqual({ code: 'belowQuorum', present: 6, summoned: 10, needed: 7 });
    expect(attendanceRefusal(members, first(7))).toBeUndefined();
  });

  test('D09 two thirds in integers, for every size of body', () => {
    for (let size = 0; size <= 300; size += 1) {
      const needed = neededForQuorum(size);
      expect(3 * needed >= 2 * size && 3 * (needed - 1) < 2 * size).toBe(true);
    }
  });

  test('strangers in the room do not count', () => {
    const strangers = ['S1', 'S2', 'S3'].map((id) => makePerson(id).id);
    expect(attendanceRefusal(members, [...first(5), ...strangers])).toMatchObject({ code: 'belowQuorum', present: 5 });
  });

  test.each([
    ['leadership', 'party'],
    ['party', 'leadership'],
  ] as const)('S29, S30 a room with only the side %s lacks the side %s', (there, missing) => {
    const oneSided = members.map((member) => ({ ...member, sides: [there] }));
    expect(attendanceRefusal(oneSided, first(10))).toEqual({ code: 'sideMissing', side: missing });
  });
});

describe('step 4 on the file', () => {
  test('S31 the approved minutes reach the file once, and only through the procedure', () => {
    expect(met(reviewAt(4))).toMatchObject({ step: 5, meeting: { meetingId: 'hop-1', level: 'GOOD' } });
    const record = { type: 'recordMeeting', result: meetingResult() } as const;
    for (const { id } of roster)
      expect(refusal('review', reviewAt(4), record, actor(id))).toEqual({ code: 'notAMeetingMember' });
  });
});
