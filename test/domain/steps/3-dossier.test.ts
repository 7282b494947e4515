/** Step 3: «Chuẩn bị hồ sơ». */
import { mayReadDossier } from '../../../src/domain/steps/3-dossier.ts';
import { act, actor, makeProposal, outcome, refusal, roster } from '../../support/domain.ts';
import { reviewAt } from '../../support/review-steps.ts';

const prepare = (content = 'Đề nghị công nhận', level = 'GOOD') =>
  ({ type: 'prepareDossier', proposal: { content, level: level as never } }) as const;

describe('step 3', () => {
  test('S23 the advisory unit prepares the dossier and proposes content and level', () => {
    const file = act('review', reviewAt(3), prepare(), actor('HR'));
    expect(file).toMatchObject({ step: 4, proposal: makeProposal() });
  });

  test.each(roster.filter(({ advisoryUnit }) => !advisoryUnit).map(({ id }) => id))('S23 %s cannot finish it', (id) => {
    expect(refusal('review', reviewAt(3), prepare(), actor(id))).toEqual({ code: 'notTheAdvisoryUnit' });
  });

  test('S23 nor the procedure itself, nor a member of the unit on the own file', () => {
    expect(refusal('review', reviewAt(3), prepare(), 'system')).toEqual({ code: 'notTheAdvisoryUnit' });
    expect(refusal('review', reviewAt(3, 'HR'), prepare(), actor('HR'))).toEqual({ code: 'ownFile' });
    expect(act('review', reviewAt(3, 'HR'), prepare(), actor('HR2')).step).toBe(4);
  });

  test('S26, S27 content and one of the four levels are both required', () => {
    expect(refusal('review', reviewAt(3), prepare(' ', 'Khá'), actor('HR'))).toEqual({
      code: 'invalidFields',
      fields: [
        { field: 'content', problem: 'required' },
        { field: 'level', problem: 'notALevel' },
      ],
    });
  });

  test('the dossier paper goes to the advisory unit, once per submitted version', () => {
    const { outgoing } = outcome('review', reviewAt(3), prepare(), actor('HR'));
    expect(outgoing).toMatchObject([
      { card: { card: 'dossier', state: 'prepared' } },
      { card: { card: 'paper', paper: 'dossier', version: 1 }, to: { channel: 'advisoryUnit' } },
    ]);
  });

  test('T22 only the advisory unit, members of the meeting and the authority obtain it; the person does not', () => {
    const may = (id: string, advisoryUnit = false, meetingMember = false) =>
      mayReadDossier(reviewAt(4), { id, advisoryUnit, meetingMember });
    expect([may('HR', true), may('PGD', false, true), may('GD')]).toEqual([undefined, undefined, undefined]);
    const no = { code: 'notYourDossier' };
    expect([may('TP'), may('PGD2'), may('NV'), may('NV', true, true)]).toEqual([no, no, no, no]);
  });
});
