/** Each person of a meeting is offered what that person may do now, and nothing else. */
import type { Card, MeetingAct, Outgoing } from '../../src/domain/notice.ts';
import { actor, officer, outcome } from '../support/domain.ts';
import { callMeeting, called, closed, opened, spoken } from '../support/lists.ts';
import { reviewAt } from '../support/review-steps.ts';

const files = () => [reviewAt(4, 'NV')];
const present = ['GD', 'PGD', 'TP', 'HR'];

type Invitation = Extract<Card, { card: 'meetingCalled' }>;
const offers = (outgoing: readonly Outgoing[]): Readonly<Record<string, readonly MeetingAct[]>> =>
  Object.fromEntries(
    outgoing.flatMap((item) =>
      item.kind === 'notice' && item.card.card === 'meetingCalled' && 'person' in item.to
        ? [[item.to.person as string, (item.card satisfies Invitation).may]]
        : [],
    ),
  );

test('T23 only chair and secretary are asked to take attendance; everybody may read the files', () => {
  const { outgoing } = outcome('meeting', undefined, callMeeting(files()), actor('HR'));
  expect(offers(outgoing)).toMatchObject({
    GD: ['readFiles', 'takeAttendance'],
    HR2: ['readFiles', 'takeAttendance'],
    PGD: ['readFiles'],
    TP: ['readFiles'],
  });
});

test('T24 in the meeting only those present speak; a secretary who is no member closes but does not speak', () => {
  const command = { type: 'openMeeting', present: present.map((id) => officer(id).id), absences: {} } as const;
  const { outgoing } = outcome('meeting', called(files()), command, actor('HR2'));
  expect(offers(outgoing)).toMatchObject({
    GD: ['giveOpinions', 'readFiles', 'takeAttendance', 'close'],
    PGD: ['giveOpinions', 'readFiles'],
    PGD2: ['readFiles'],
    HR2: ['readFiles', 'takeAttendance', 'close'],
  });
});

test('S32 the minutes are offered to the chair alone; once approved nothing is left to press', () => {
  const heard = present.reduce((state, member) => spoken(state, member), opened(files(), ...present));
  const close = { type: 'closeMeeting', conclusion: 'Thống nhất' } as const;
  const after = offers(outcome('meeting', heard, close, actor('HR2')).outgoing);
  expect(after).toMatchObject({ GD: ['readFiles', 'approve'], HR2: ['readFiles'], PGD: ['readFiles'] });
  const approved = offers(outcome('meeting', closed(files()), { type: 'approveMinutes' }, actor('GD')).outgoing);
  expect(new Set(Object.values(approved).flat())).toEqual(new Set());
});
