/** Random commands by random people on one file: whatever is tried, the order, the ratings and the rights hold. */
import { system, type ActingParty } from '../../src/domain/actor.ts';
import { fold } from '../../src/domain/aggregate.ts';
import type { Recorded } from '../../src/domain/event.ts';
import { ratingLevels } from '../../src/domain/rating.ts';
import { aggregates, type CommandOf, type EventOf } from '../../src/domain/records.ts';
import type { ReviewState } from '../../src/domain/review-state.ts';
import { actor, attempt, openExcluded, openReview, outcome, person, roster } from '../support/domain.ts';
import { mark, poison, poisonedForm, poisonedOpinion, poisonedProposal } from '../support/poison.ts';
import { meetingResult } from '../support/review-steps.ts';
import { seeded, type Random } from '../support/random.ts';

type Event = Recorded<EventOf<'review'>>;
const everybody: readonly ActingParty[] = [...roster.map(({ id }) => actor(id)), system];

function command({ one, below }: Random, file: ReviewState): CommandOf<'review'> {
  const level = below(12) === 0 ? ('SUPER' as never) : one(ratingLevels);
  const reason = below(4) === 0 ? poison('reason') : 'ngắn';
  const sheetId = one(['qd-1', 'qd-2']);
  return one<CommandOf<'review'>>([
    { type: 'openReview', id: file.id, basis: file },
    { type: 'submitSelfAssessment', form: poisonedForm(level) },
    { type: 'openForReview' },
    { type: 'openForReview' },
    { type: 'giveOpinion', opinion: poisonedOpinion(level) },
    { type: 'giveOpinion', opinion: poisonedOpinion(level) },
    { type: 'agreeWithSelfAssessment' },
    { type: 'returnSelfAssessment', reason },
    { type: 'excuseSuperior', superior: one(roster).id, reason },
    { type: 'prepareDossier', proposal: poisonedProposal(level) },
    { type: 'recordMeeting', result: meetingResult(one(ratingLevels)) },
    { type: 'proposeFinal', proposal: poisonedProposal(level) },
    { type: 'recordSheet', sheetId },
    {
      type: 'recordDecision',
      authority: one([...roster, person('GD'), person('GD'), person('GD')]).id,
      decision: { sheetId, level: one(ratingLevels), content: poison('decision'), documentNo: '1/QĐ' },
    },
    { type: 'recordPublication', publicationId: 'cb-1', petitionUntil: '2026-12-23' },
  ]);
}

/** Who may cause each event, said a second time and independently of the code under test. */
function entitled(before: ReviewState, { by, onBehalfOf, event }: Event): boolean {
  const superior = before.superiors.some(({ id }) => id === by) && by !== before.person.id;
  const advisory = (by === 'HR' || by === 'HR2') && by !== before.person.id;
  switch (event.type) {
    case 'selfAssessmentSubmitted':
      return by === before.person.id || (before.onPaper && advisory && onBehalfOf === before.person.id);
    case 'fileOpened':
    case 'opinionGiven':
    case 'selfAssessmentReturned':
      return superior;
    case 'superiorExcused':
    case 'dossierPrepared':
    case 'finalProposed':
      return advisory;
    case 'decided':
      return by === 'system' && event.authority === 'GD';
    default:
      return by === 'system';
  }
}

/** The pieces that must be there before a file may stand at its step. */
function pieces(file: ReviewState): boolean {
  const heard = file.superiors.every(({ id }) => file.opinions[id] ?? file.excused[id]);
  const have = [
    true,
    file.selfAssessment !== undefined,
    heard && Object.keys(file.opinions).length > 0,
    file.proposal !== undefined,
    file.meeting !== undefined,
    file.decision !== undefined && file.finalProposal !== undefined,
  ];
  return have.slice(0, file.step).every(Boolean) && (file.step === 6 || !have[file.step]);
}

/** The ratings that stand, by who gave them. */
const ratings = (file: ReviewState): Readonly<Record<string, string | undefined>> => ({
  self: file.selfAssessment?.level,
  ...Object.fromEntries(Object.entries(file.opinions).map(([id, { level }]) => [id, level])),
  proposal: file.proposal?.level,
  meeting: file.meeting?.level,
  decision: file.decision?.level,
});

