/** A meeting from the summons to the opinions. Its end is in `minutes.test.ts`. */
import type { CommandOf } from '../../src/domain/records.ts';
import { act, actor, officer, outcome, person, refusal } from '../support/domain.ts';
import { callMeeting, called, closed, opened } from '../support/lists.ts';
import { reviewAt } from '../support/review-steps.ts';

const files = () => [reviewAt(4, 'NV'), reviewAt(4, 'PGD')];
const full = ['GD', 'PGD', 'TP', 'HR'] as const;
const attendance = (present: readonly string[], absences: Readonly<Record<string, string>> = {}) =>
  ({ type: 'openMeeting', present: present.map((id) => person(id).id), absences }) as const;
const opinion = (reviewId: string, level: string = 'GOOD', remarks = ''): CommandOf<'meeting'> => ({
  type: 'giveOpinions',
  opinions: [{ reviewId, level: level as never, remarks }],
});

describe('calling', () => {
  test('S28, T19 the agenda is a closed list of prepared dossiers with the proposed level', () => {
    const state = called(files());
    expect(state.agenda.map(({ reviewId, proposed }) => [reviewId, proposed])).toEqual([
      ['dot-1.PGD', 'GOOD'],
      ['dot-1.NV', 'GOOD'],
    ]);
    expect(state).toMatchObject({ phase: 'called', minutesVersion: 0, place: 'Phòng họp số 1' });
  });

  test.each([1, 2, 3, 5, 6] as const)('T19 a file at step %i is refused, by name', (step) => {
    expect(refusal('meeting', undefined, callMeeting([reviewAt(4, 'PGD'), reviewAt(step)]), actor('HR'))).toMatchObject(
      {
        code: 'notReadyForMeeting',
        people: [{ id: 'NV' }],
      },
    );
  });

  test('S28 it takes the advisory unit, files, a place, and a chair who is a member', () => {
    const call = (changes: Parameters<typeof callMeeting>[1], by = 'HR', agenda = files()) =>
      refusal('meeting', undefined, callMeeting(agenda, changes), actor(by));
    expect(call({}, 'TP')).toEqual({ code: 'notTheAdvisoryUnit' });
    expect(call({}, 'HR', [])).toEqual({ code: 'emptyAgenda' });
    expect(call({ place: ' ' })).toMatchObject({
      code: 'invalidFields',
      fields: [{ field: 'place', problem: 'required' }],
    });
    expect(call({ chair: officer('NV2') })).toEqual({ code: 'notAMeetingMember' });
    expect(call({ campaignId: 'dot-2' })).toMatchObject({ code: 'notReadyForMeeting' });
  });

  test('S29, S30 both sides are summoned', () => {
    const only = (side: string) => callMeeting(files()).members.filter(({ sides }) => sides.join() === side);
    expect(refusal('meeting', undefined, callMeeting(files(), { members: only('leadership') }), actor('HR'))).toEqual({
      code: 'sideMissing',
      side: 'party',
    });
    expect(
      refusal(
        'meeting',
        undefined,
        callMeeting(files(), { members: only('party'), chair: officer('TP') }),
        actor('HR'),
      ),
    ).toEqual({ code: 'sideMissing', side: 'leadership' });
  });

  test('every member and the secretary is invited once', () => {
    const { outgoing } = outcome('meeting', undefined, callMeeting(files()), actor('HR'));
    const invited = outgoing.flatMap((item) => (item.kind === 'notice' && 'person' in item.to ? [item.to.person] : []));
    expect(invited).toEqual(['GD', 'PGD', 'PGD2', 'TP', 'HR', 'HR2']);
  });
});

