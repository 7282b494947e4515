/** Opening a campaign: everybody of the roster gets a file or a reason. */
import { authorityOf, profileOf, type CampaignSettings } from '../../src/domain/campaign.ts';
import type { CommandOf } from '../../src/domain/records.ts';
import { exclusionOf } from '../../src/domain/scope.ts';
import {
  act,
  actor,
  makePerson,
  makeRoster,
  makeSettings,
  outcome,
  person,
  refusal,
  roster,
} from '../support/domain.ts';

type Open = Extract<CommandOf<'campaign'>, { type: 'openCampaign' }>;
const open = (changes: Partial<Open> = {}, people = makeRoster(), withoutSlack: readonly string[] = []): Open => ({
  type: 'openCampaign',
  id: 'dot-1',
  settings: makeSettings(),
  roster: { version: 3, people, withoutSlack: withoutSlack.map((id) => person(id).id) },
  acceptsPaper: false,
  ...changes,
});
const refused = (changes: Partial<Open> = {}, people = makeRoster()) =>
  refusal('campaign', undefined, open(changes, people), actor('HR'));
const faults = (changes: Partial<CampaignSettings>) => {
  const answer = refused({ settings: makeSettings(changes) });
  return answer.code === 'invalidFields' ? answer.fields.map(({ field, problem }) => `${field} ${problem}`) : answer;
};

describe('who is reviewed', () => {
  test('S02, S04 all people of the roster: a file, or a reason why not', () => {
    const { state } = outcome('campaign', undefined, open(), actor('HR'));
    expect(state).toMatchObject({ phase: 'opening', inScope: 7, rosterVersion: 3, openedBy: 'HR' });
    expect(state.excluded).toMatchObject([{ person: { id: 'GD' }, reason: 'titleManagedByCityStandingCommittee' }]);
    expect(state.inScope + state.excluded.length).toBe(roster.length);
  });

  test('S03 the three statutory categories are in scope; contract workers only where the agency says so', () => {
    const rule = makeSettings().scope;
    for (const category of ['cadre', 'civilServant', 'publicEmployee'] as const)
      expect(exclusionOf(makePerson('A', { category }), rule)).toBeUndefined();
    const worker = makePerson('A', { category: 'contractWorker' });
    expect(exclusionOf(worker, rule)).toBe('categoryNotCovered');
    expect(exclusionOf(worker, { categories: ['contractWorker'] })).toBeUndefined();
  });

  test('S04 the exclusion is by title and stands before the category', () => {
    const title = makePerson('A', { category: 'contractWorker', managedBy: 'cityPartyStandingCommittee' });
    expect(exclusionOf(title, makeSettings().scope)).toBe('titleManagedByCityStandingCommittee');
    expect(exclusionOf(makePerson('A', { managedBy: 'higherAuthority' }), makeSettings().scope)).toBeUndefined();
  });

  test('S11 the profile follows the occupation; without an entry nothing is added', () => {
    expect(profileOf(makeSettings(), 'Nghiên cứu')).toEqual({ A1: true, A2: true });
    expect(profileOf(makeSettings(), 'Hành chính')).toEqual({ A1: false, A2: false });
    expect(profileOf(makeSettings(), 'constructor')).toEqual({ A1: false, A2: false });
  });
});

