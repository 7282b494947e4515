/** S16: six steps, strictly in order; no act of a later step is possible earlier, none of an earlier step later. */
import type { CommandOf } from '../../src/domain/records.ts';
import { steps, stepNames, type Step } from '../../src/domain/step.ts';
import { act, actor, makeForm, makeOpinion, makeProposal, refusal } from '../support/domain.ts';
import {
  decided,
  finallyProposed,
  meetingResult,
  met,
  opined,
  proposed,
  reviewAt,
  submitted,
} from '../support/review-steps.ts';

type Act = readonly [step: Step, command: CommandOf<'review'>, by: ReturnType<typeof actor> | 'system'];

const reason = 'Đề nghị bổ sung minh chứng';
const acts: readonly Act[] = [
  [1, { type: 'submitSelfAssessment', form: makeForm() }, actor('NV')],
  [2, { type: 'openForReview' }, actor('TP')],
  [2, { type: 'giveOpinion', opinion: makeOpinion() }, actor('TP')],
  [2, { type: 'agreeWithSelfAssessment' }, actor('TP')],
  [2, { type: 'returnSelfAssessment', reason }, actor('TP')],
  [2, { type: 'excuseSuperior', superior: actor('TP').id, reason }, actor('HR')],
  [3, { type: 'prepareDossier', proposal: makeProposal() }, actor('HR')],
  [4, { type: 'recordMeeting', result: meetingResult() }, 'system'],
  [5, { type: 'proposeFinal', proposal: makeProposal() }, actor('HR')],
  [5, { type: 'recordSheet', sheetId: 'qd-2' }, 'system'],
  [
    5,
    {
      type: 'recordDecision',
      authority: actor('GD').id,
      decision: { sheetId: 'qd-1', level: 'GOOD', content: 'x', documentNo: '' },
    },
    'system',
  ],
  [6, { type: 'recordPublication', publicationId: 'cb-1', petitionUntil: '2026-12-23' }, 'system'],
];

describe('S16 the six steps have the names and the order of the source text', () => {
  test('S16 the names are exact', () => {
    expect(steps.map((step) => stepNames[step])).toEqual([
      'Cá nhân tự nhận xét, đánh giá',
      'Đánh giá của cấp trên trực tiếp',
      'Chuẩn bị hồ sơ',
      'Nhận xét, đánh giá',
      'Quyết định kết quả đánh giá',
      'Công khai kết quả',
    ]);
  });

  test('S16 a file goes through all six steps, one after the other', () => {
    let file = reviewAt(1);
    expect(file.step).toBe(1);
    file = submitted(file);
    expect(file.step).toBe(2);
    file = opined(opined(file, 'TP'), 'PGD');
    expect(file.step).toBe(3);
    file = proposed(file);
    expect(file.step).toBe(4);
    file = met(file);
    expect(file.step).toBe(5);
    file = decided(finallyProposed(file));
    expect(file.step).toBe(6);
    expect(act('review', file, acts.at(-1)![1], 'system')).toMatchObject({
      step: 6,
      published: { publicationId: 'cb-1' },
    });
  });

  const early = steps.flatMap((at) =>
    acts.filter(([step]) => step > at).map(([step, command, by]) => [at, step, command.type, command, by] as const),
  );
  test.each(early)('S16 at step %i nothing of step %i is possible yet: %s', (at, step, _name, command, by) => {
    expect(refusal('review', reviewAt(at), command, by)).toEqual({ code: 'stepNotReached', step, current: at });
  });

  const late = steps.flatMap((at) =>
    acts.filter(([step]) => step < at).map(([step, command, by]) => [at, step, command.type, command, by] as const),
  );
  test.each(late)('S16 at step %i nothing of step %i is done a second time: %s', (at, step, _name, command, by) => {
    expect(refusal('review', reviewAt(at), command, by).code).toMatch(/^(stepIsOver|alreadyDone)$/);
    expect(step).toBeLessThan(at);
  });

  test('S16 nothing is possible on a file that does not exist', () => {
    for (const [, command, by] of acts) expect(refusal('review', undefined, command, by)).toEqual({ code: 'notFound' });
  });

  test('S17 only the procedure opens a file, and opening it again changes nothing', () => {
    const file = reviewAt(3);
    const again = { type: 'openReview' as const, id: file.id, basis: file };
    expect(refusal('review', undefined, again, actor('HR'))).toEqual({ code: 'notTheAdvisoryUnit' });
    expect(act('review', file, again, 'system')).toBe(file);
  });
});