describe('opening', () => {
  test('T23 chair or secretary record who is present; strangers are left out', () => {
    const state = act('meeting', called(files()), attendance([...full, 'NV2'], { 1: 'PGD2 công tác' }), actor('GD'));
    expect(state).toMatchObject({ phase: 'open', present: full, absences: { 1: 'PGD2 công tác' } });
    expect(refusal('meeting', called(files()), attendance(full), actor('PGD'))).toEqual({
      code: 'notChairOrSecretary',
    });
    expect(refusal('meeting', called(files()), attendance(full), 'system')).toEqual({ code: 'notChairOrSecretary' });
  });

  test('T23 not below quorum, not without a side, not without the chair', () => {
    const open = (...present: string[]) => refusal('meeting', called(files()), attendance(present), actor('HR2'));
    expect(open('GD', 'PGD', 'TP')).toMatchObject({ code: 'belowQuorum', present: 3, summoned: 5, needed: 4 });
    expect(open('PGD', 'PGD2', 'TP', 'HR')).toEqual({ code: 'notPresent' });
    expect(open('GD', 'GD', 'GD', 'TP')).toMatchObject({ code: 'belowQuorum', present: 2 });
  });

  test('T7 the reasons of absence fit the form', () => {
    expect(refusal('meeting', called(files()), attendance(full, { 1: 'x'.repeat(3001) }), actor('HR2'))).toMatchObject({
      code: 'invalidFields',
      fields: [{ field: 'absences', problem: 'tooLong' }],
    });
  });

  test('somebody who comes late is added; the meeting keeps the time at which it began', () => {
    const state = opened(files(), ...full);
    const later = act('meeting', state, attendance([...full, 'PGD2']), actor('HR2'), state.at + 600_000);
    expect(later.present).toContain('PGD2');
    expect(later.openedAt).toBe(state.openedAt);
  });

  test('S31, T25 a file on which everybody in the room is recused cannot be heard', () => {
    const alone = callMeeting([reviewAt(4, 'PGD')]).members.filter(({ id }) => id === 'PGD');
    const state = act(
      'meeting',
      undefined,
      callMeeting([reviewAt(4, 'PGD')], { members: alone, chair: officer('PGD') }),
      actor('HR'),
    );
    expect(refusal('meeting', state, attendance(['PGD']), actor('PGD'))).toMatchObject({ code: 'belowQuorum' });
  });
});

describe('opinions', () => {
  test('T24 one per member and file, changeable until the close', () => {
    let state = act('meeting', opened(files(), ...full), opinion('dot-1.NV', 'GOOD', 'Tốt'), actor('TP'));
    state = act('meeting', state, opinion('dot-1.NV', 'COMPLETED'), actor('TP'));
    expect(state.opinions['dot-1.NV']).toEqual({ TP: { level: 'COMPLETED', remarks: '' } });
  });

  test('T25 nobody speaks to the own file', () => {
    expect(refusal('meeting', opened(files(), ...full), opinion('dot-1.PGD'), actor('PGD'))).toEqual({
      code: 'ownFile',
    });
  });

  test('T23 only members who are present, on files of the agenda, while the meeting is open', () => {
    const state = opened(files(), ...full);
    expect(refusal('meeting', state, opinion('dot-1.NV'), actor('NV2'))).toEqual({ code: 'notAMeetingMember' });
    expect(refusal('meeting', state, opinion('dot-1.NV'), actor('HR2'))).toEqual({ code: 'notAMeetingMember' });
    expect(refusal('meeting', state, opinion('dot-1.NV'), actor('PGD2'))).toEqual({ code: 'notPresent' });
    expect(refusal('meeting', state, opinion('dot-1.NV2'), actor('TP'))).toEqual({ code: 'notOnAgenda' });
    expect(refusal('meeting', called(files()), opinion('dot-1.NV'), actor('TP'))).toEqual({ code: 'meetingNotOpen' });
    expect(refusal('meeting', closed(files()), opinion('dot-1.NV'), actor('TP'))).toEqual({ code: 'meetingClosed' });
  });

  test('an opinion is one of the four levels or an abstention', () => {
    expect(refusal('meeting', opened(files(), ...full), opinion('dot-1.NV', 'SUPER'), actor('TP'))).toMatchObject({
      fields: [{ field: 'level.dot-1.NV', problem: 'notALevel' }],
    });
    expect(act('meeting', opened(files(), ...full), opinion('dot-1.NV', 'abstain'), actor('TP')).phase).toBe('open');
  });

  test('T24 nobody is told what was said while the meeting runs', () => {
    expect(outcome('meeting', opened(files(), ...full), opinion('dot-1.NV'), actor('TP')).outgoing).toEqual([]);
  });
});