const overwritten = (before: ReviewState, after: ReviewState): readonly string[] =>
  Object.entries(ratings(before))
    .filter(([name, level]) => level !== undefined && ratings(after)[name] !== level)
    .map(([name]) => name);

/** One random life of a file; gives what was wrong (nothing, if the law holds) and how far the file came. */
function live(seed: number, attempts: number): { readonly wrong: readonly string[]; readonly reached: number } {
  const random = seeded(seed);
  const who = random.one(['NV', 'NV2', 'HR', 'PGD']);
  const begun = openReview(who, { onPaper: random.below(3) === 0 });
  const busy = [...begun.superiors, begun.person].map(({ id }) => actor(id));
  const people = [...everybody, ...busy, ...busy, actor('HR2'), system, system];
  let file = begun;
  const events: Event[] = [];
  const wrong: string[] = [];
  for (let left = attempts; left > 0; left -= 1) {
    const result = attempt('review', file, command(random, file), random.one(people));
    if (!result.ok) continue;
    const { state, events: happened, outgoing } = result.value;
    const returned = happened.some(({ event }) => event.type === 'selfAssessmentReturned');
    for (const event of happened) if (!entitled(file, event)) wrong.push(`${event.by} caused ${event.event.type}`);
    if (!pieces(state)) wrong.push(`step ${state.step} without its pieces`);
    if (state.step > file.step + 1) wrong.push(`step ${file.step} to ${state.step}`);
    if (state.step < file.step && !returned) wrong.push('a step back that is no return');
    if (!returned && overwritten(file, state).length > 0) wrong.push(`overwritten: ${overwritten(file, state).join()}`);
    if (file.sheetId && state.finalProposal !== file.finalProposal)
      wrong.push('a proposal changed before the authority');
    if (outgoing.some((item) => JSON.stringify(item).includes(mark))) wrong.push('a message carries a typed text');
    events.push(...happened);
    file = state;
  }
  if (events.length > 0 && JSON.stringify(fold(aggregates.review, begun, events)) !== JSON.stringify(file))
    wrong.push('the events do not give the state');
  return { wrong: wrong.map((what) => `seed ${seed}: ${what}`), reached: file.published ? 7 : file.step };
}

describe('whatever is tried', () => {
  test('S16, T21, T27, T45 400 random lives of a file break no rule, and many of them reach publication', () => {
    const lives = Array.from({ length: 400 }, (_, seed) => live(seed, 500));
    expect(lives.flatMap(({ wrong }) => wrong).slice(0, 5)).toEqual([]);
    expect(lives.filter(({ reached }) => reached === 7).length).toBeGreaterThan(25);
  });

  test('T3 an excluded title gives no event, whatever is tried 20,000 times', () => {
    const random = seeded(7);
    const file = openExcluded();
    const codes = new Set<string>();
    for (let left = 20_000; left > 0; left -= 1) {
      const tried = command(random, file);
      const result = attempt('review', file, tried, random.one(everybody));
      if (result.ok) codes.add(`${result.value.events.length} events`);
      else if (tried.type !== 'openReview') codes.add(result.refusal.code);
    }
    expect([...codes].toSorted()).toEqual(['0 events', 'outOfScope']);
  });

  test('fold is the same from the first event on: a record is nothing but its events', () => {
    const command = { type: 'openReview', id: 'dot-1.NV', basis: openReview() } as const;
    const { state, events } = outcome('review', undefined, command, system);
    expect(fold(aggregates.review, undefined, events)).toEqual(state);
    expect(() => fold(aggregates.review, undefined, [])).toThrow('without events');
    expect(person('NV').id).toBe(state.person.id);
  });

  test('a record cannot begin with a later event', () => {
    const later = { at: 0, by: 'system' as const, capacity: 'system' as const, commandId: 'c' };
    expect(() => aggregates.review.evolve(undefined, { ...later, event: { type: 'fileOpened' } })).toThrow(
      'cannot begin',
    );
    expect(() => aggregates.meeting.evolve(undefined, { ...later, event: { type: 'minutesApproved' } })).toThrow(
      'cannot begin',
    );
    expect(() => aggregates.campaign.evolve(undefined, { ...later, event: { type: 'reviewsOpened' } })).toThrow(
      'cannot begin',
    );
  });
});
