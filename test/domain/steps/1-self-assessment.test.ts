/** Step 1: «Cá nhân tự nhận xét, đánh giá». */
import { requiredContents } from '../../../src/domain/criteria.ts';
import type { SelfAssessment } from '../../../src/domain/review-state.ts';
import { act, actor, attempt, makeForm, openReview, outcome, refusal, roster } from '../../support/domain.ts';
import { opined, reviewAt } from '../../support/review-steps.ts';

const submit = (form: SelfAssessment = makeForm()) => ({ type: 'submitSelfAssessment', form }) as const;

/** The faulty fields of a form, by name. */
const faults = (form: SelfAssessment, profile = { A1: false, A2: false }) => {
  const refused = refusal('review', openReview('NV', { profile }), submit(form), actor('NV'));
  return refused.code === 'invalidFields' ? refused.fields : [];
};

describe('step 1', () => {
  test('S17 the person writes the own assessment', () => {
    const { state, events } = outcome('review', openReview(), submit(makeForm('EXCELLENT')), actor('NV'));
    expect(state.selfAssessment).toMatchObject({ ...makeForm('EXCELLENT'), version: 1 });
    expect(events).toMatchObject([{ by: 'NV', capacity: 'person' }]);
    expect(events[0]!.onBehalfOf).toBeUndefined();
  });

  test.each(roster.filter(({ id }) => id !== 'NV').map(({ id }) => id))(
    'S17 %s cannot write it for the person',
    (id) => {
      const code = actor(id).advisoryUnit ? 'personHasSlack' : 'notThePerson';
      expect(refusal('review', openReview(), submit(), actor(id))).toEqual({ code });
    },
  );

  test('S17 the procedure itself writes nobody’s assessment', () => {
    expect(refusal('review', openReview(), submit(), 'system')).toEqual({ code: 'notThePerson' });
  });

  test('D14 the advisory unit enters the signed paper of somebody without Slack, and the record says so', () => {
    const { state, events } = outcome('review', openReview('NV', { onPaper: true }), submit(), actor('HR'));
    expect(state.selfAssessment?.enteredBy).toBe('HR');
    expect(events).toMatchObject([{ by: 'HR', capacity: 'advisoryUnit', onBehalfOf: 'NV' }]);
    expect(refusal('review', openReview('NV', { onPaper: true }), submit(), actor('TP'))).toEqual({
      code: 'notThePerson',
    });
  });

  test('S18, T9 remarks and level are required: all faults are named at once', () => {
    const empty: SelfAssessment = { answers: {}, strengths: ' ', shortcomings: '', level: 'TOP' as never };
    expect(faults(empty).map(({ field, problem }) => `${field} ${problem}`)).toEqual([
      'G1 required',
      'G2 required',
      'G3 required',
      'G4 required',
      'strengths required',
      'shortcomings required',
      'level notALevel',
    ]);
  });

  test('T7 an over-long text is refused with its count, not cut', () => {
    const long = (length: number) => ({ ...makeForm(), strengths: 'ữ'.repeat(length) });
    expect(faults(long(3001))).toEqual([{ field: 'strengths', problem: 'tooLong', count: 3001, max: 3000 }]);
    expect(attempt('review', openReview(), submit(long(3000)), actor('NV')).ok).toBe(true);
  });

  test('S07 the four groups are asked of everybody, in order', () => {
    expect(requiredContents({ A1: false, A2: false })).toEqual(['G1', 'G2', 'G3', 'G4']);
  });

  test('S11 the additional contents of an occupation stand between results and innovation, and are required', () => {
    const profile = { A1: true, A2: true };
    expect(requiredContents(profile)).toEqual(['G1', 'G2', 'G3', 'A1', 'A2', 'G4']);
    expect(faults(makeForm(), profile).map(({ field }) => field)).toEqual(['A1', 'A2']);
  });

  test('S14 «Không có» is an answer to an additional content', () => {
    const form = { ...makeForm(), answers: { ...makeForm().answers, A2: 'Không có' } };
    const file = act('review', openReview('NV', { profile: { A1: false, A2: true } }), submit(form), actor('NV'));
    expect(file.selfAssessment?.answers.A2).toBe('Không có');
  });

  test('S11 what the form does not ask of this occupation is not kept', () => {
    const form = { ...makeForm(), answers: { ...makeForm().answers, A1: 'smuggled', X: 'smuggled' } };
    const file = act('review', openReview(), submit(form), actor('NV'));
    expect(Object.keys(file.selfAssessment?.answers ?? {})).toEqual(['G1', 'G2', 'G3', 'G4']);
  });

  test('I2 what was submitted is not submitted again', () => {
    expect(refusal('review', reviewAt(2), submit(), actor('NV'))).toMatchObject({
      code: 'alreadyDone',
      by: 'Nguyễn Văn NV',
    });
    expect(refusal('review', opined(reviewAt(2), 'TP'), submit(), actor('NV'))).toMatchObject({ code: 'alreadyDone' });
  });
});
