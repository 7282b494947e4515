/** T3, S04: a title out of scope is refused by every command, in every record, whoever asks; its holder may still act. */
import type { ActingParty } from '../../src/domain/actor.ts';
import type { CommandOf } from '../../src/domain/records.ts';
import { mayReadDossier } from '../../src/domain/steps/3-dossier.ts';
import { mayWrite } from '../../src/domain/steps/1-self-assessment.ts';
import { notASuperior } from '../../src/domain/steps/2-superior-review.ts';
import { publishedResult } from '../../src/domain/steps/6-publication.ts';
import { aggregates } from '../../src/domain/records.ts';
import {
  actor,
  campaignId,
  makeForm,
  makeOpinion,
  makeProposal,
  openExcluded,
  officer,
  outcome,
  refusal,
  roster,
} from '../support/domain.ts';
import { callMeeting, submitSheet } from '../support/lists.ts';
import { meetingResult, opined, reviewAt, submitted } from '../support/review-steps.ts';

const outOfScope = { code: 'outOfScope', reason: 'titleManagedByCityStandingCommittee' };
const reason = 'Đề nghị bổ sung minh chứng';
const commands: readonly CommandOf<'review'>[] = [
  { type: 'submitSelfAssessment', form: makeForm() },
  { type: 'openForReview' },
  { type: 'giveOpinion', opinion: makeOpinion() },
  { type: 'agreeWithSelfAssessment' },
  { type: 'returnSelfAssessment', reason },
  { type: 'excuseSuperior', superior: actor('TP').id, reason },
  { type: 'prepareDossier', proposal: makeProposal() },
  { type: 'recordMeeting', result: meetingResult() },
  { type: 'proposeFinal', proposal: makeProposal() },
  { type: 'recordSheet', sheetId: 'qd-1' },
  {
    type: 'recordDecision',
    authority: actor('GD').id,
    decision: { sheetId: 'qd-1', level: 'GOOD', content: '', documentNo: '' },
  },
  { type: 'recordPublication', publicationId: 'cb-1', petitionUntil: '2026-12-23' },
];
const everybody: readonly ActingParty[] = [...roster.map(({ id }) => actor(id)), 'system'];

describe('T3 a title managed by the city Party Standing Committee is out of scope', () => {
  test.each(commands.map((command) => [command.type, command] as const))(
    'T3 %s names the reason to everybody',
    (_name, command) => {
      for (const by of everybody) expect(refusal('review', openExcluded(), command, by)).toEqual(outOfScope);
    },
  );

  test('T3 opening the record tells nobody and puts nobody to work', () => {
    const { state, outgoing } = outcome(
      'review',
      undefined,
      { type: 'openReview', id: 'x', basis: openExcluded(), excluded: 'categoryNotCovered' },
      'system',
    );
    expect(outgoing).toEqual([]);
    expect(aggregates.review.index(state)).toMatchObject({ excluded: true, waitingOn: [] });
  });

  test('T3 forms and papers of such a record are refused as well', () => {
    const file = openExcluded();
    expect(mayWrite(file, actor('GD'))).toEqual(outOfScope);
    expect(notASuperior(file, actor('TP'))).toEqual(outOfScope);
    expect(mayReadDossier(file, { id: 'HR', advisoryUnit: true, meetingMember: true })).toEqual(outOfScope);
    expect(publishedResult({ ...reviewAt(6), excluded: 'titleManagedByCityStandingCommittee' })).toBeUndefined();
  });

  test('T3 it cannot be put before a meeting, on a decision sheet, or into a publication', () => {
    const excluded = { excluded: 'titleManagedByCityStandingCommittee' } as const;
    expect(refusal('meeting', undefined, callMeeting([{ ...reviewAt(4), ...excluded }]), actor('HR'))).toMatchObject({
      code: 'notReadyForMeeting',
    });
    expect(
      refusal('decisionSheet', undefined, submitSheet([{ ...reviewAt(5), ...excluded }]), actor('HR')),
    ).toMatchObject({
      code: 'notProposed',
    });
    const publish = { type: 'publish', id: 'cb', campaignId, years: [], petitionDays: 5 } as const;
    const { state } = outcome(
      'publication',
      undefined,
      { ...publish, files: [reviewAt(6), openExcluded()] },
      actor('HR'),
    );
    expect(state.results.map((result) => result.person)).toEqual(['NV']);
  });

  test('S04 the holder of an excluded title still reviews, meets and decides', () => {
    const file = submitted(reviewAt(1, 'PGD'));
    expect(opined(file, 'GD').step).toBe(3);
    const { state } = outcome('meeting', undefined, callMeeting([reviewAt(4)]), actor('HR'));
    expect(state.members.map(({ id }) => id)).toContain('GD');
    expect(reviewAt(4).authority).toEqual(officer('GD'));
  });
});
