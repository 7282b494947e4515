/** T45 at the source: a whole campaign with marked texts in every field; no message carries any of them. */
import type { Notice, Outgoing } from '../../src/domain/notice.ts';
import type { CommandOf, RecordKind, StateOf } from '../../src/domain/records.ts';
import type { ActingParty } from '../../src/domain/actor.ts';
import type { ReviewState } from '../../src/domain/review-state.ts';
import { actor, campaignId, makeRoster, makeSettings, openReview, outcome, person, roster } from '../support/domain.ts';
import { callMeeting, submitSheet } from '../support/lists.ts';
import { mark, poison, poisonedForm, poisonedOpinion, poisonedProposal } from '../support/poison.ts';

const sent: Outgoing[] = [];

function tell<K extends RecordKind>(
  kind: K,
  state: StateOf<K> | undefined,
  command: CommandOf<K>,
  by: ActingParty,
): StateOf<K> {
  const done = outcome<K>(kind, state, command, by);
  sent.push(...done.outgoing);
  return done.state;
}

/** Returned once, excused once, given by form and by agreement, decided against the proposal: every text has been typed. */
function reviewed(id: string): ReviewState {
  const superiors = [actor('TP'), actor('PGD'), actor('PGD2')];
  const self = { type: 'submitSelfAssessment', form: poisonedForm('GOOD') } as const;
  let file = openReview(id, { superiors, profile: { A1: true, A2: true } });
  file = tell('review', file, self, actor(id));
  file = tell('review', file, { type: 'returnSelfAssessment', reason: poison('return') }, actor('TP'));
  file = tell('review', file, self, actor(id));
  file = tell('review', file, { type: 'openForReview' }, actor('TP'));
  file = tell('review', file, { type: 'giveOpinion', opinion: poisonedOpinion('GOOD') }, actor('TP'));
  file = tell('review', file, { type: 'openForReview' }, actor('PGD2'));
  file = tell('review', file, { type: 'agreeWithSelfAssessment' }, actor('PGD2'));
  const excuse = { type: 'excuseSuperior', superior: person('PGD').id, reason: poison('excuse') } as const;
  file = tell('review', file, excuse, actor('HR'));
  return tell('review', file, { type: 'prepareDossier', proposal: poisonedProposal('GOOD') }, actor('HR'));
}

function met(file: ReviewState): ReviewState {
  let meeting = tell('meeting', undefined, callMeeting([file]), actor('HR'));
  const present = ['GD', 'PGD', 'TP', 'HR'].map((id) => person(id).id);
  meeting = tell(
    'meeting',
    meeting,
    { type: 'openMeeting', present, absences: { 1: poison('absence') } },
    actor('HR2'),
  );
  for (const id of present) {
    const opinions = [{ reviewId: file.id, level: 'GOOD' as const, remarks: poison('said') }];
    meeting = tell('meeting', meeting, { type: 'giveOpinions', opinions }, actor(id));
  }
  meeting = tell('meeting', meeting, { type: 'closeMeeting', conclusion: poison('conclusion') }, actor('GD'));
  tell('meeting', meeting, { type: 'approveMinutes' }, actor('GD'));
  return carried(file);
}

/** Carries the newest fact for the file into it, as the shell does. */
function carried(file: ReviewState): ReviewState {
  const fact = sent.findLast((item) => item.kind === 'followUp' && item.id === file.id);
  if (fact?.kind !== 'followUp') throw new Error('no fact');
  return tell('review', file, fact.command as CommandOf<'review'>, 'system');
}

beforeAll(() => {
  const roll = { version: 1, people: makeRoster(), withoutSlack: [] };
  const settings = makeSettings({ legalBases: [poison('basis')] });
  const opening = { type: 'openCampaign', id: campaignId, settings, roster: roll, acceptsPaper: false } as const;
  const campaign = tell('campaign', undefined, opening, actor('HR'));
  tell('campaign', campaign, { type: 'recordReviewsOpened' }, 'system');
  let file = met(reviewed('NV'));
  file = tell('review', file, { type: 'proposeFinal', proposal: poisonedProposal('COMPLETED') }, actor('HR'));
  const sheet = tell('decisionSheet', undefined, submitSheet([file]), actor('HR'));
  file = carried(file);
  const decisions = [{ reviewId: file.id, level: 'GOOD' as const, reason: poison('departure') }];
  tell('decisionSheet', sheet, { type: 'issueDecision', decisions, documentNo: '15/QĐ-SVH' }, actor('GD'));
  file = carried(file);
  const publish = {
    type: 'publish',
    id: 'cb-1',
    campaignId,
    years: [2023, 2024, 2025],
    petitionDays: 5,
  } as const;
  tell('publication', undefined, { ...publish, files: [file] }, actor('HR'));
  carried(file);
});

const notices = (): readonly Notice[] => sent.flatMap((item) => (item.kind === 'notice' ? [item] : []));

describe('T45 what leaves the records', () => {
  test('T45 no message of a whole campaign carries a text that somebody typed', () => {
    expect(notices().length).toBeGreaterThan(30);
    expect(JSON.stringify(sent)).toContain(mark);
    expect(notices().filter((notice) => JSON.stringify(notice).includes(mark))).toEqual([]);
  });

  test('T45 the only words in a card are names, the campaign, the place and the number of the decision', () => {
    const known = new Set([
      ...roster.flatMap(({ fullName, unit }) => [fullName, unit.name]),
      makeSettings().name,
      'Phòng họp số 1',
      '15/QĐ-SVH',
    ]);
    const words = notices().flatMap(({ card }) =>
      Object.entries(card).filter(([, value]) => typeof value === 'string'),
    );
    const wording = ['personName', 'unitName', 'byName', 'campaignName', 'place', 'documentNo', 'subject'];
    const fits = ([field, value]: readonly [string, string]): boolean =>
      wording.includes(field) ? value === '' || known.has(value) : /^[\w.:/-]+$/.test(value);
    expect(words.filter(([field, value]) => !fits([field, value as string]))).toEqual([]);
  });

  test('T34 no card names a level before publication', () => {
    const withLevel = notices().filter(({ card }) => /EXCELLENT|GOOD|COMPLETED/.test(JSON.stringify(card)));
    expect(withLevel.map(({ card }) => card.card)).toEqual(['ownResult']);
  });

  test('S37 the channel of all staff receives nothing but the publication', () => {
    const cards = notices().filter(({ to }) => 'channel' in to && to.channel === 'allStaff');
    expect(cards.map(({ card }) => card.card)).toEqual(['publication', 'publicationPart', 'paper']);
    expect(cards[2]!.card).toMatchObject({ paper: 'announcement', subject: '' });
  });

  test('a reply always has a parent that was sent before it', () => {
    const keys = notices().map(({ key }) => key);
    for (const { key, thread } of notices()) {
      if (thread === undefined) continue;
      if (thread.endsWith('/1')) continue; // the card of step 1, sent when the file was opened
      expect(keys.indexOf(thread)).toBeGreaterThanOrEqual(0);
      expect(keys.indexOf(thread)).toBeLessThan(keys.indexOf(key));
    }
  });
});
