/** The decision sheet: a closed list to one authority, issued at once. */
import type { LineDecision } from '../../src/domain/decision-sheet.ts';
import { act, actor, officer, outcome, refusal, roster } from '../support/domain.ts';
import { onSheet, submitSheet } from '../support/lists.ts';
import { finallyProposed, reviewAt } from '../support/review-steps.ts';

const ready = (id: string) => finallyProposed(reviewAt(5, id));
const files = () => [ready('NV'), ready('PGD')];
const line = (id: string, level = 'GOOD', reason = ''): LineDecision => ({
  reviewId: `dot-1.${id}`,
  level: level as never,
  reason,
});
const issue = (decisions = [line('NV'), line('PGD')], documentNo = '15/QĐ-SVH') =>
  ({ type: 'issueDecision', decisions, documentNo }) as const;

describe('submitting', () => {
  test('S33 the sheet holds the final proposals, in the order of printed lists', () => {
    expect(onSheet(files()).lines.map(({ reviewId, proposal }) => [reviewId, proposal.level])).toEqual([
      ['dot-1.PGD', 'GOOD'],
      ['dot-1.NV', 'GOOD'],
    ]);
  });

  test.each([1, 2, 3, 4, 6] as const)('S33 a file at step %i cannot be submitted', (step) => {
    expect(refusal('decisionSheet', undefined, submitSheet([ready('PGD'), reviewAt(step)]), actor('HR'))).toMatchObject(
      {
        code: 'notProposed',
        people: [{ id: 'NV' }],
      },
    );
  });

  test('S33 nor one without final proposal, of another authority, of another campaign, or on another sheet', () => {
    const submit = (file = ready('NV'), changes = {}) =>
      refusal('decisionSheet', undefined, submitSheet([file], changes), actor('HR')).code;
    expect(submit(reviewAt(5))).toBe('notProposed');
    expect(submit(ready('NV'), { authority: officer('PGD2') })).toBe('notProposed');
    expect(submit(ready('NV'), { campaignId: 'dot-2' })).toBe('notProposed');
    expect(submit(act('review', ready('NV'), { type: 'recordSheet', sheetId: 'qd-0' }, 'system'))).toBe(
      'submittedForDecision',
    );
  });

  test('S33 it takes the advisory unit and at least one file', () => {
    for (const { id } of roster.filter(({ advisoryUnit }) => !advisoryUnit))
      expect(refusal('decisionSheet', undefined, submitSheet(files()), actor(id))).toEqual({
        code: 'notTheAdvisoryUnit',
      });
    expect(refusal('decisionSheet', undefined, submitSheet([]), actor('HR'))).toEqual({ code: 'emptySheet' });
  });

  test('S33 each file learns that the authority has it', () => {
    const { outgoing } = outcome('decisionSheet', undefined, submitSheet(files()), actor('HR'));
    expect(outgoing.filter(({ kind }) => kind === 'followUp')).toMatchObject([
      { id: 'dot-1.PGD', command: { type: 'recordSheet', sheetId: 'qd-1' } },
      { id: 'dot-1.NV', command: { type: 'recordSheet', sheetId: 'qd-1' } },
    ]);
  });
});

describe('deciding', () => {
  test.each(roster.filter(({ id }) => id !== 'GD').map(({ id }) => id))('T27, S34 %s cannot decide', (id) => {
    expect(refusal('decisionSheet', onSheet(files()), issue(), actor(id))).toEqual({
      code: 'notTheAuthority',
      authority: 'Nguyễn Văn GD',
    });
  });

  test('S34 the authority decides; each file receives its level, content and number', () => {
    const { state, events, outgoing } = outcome('decisionSheet', onSheet(files()), issue(), actor('GD'));
    expect(state).toMatchObject({
      documentNo: '15/QĐ-SVH',
      decisions: [{ reviewId: 'dot-1.PGD' }, { reviewId: 'dot-1.NV' }],
    });
    expect(events).toMatchObject([{ by: 'GD', capacity: 'competentAuthority' }]);
    expect(outgoing.filter(({ kind }) => kind === 'followUp')).toMatchObject([
      {
        id: 'dot-1.PGD',
        command: { type: 'recordDecision', authority: 'GD', decision: { level: 'GOOD', sheetId: 'qd-1' } },
      },
      { id: 'dot-1.NV', command: { decision: { content: 'Đề nghị công nhận', documentNo: '15/QĐ-SVH' } } },
    ]);
  });

  test('S34 another level than the proposed one needs a reason', () => {
    const without = issue([line('NV', 'COMPLETED', '  '), line('PGD')]);
    expect(refusal('decisionSheet', onSheet(files()), without, actor('GD'))).toEqual({
      code: 'invalidFields',
      fields: [{ field: 'reason.dot-1.NV', problem: 'reasonWhenDifferent' }],
    });
    const given = issue([line('NV', 'COMPLETED', 'Chậm tiến độ'), line('PGD')]);
    expect(act('decisionSheet', onSheet(files()), given, actor('GD')).decisions).toContainEqual(
      line('NV', 'COMPLETED', 'Chậm tiến độ'),
    );
  });

  test('S34 every line gets one of the four levels; lines that are not on the sheet are not decided', () => {
    for (const decisions of [[line('PGD')], [line('PGD'), line('NV', 'SUPER')]])
      expect(refusal('decisionSheet', onSheet(files()), issue(decisions), actor('GD'))).toMatchObject({
        code: 'sheetIncomplete',
        people: [{ id: 'NV' }],
      });
    const foreign = act('decisionSheet', onSheet(files()), issue([line('NV2'), line('NV'), line('PGD')]), actor('GD'));
    expect(foreign.decisions?.map(({ reviewId }) => reviewId)).toEqual(['dot-1.PGD', 'dot-1.NV']);
  });

  test('T29 a decision is issued once', () => {
    const issued = act('decisionSheet', onSheet(files()), issue(), actor('GD'));
    expect(refusal('decisionSheet', issued, issue(), actor('GD'))).toMatchObject({
      code: 'alreadyDone',
      by: 'Nguyễn Văn GD',
    });
    expect(refusal('decisionSheet', undefined, issue(), actor('GD'))).toEqual({ code: 'notFound' });
    expect(refusal('decisionSheet', onSheet(files()), issue(), 'system').code).toBe('notTheAdvisoryUnit');
  });

  test('the number is the records office’s own, may stay empty, and is never invented', () => {
    expect(act('decisionSheet', onSheet(files()), issue(undefined, ''), actor('GD')).documentNo).toBe('');
    expect(refusal('decisionSheet', onSheet(files()), issue(undefined, 'x'.repeat(51)), actor('GD'))).toMatchObject({
      fields: [{ field: 'documentNo', problem: 'tooLong' }],
    });
  });
});