describe('a campaign cannot open', () => {
  test('for anybody but the advisory unit', () => {
    for (const { id } of roster.filter(({ advisoryUnit }) => !advisoryUnit))
      expect(refusal('campaign', undefined, open(), actor(id))).toEqual({ code: 'notTheAdvisoryUnit' });
    expect(refusal('campaign', undefined, open(), 'system')).toEqual({ code: 'notTheAdvisoryUnit' });
  });

  test('S01 without a head, without people, or with nobody in scope', () => {
    expect(refused({}, [])).toEqual({ code: 'emptyRoster' });
    expect(refused({}, makeRoster().slice(1))).toEqual({ code: 'noHead' });
    expect(refused({}, makeRoster().slice(0, 1))).toEqual({ code: 'nobodyInScope' });
  });

  test('while another one is running', () => {
    expect(refused({ running: 'Đợt 2025' })).toEqual({ code: 'campaignRunning', name: 'Đợt 2025' });
  });

  test('D12 with somebody on whom nobody is competent to decide: a head in scope needs an authority of his own', () => {
    const people = makeRoster().map((one) =>
      one.id === 'GD' ? { ...one, managedBy: 'agency' as const, directSuperiors: [person('PGD').id] } : one,
    );
    expect(refused({}, people)).toEqual({
      code: 'authorityUnresolved',
      people: [{ id: 'GD', fullName: 'Nguyễn Văn GD' }],
    });
    const head = people[0]!;
    expect(authorityOf({ ...head, authority: head.id }, people)).toBeUndefined();
    expect(authorityOf({ ...head, authority: person('PGD').id }, people)?.id).toBe('PGD');
    expect(authorityOf(person('NV'), people)?.id).toBe('GD');
  });

  test('S19 with somebody whom nobody leads', () => {
    const led = (id: string, directSuperiors: readonly string[]) =>
      makePerson(id, { directSuperiors: directSuperiors.map((code) => makePerson(code).id) });
    const people = [...makeRoster(), led('A', []), led('B', ['B']), led('C', ['gone']), led('D', ['D', 'TP'])];
    expect(refused({}, people)).toMatchObject({
      code: 'superiorUnresolved',
      people: [{ id: 'A' }, { id: 'B' }, { id: 'C' }],
    });
  });

  test('T43 silently without those who have no Slack account and are needed, reviewed or not', () => {
    const command = open({}, makeRoster(), ['NV', 'GD']);
    expect(refusal('campaign', undefined, command, actor('HR'))).toMatchObject({
      code: 'slackAccountMissing',
      people: [{ id: 'GD' }, { id: 'NV' }],
    });
    const state = act('campaign', undefined, { ...command, acceptsPaper: true }, actor('HR'));
    expect(state.onPaper).toEqual(['NV']);
  });
});

describe('T1 the settings', () => {
  const due = makeSettings().due;

  test('T1 each date is a day, not past, and not before the date of an earlier step', () => {
    expect(faults({ due: { ...due, 2: '2026-11-29' } })).toEqual(['due2 outOfOrder']);
    expect(faults({ due: { ...due, 1: '2026-11-22' } })).toEqual(['due1 inThePast']);
    expect(faults({ due: { ...due, 4: '2026-02-30', 6: '2026-12-01' } })).toEqual(['due4 notADate', 'due6 outOfOrder']);
    expect(
      act('campaign', undefined, open({ settings: makeSettings({ due: { ...due, 2: due[1] } }) }), actor('HR')).id,
    ).toBe('dot-1');
  });

  test('S06 exactly the three latest years', () => {
    for (const years of [[2024, 2025], [2022, 2023, 2024, 2025], [2022, 2023, 2024], [2023, 2025, 2024], []])
      expect(faults({ years })).toEqual(['years notTheThreeLatestYears']);
    for (const years of [
      [2023, 2024, 2025],
      [2024, 2025, 2026],
    ])
      expect(
        act('campaign', undefined, open({ settings: makeSettings({ years }) }), actor('HR')).settings.years,
      ).toEqual(years);
  });

  test('T1 name, channels and legal bases are there; all faults at once', () => {
    expect(faults({ name: '', legalBases: [], channels: { allStaff: '', advisoryUnit: ' ' } })).toEqual([
      'name required',
      'allStaff required',
      'advisoryUnit required',
      'legalBases required',
    ]);
    expect(faults({ name: 'x'.repeat(151) })).toEqual(['name tooLong']);
  });
});

describe('the life of a campaign', () => {
  test('it opens once, runs when its files exist, and ends with the publication; repeating changes nothing', () => {
    const opened = act('campaign', undefined, open(), actor('HR'));
    expect(act('campaign', opened, open(), actor('HR2'))).toBe(opened);
    const { state: running, outgoing } = outcome('campaign', opened, { type: 'recordReviewsOpened' }, 'system');
    expect(running.phase).toBe('running');
    expect(outgoing).toMatchObject([
      { to: { channel: 'advisoryUnit' }, card: { inScope: 7, excluded: 1, onPaper: 0 } },
    ]);
    expect(act('campaign', running, { type: 'recordReviewsOpened' }, 'system')).toBe(running);
    const published = act('campaign', running, { type: 'recordPublished' }, 'system');
    expect(published.phase).toBe('published');
    expect(act('campaign', published, { type: 'recordPublished' }, 'system')).toBe(published);
  });

  test('only the procedure carries facts into it', () => {
    const opened = act('campaign', undefined, open(), actor('HR'));
    for (const type of ['recordReviewsOpened', 'recordPublished'] as const) {
      expect(refusal('campaign', opened, { type }, actor('HR'))).toEqual({ code: 'notTheAdvisoryUnit' });
      expect(refusal('campaign', undefined, { type }, 'system')).toEqual({ code: 'noCampaign' });
    }
  });
});
