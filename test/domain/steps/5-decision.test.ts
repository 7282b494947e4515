/** Step 5 on the file: the final proposal, and the decision of the competent authority. */
import type { CommandOf } from '../../../src/domain/records.ts';
import { act, actor, makeProposal, officer, refusal, roster } from '../../support/domain.ts';
import { decided, finallyProposed, met, opined, proposed, reviewAt, submitted } from '../../support/review-steps.ts';
import { openReview } from '../../support/domain.ts';

const propose = { type: 'proposeFinal', proposal: makeProposal('COMPLETED') } as const;
const record = (authority = 'GD', sheetId = 'qd-1'): CommandOf<'review'> => ({
  type: 'recordDecision',
  authority: actor(authority).id,
  decision: { sheetId, level: 'GOOD', content: 'Công nhận', documentNo: '15/QĐ-SVH' },
});
const recordSheet = (sheetId = 'qd-1') => ({ type: 'recordSheet', sheetId }) as const;

describe('step 5 on the file', () => {
  test('S33 the final proposal stands beside the first one', () => {
    const file = act('review', reviewAt(5), propose, actor('HR'));
    expect(file.proposal).toMatchObject(makeProposal('GOOD'));
    expect(file.finalProposal).toMatchObject(makeProposal('COMPLETED'));
  });

  test('S33 only the advisory unit proposes, not on the own file, with content and level', () => {
    for (const { id } of roster.filter(({ advisoryUnit }) => !advisoryUnit))
      expect(refusal('review', reviewAt(5), propose, actor(id))).toEqual({ code: 'notTheAdvisoryUnit' });
    expect(refusal('review', reviewAt(5), propose, 'system')).toEqual({ code: 'notTheAdvisoryUnit' });
    expect(refusal('review', reviewAt(5, 'HR'), propose, actor('HR'))).toEqual({ code: 'ownFile' });
    const empty = { type: 'proposeFinal', proposal: { content: '', level: '' as never } } as const;
    expect(refusal('review', reviewAt(5), empty, actor('HR'))).toMatchObject({ code: 'invalidFields' });
  });

  test('S33 nothing is decided before the final proposal', () => {
    expect(refusal('review', reviewAt(5), record(), 'system')).toMatchObject({ code: 'notProposed' });
    expect(refusal('review', reviewAt(5), recordSheet(), 'system')).toMatchObject({ code: 'notProposed' });
  });

  test('S33 the proposal is not rewritten once the authority has it, and a second sheet cannot take the file', () => {
    const file = act('review', finallyProposed(reviewAt(5)), recordSheet(), 'system');
    const stands = { code: 'submittedForDecision', authority: officer('GD').fullName };
    expect(refusal('review', file, propose, actor('HR'))).toEqual(stands);
    expect(refusal('review', file, recordSheet('qd-2'), 'system')).toEqual(stands);
    expect(refusal('review', file, record('GD', 'qd-2'), 'system')).toEqual(stands);
    expect(act('review', file, recordSheet(), 'system')).toBe(file);
    expect(act('review', file, record(), 'system').step).toBe(6);
  });

  test('T27, S34 no person writes a decision into a file: it comes from the sheet of the right authority', () => {
    const file = finallyProposed(reviewAt(5));
    const refused = { code: 'notTheAuthority', authority: officer('GD').fullName };
    for (const { id } of roster) expect(refusal('review', file, record(), actor(id))).toEqual(refused);
    expect(refusal('review', file, record('PGD'), 'system')).toEqual(refused);
    for (const { id } of roster)
      expect(refusal('review', file, recordSheet(), actor(id)).code).toBe('notTheAdvisoryUnit');
  });

  test('D12 where the roster names another authority, the head cannot decide', () => {
    const file = finallyProposed(reviewAt(5, 'NV', { authority: officer('PGD2') }));
    expect(refusal('review', file, record('GD'), 'system')).toMatchObject({ code: 'notTheAuthority' });
    expect(act('review', file, record('PGD2'), 'system').decision?.level).toBe('GOOD');
  });

  test('T21 self, superior, proposed, meeting and final ratings are five values; none overwrites another', () => {
    let file = submitted(openReview('NV2'), 'EXCELLENT');
    file = opined(file, 'TP', 'GOOD');
    file = proposed(file, 'COMPLETED');
    file = met(file, 'NOT_COMPLETED');
    file = decided(finallyProposed(file, 'EXCELLENT'), 'GOOD');
    const ratings = [
      file.selfAssessment?.level,
      file.opinions['TP']?.level,
      file.proposal?.level,
      file.meeting?.level,
      file.finalProposal?.level,
      file.decision?.level,
    ];
    expect(ratings).toEqual(['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED', 'EXCELLENT', 'GOOD']);
  });
});
