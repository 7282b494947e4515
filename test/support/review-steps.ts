/** Leads one review file to the step that a test is about, with every piece that the law asks for. */
import type { RatingLevel } from '../../src/domain/rating.ts';
import type { MeetingResult, ReviewBasis, ReviewState } from '../../src/domain/review-state.ts';
import type { Step } from '../../src/domain/step.ts';
import { act, actor, makeForm, makeOpinion, makeProposal, openReview } from './domain.ts';

export const meetingResult = (level: RatingLevel = 'GOOD'): MeetingResult => ({
  meetingId: 'hop-1',
  counts: { EXCELLENT: 0, GOOD: 0, COMPLETED: 0, NOT_COMPLETED: 0, [level]: 3 },
  abstained: 0,
  level,
});

export const submitted = (state: ReviewState, level: RatingLevel = 'GOOD'): ReviewState =>
  act('review', state, { type: 'submitSelfAssessment', form: makeForm(level) }, actor(state.person.id));

/** One superior reads the file and gives an opinion. */
export function opined(state: ReviewState, superior: string, level: RatingLevel = 'GOOD'): ReviewState {
  const read = act('review', state, { type: 'openForReview' }, actor(superior));
  return act('review', read, { type: 'giveOpinion', opinion: makeOpinion(level) }, actor(superior));
}

export const proposed = (state: ReviewState, level: RatingLevel = 'GOOD'): ReviewState =>
  act('review', state, { type: 'prepareDossier', proposal: makeProposal(level) }, proposer(state));

export const met = (state: ReviewState, level: RatingLevel = 'GOOD'): ReviewState =>
  act('review', state, { type: 'recordMeeting', result: meetingResult(level) }, 'system');

export const finallyProposed = (state: ReviewState, level: RatingLevel = 'GOOD'): ReviewState =>
  act('review', state, { type: 'proposeFinal', proposal: makeProposal(level) }, proposer(state));

export const decided = (state: ReviewState, level: RatingLevel = 'GOOD'): ReviewState =>
  act(
    'review',
    state,
    {
      type: 'recordDecision',
      authority: state.authority.id,
      decision: { sheetId: 'qd-1', level, content: 'Công nhận', documentNo: '15/QĐ-SVH' },
    },
    'system',
  );

/** The advisory unit never handles the own file: the other member does. */
const proposer = ({ person }: ReviewState) => actor(person.id === 'HR' ? 'HR2' : 'HR');

/** A file that stands exactly at `step`: everything before it is done, nothing of it. */
export function reviewAt(step: Step, id = 'NV', changes: Partial<ReviewBasis> = {}): ReviewState {
  let state = openReview(id, changes);
  if (step > 1) state = submitted(state);
  if (step > 2) for (const superior of state.superiors) state = opined(state, superior.id);
  if (step > 3) state = proposed(state);
  if (step > 4) state = met(state);
  if (step > 5) state = decided(finallyProposed(state));
  return state;
}
