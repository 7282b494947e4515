/** One person's review file: which step takes which command, and whom the file waits for. */
import type { Aggregate, Context, IndexRow } from './aggregate.ts';
import type { Decided } from './event.ts';
import { allow, refuse, type Outcome } from './outcome.ts';
import type { ReviewCommand, ReviewEvent } from './review-events.ts';
import { reviewOutgoing } from './review-outgoing.ts';
import { evolveReview } from './review-evolve.ts';
import { owingSuperiors, type ReviewState } from './review-state.ts';
import { submitSelfAssessment } from './steps/1-self-assessment.ts';
import { decideSuperiorReview } from './steps/2-superior-review.ts';
import { prepareDossier } from './steps/3-dossier.ts';
import { recordMeeting } from './steps/4-meeting.ts';
import { decideDecisionStep } from './steps/5-decision.ts';
import { recordPublication } from './steps/6-publication.ts';

function decide(
  state: ReviewState | undefined,
  command: ReviewCommand,
  context: Context,
): Outcome<readonly Decided<ReviewEvent>[]> {
  if (command.type === 'openReview') return openReview(state, command, context);
  if (!state) return refuse({ code: 'notFound' });
  if (state.excluded) return refuse({ code: 'outOfScope', reason: state.excluded });
  switch (command.type) {
    case 'submitSelfAssessment':
      return submitSelfAssessment(state, command, context);
    case 'openForReview':
    case 'giveOpinion':
    case 'agreeWithSelfAssessment':
    case 'returnSelfAssessment':
    case 'excuseSuperior':
      return decideSuperiorReview(state, command, context);
    case 'prepareDossier':
      return prepareDossier(state, command, context);
    case 'recordMeeting':
      return recordMeeting(state, command, context);
    case 'proposeFinal':
    case 'recordSheet':
    case 'recordDecision':
      return decideDecisionStep(state, command, context);
    case 'recordPublication':
      return recordPublication(state, command, context);
  }
}

/** A campaign opens each file once; opening again changes nothing, so that a crash half way is repaired by repeating. */
function openReview(
  state: ReviewState | undefined,
  { id, basis, excluded }: Extract<ReviewCommand, { type: 'openReview' }>,
  { by }: Context,
): Outcome<readonly Decided<ReviewEvent>[]> {
  if (by !== 'system') return refuse({ code: 'notTheAdvisoryUnit' });
  if (state) return allow([]);
  const event: ReviewEvent = { type: 'reviewOpened', id, basis, ...(excluded ? { excluded } : {}) };
  return allow([{ capacity: 'system', event }]);
}

/** Whom the file waits for; `advisoryUnit` stands for the unit as a whole. */
function waitingOn(state: ReviewState): readonly string[] {
  if (state.excluded) return [];
  if (state.step === 1) return [state.onPaper ? 'advisoryUnit' : state.person.id];
  if (state.step === 2) return owingSuperiors(state).map(({ id }) => id);
  if (state.step === 3 || (state.step === 5 && !state.finalProposal)) return ['advisoryUnit'];
  return [];
}

const index = (state: ReviewState): IndexRow => ({
  campaign: state.campaignId,
  person: state.person.id,
  name: state.person.fullName,
  unit: state.person.unit.code,
  unitName: state.person.unit.name,
  onPaper: state.onPaper,
  returned: state.returned !== undefined,
  step: state.step,
  excluded: state.excluded !== undefined,
  waitingOn: waitingOn(state),
  due: state.due[state.step],
  authority: state.authority.id,
  proposed: state.finalProposal !== undefined,
  decided: state.decision !== undefined,
  published: state.published !== undefined,
  superiors: state.superiors.map(({ id }) => id),
});

export const review: Aggregate<ReviewState, ReviewCommand, ReviewEvent> = {
  decide,
  evolve: evolveReview,
  outgoing: reviewOutgoing,
  index,
};
