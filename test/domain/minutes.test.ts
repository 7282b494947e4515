/** The end of a meeting: closed with everybody heard, minutes approved by the chair, results carried into the files. */
import type { CommandOf, StateOf } from '../../src/domain/records.ts';
import { aggregates } from '../../src/domain/records.ts';
import { meetingResult } from '../../src/domain/meeting-outgoing.ts';
import { act, actor, outcome, person, refusal } from '../support/domain.ts';
import { called, closed, opened, spoken } from '../support/lists.ts';
import { reviewAt } from '../support/review-steps.ts';

type Meeting = StateOf<'meeting'>;
const files = () => [reviewAt(4, 'NV'), reviewAt(4, 'PGD')];
const full = ['GD', 'PGD', 'TP', 'HR'] as const;
const attendance = (present: readonly string[], absences: Readonly<Record<string, string>> = {}) =>
  ({ type: 'openMeeting', present: present.map((id) => person(id).id), absences }) as const;
const opinion = (reviewId: string, level: string = 'GOOD', remarks = ''): CommandOf<'meeting'> => ({
  type: 'giveOpinions',
  opinions: [{ reviewId, level: level as never, remarks }],
});
const close = { type: 'closeMeeting', conclusion: 'Thống nhất' } as const;
const approve = { type: 'approveMinutes' } as const;
const all = (state: Meeting, members: readonly string[] = full) => members.reduce((now, id) => spoken(now, id), state);

describe('closing and minutes', () => {
  test('S31 every present member has spoken to every file but the own', () => {
    const state = all(opened(files(), ...full), ['GD', 'PGD', 'TP']);
    expect(refusal('meeting', state, close, actor('GD'))).toMatchObject({
      code: 'opinionMissing',
      people: [{ id: 'HR' }],
    });
    expect(aggregates.meeting.index(state)['waitingOn']).toEqual(['HR']);
    expect(act('meeting', spoken(state, 'HR'), close, actor('GD')).phase).toBe('closed');
  });

  test('T23 closing takes chair or secretary, an open meeting and a conclusion', () => {
    const state = all(opened(files(), ...full));
    expect(refusal('meeting', state, close, actor('TP'))).toEqual({ code: 'notChairOrSecretary' });
    expect(refusal('meeting', state, { ...close, conclusion: '' }, actor('GD'))).toMatchObject({
      code: 'invalidFields',
    });
    expect(refusal('meeting', called(files()), close, actor('GD'))).toEqual({ code: 'meetingNotOpen' });
    expect(refusal('meeting', closed(files()), close, actor('GD'))).toEqual({ code: 'meetingClosed' });
    expect(refusal('meeting', { ...state, present: state.present.slice(0, 3) }, close, actor('GD'))).toMatchObject({
      code: 'belowQuorum',
    });
  });

  test('S32, T26 only the chair approves, once, after the close; then nothing changes any more', () => {
    for (const by of ['HR2', 'PGD', 'HR', 'NV'])
      expect(refusal('meeting', closed(files()), approve, actor(by))).toEqual({ code: 'notTheChair' });
    expect(refusal('meeting', opened(files(), ...full), approve, actor('GD'))).toEqual({ code: 'meetingNotClosed' });
    const approved = act('meeting', closed(files()), approve, actor('GD'));
    expect(approved).toMatchObject({ phase: 'approved', minutesVersion: 1 });
    expect(refusal('meeting', approved, approve, actor('GD'))).toEqual({ code: 'minutesLocked' });
    expect(refusal('meeting', approved, attendance(full), actor('GD'))).toEqual({ code: 'meetingClosed' });
    expect(refusal('meeting', approved, opinion('dot-1.NV'), actor('TP'))).toEqual({ code: 'meetingClosed' });
  });

  test('S31 each file of the agenda, and no other, learns the result', () => {
    const { outgoing } = outcome('meeting', closed(files()), approve, actor('GD'));
    const carried = outgoing.flatMap((item) => (item.kind === 'followUp' ? [item.id] : []));
    expect(carried).toEqual(['dot-1.PGD', 'dot-1.NV']);
  });

  test('T24, T25 abstentions are counted apart, the recused not at all, and a majority is more than half', () => {
    const heard = ['GD', 'TP'].reduce(
      (now, id) => spoken(now, id, 'COMPLETED'),
      spoken(opened(files(), ...full), 'HR', 'abstain'),
    );
    const state = spoken(heard, 'PGD', 'GOOD');
    expect(meetingResult(state, 'dot-1.PGD')).toMatchObject({
      counts: { COMPLETED: 2, GOOD: 0 },
      abstained: 1,
      level: 'COMPLETED',
    });
    const tied = act('meeting', state, opinion('dot-1.NV', 'GOOD'), actor('GD'));
    const result = meetingResult(act('meeting', tied, opinion('dot-1.NV', 'abstain'), actor('PGD')), 'dot-1.NV');
    expect(result).toMatchObject({ counts: { COMPLETED: 1, GOOD: 1 }, abstained: 2 });
    expect(result.level).toBeUndefined();
  });

  test('the opinion of somebody who was struck from the attendance is not counted', () => {
    const heard = spoken(opened(files(), ...full, 'PGD2'), 'PGD2');
    const struck = act('meeting', heard, attendance(full), actor('HR2'));
    expect(meetingResult(struck, 'dot-1.NV').counts.GOOD).toBe(0);
  });
});
