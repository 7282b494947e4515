/** Step 2: «Đánh giá của cấp trên trực tiếp … đồng thời cho ý kiến nhận xét, đánh giá». */
import { owingSuperiors, type ReviewState } from '../../../src/domain/review-state.ts';
import { agreementRemark } from '../../../src/domain/steps/2-superior-review.ts';
import {
  act,
  actor,
  makeForm,
  makeOpinion,
  openReview,
  outcome,
  person,
  refusal,
  roster,
} from '../../support/domain.ts';
import { opined, reviewAt, submitted } from '../../support/review-steps.ts';

const reason = 'Chưa nêu minh chứng năm 2024';
const opinion = { type: 'giveOpinion', opinion: makeOpinion() } as const;
const giveBack = { type: 'returnSelfAssessment', reason } as const;
const excuse = (superior: string, why = reason) =>
  ({ type: 'excuseSuperior', superior: person(superior).id, reason: why }) as const;
const read = (file: ReviewState, by: string) => act('review', file, { type: 'openForReview' }, actor(by));
const twoSuperiors = () => reviewAt(2, 'NV');

describe('who gives an opinion', () => {
  test.each(roster.filter(({ id }) => id !== 'TP' && id !== 'PGD').map(({ id }) => id))(
    'S19 %s is no direct superior',
    (id) => {
      for (const command of [
        { type: 'openForReview' } as const,
        opinion,
        { type: 'agreeWithSelfAssessment' } as const,
        giveBack,
      ])
        expect(refusal('review', twoSuperiors(), command, actor(id))).toEqual({ code: 'notADirectSuperior' });
    },
  );

  test('S19 nobody is the own superior, even where the roster said so', () => {
    const file = submitted(openReview('NV', { superiors: [actor('NV'), actor('TP')] }));
    expect(refusal('review', file, opinion, actor('NV'))).toEqual({ code: 'notADirectSuperior' });
  });

  test.each([['TP', 'PGD'] as const, ['PGD', 'TP'] as const])(
    'S20, S21 both superiors speak in any order: %s, then %s',
    (one, other) => {
      const half = opined(twoSuperiors(), one);
      expect(half.step).toBe(2);
      expect(owingSuperiors(half).map(({ id }) => id)).toEqual([other]);
      expect(opined(half, other).step).toBe(3);
    },
  );

  test('S21 all superiors are asked at the moment of submission, none waits for another', () => {
    const { outgoing } = outcome(
      'review',
      openReview(),
      { type: 'submitSelfAssessment', form: makeForm() },
      actor('NV'),
    );
    const asked = outgoing.flatMap((item) =>
      item.kind === 'notice' && item.card.card === 'superiorReview' ? [item.to] : [],
    );
    expect(asked).toEqual([{ person: 'TP' }, { person: 'PGD' }]);
  });

  test('T13 a file without any superior does not slip into step 3', () => {
    expect(submitted(openReview('NV', { superiors: [] })).step).toBe(2);
  });
});

describe('what an opinion holds', () => {
  test('S22, S08 remarks on each of the four groups and a level', () => {
    const file = read(twoSuperiors(), 'TP');
    const bad = { remarks: { G1: '', G2: 'x', G3: ' ', G4: 'x' }, level: 'SUPER' as never };
    expect(refusal('review', file, { type: 'giveOpinion', opinion: bad }, actor('TP'))).toEqual({
      code: 'invalidFields',
      fields: [
        { field: 'G1', problem: 'required' },
        { field: 'G3', problem: 'required' },
        { field: 'level', problem: 'notALevel' },
      ],
    });
  });

  test('S05 an opinion on a version that the superior has not opened is refused', () => {
    expect(refusal('review', twoSuperiors(), opinion, actor('TP'))).toEqual({ code: 'fileChanged' });
    const returned = act('review', read(twoSuperiors(), 'TP'), giveBack, actor('PGD'));
    expect(refusal('review', submitted(returned), opinion, actor('TP'))).toEqual({ code: 'fileChanged' });
  });

  test('B5 agreement counts only after reading, and records what the form would', () => {
    const agree = { type: 'agreeWithSelfAssessment' } as const;
    expect(refusal('review', twoSuperiors(), agree, actor('TP'))).toEqual({ code: 'openFirst' });
    const file = act('review', read(submitted(openReview(), 'COMPLETED'), 'TP'), agree, actor('TP'));
    expect(file.opinions['TP']).toMatchObject({ level: 'COMPLETED', byAgreement: true });
    expect(new Set(Object.values(file.opinions['TP']!.remarks))).toEqual(new Set([agreementRemark]));
  });

  test('T15 the second click finds the opinion given, with name and time', () => {
    const file = opined(twoSuperiors(), 'TP');
    for (const command of [opinion, giveBack, { type: 'agreeWithSelfAssessment' } as const])
      expect(refusal('review', file, command, actor('TP'))).toMatchObject({ code: 'alreadyDone', by: 'Nguyễn Văn TP' });
  });

  test('opening twice is recorded once', () => {
    const file = read(twoSuperiors(), 'TP');
    expect(outcome('review', file, { type: 'openForReview' }, actor('TP')).events).toEqual([]);
  });
});

describe('returning', () => {
  test('T16, I3 back to step 1 with reason, author, count and the text as it was; a later submission is version 2', () => {
    const file = act('review', opined(twoSuperiors(), 'TP'), giveBack, actor('PGD'));
    expect(file).toMatchObject({ step: 1, returns: 1, opinions: {} });
    expect(file.returned).toMatchObject({ reason, by: { id: 'PGD' }, form: makeForm() });
    const again = submitted(file, 'COMPLETED');
    expect(again).toMatchObject({ step: 2, selfAssessment: { version: 2, level: 'COMPLETED' } });
    expect(again.returned).toBeUndefined();
  });

  test('B10 the event names the superiors whose opinions no longer stand', () => {
    const { events } = outcome('review', opined(twoSuperiors(), 'TP'), giveBack, actor('PGD'));
    expect(events[0]!.event).toMatchObject({ type: 'selfAssessmentReturned', voided: ['TP'] });
  });

  test('T16 without a real reason nothing is returned', () => {
    for (const [text, problem] of [
      ['', 'required'],
      ['ngắn', 'tooShort'],
      ['x'.repeat(3001), 'tooLong'],
    ] as const)
      expect(refusal('review', twoSuperiors(), { ...giveBack, reason: text }, actor('TP'))).toMatchObject({
        code: 'invalidFields',
        fields: [{ field: 'reason', problem }],
      });
  });
});

describe('excusing', () => {
  test('T13 the advisory unit records a missing superior with a reason, and the file goes on', () => {
    const file = act('review', opined(twoSuperiors(), 'TP'), excuse('PGD'), actor('HR'));
    expect(file).toMatchObject({ step: 3, excused: { PGD: { reason, by: 'HR' } } });
  });

  test('T13 one real opinion must remain possible', () => {
    const file = act('review', twoSuperiors(), excuse('PGD'), actor('HR'));
    expect(refusal('review', file, excuse('TP'), actor('HR'))).toEqual({ code: 'atLeastOneOpinion' });
  });

  test('T13 it takes the advisory unit, a reason, and a superior who still owes', () => {
    expect(refusal('review', twoSuperiors(), excuse('TP'), actor('PGD'))).toEqual({ code: 'notTheAdvisoryUnit' });
    expect(refusal('review', twoSuperiors(), excuse('TP', 'nghỉ'), actor('HR'))).toMatchObject({
      code: 'invalidFields',
    });
    expect(refusal('review', twoSuperiors(), excuse('PGD2'), actor('HR'))).toEqual({ code: 'notFound' });
    expect(refusal('review', opined(twoSuperiors(), 'TP'), excuse('TP'), actor('HR'))).toEqual({ code: 'notFound' });
  });

  test('nobody excuses a superior on the own file', () => {
    const file = reviewAt(2, 'HR', { superiors: [actor('PGD'), actor('TP')] });
    expect(refusal('review', file, excuse('TP'), actor('HR'))).toEqual({ code: 'ownFile' });
    expect(act('review', file, excuse('TP'), actor('HR2')).excused).toHaveProperty('TP');
  });

  test('an excuse falls away when the superior speaks after all', () => {
    const file = opined(act('review', twoSuperiors(), excuse('TP'), actor('HR')), 'TP');
    expect(file.excused).toEqual({});
    expect(file.opinions).toHaveProperty('TP');
  });
});
