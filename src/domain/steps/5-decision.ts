/** Bước 5: Quyết định kết quả đánh giá (seed lines 15 and 16): the advisory unit proposes again, the authority decides. */
import type { Context } from '../aggregate.ts';
import type { Decided } from '../event.ts';
import { invalidFields } from '../field.ts';
import { notAtStep } from '../order.ts';
import { allow, firstRefusal, refuse, type Outcome } from '../outcome.ts';
import type { PersonId } from '../person.ts';
import { proposalProblems } from '../proposal.ts';
import type { Refusal } from '../refusal.ts';
import type { Decision, Proposal, ReviewState } from '../review-state.ts';

export type DecisionStepCommand =
  | { readonly type: 'proposeFinal'; readonly proposal: Proposal }
  /** From a submitted decision sheet: from now on the proposal stands as the authority reads it. */
  | { readonly type: 'recordSheet'; readonly sheetId: string }
  /** From an issued decision sheet; `authority` is who issued it. */
  | { readonly type: 'recordDecision'; readonly authority: PersonId; readonly decision: Decision };

export type DecisionStepEvent =
  | { readonly type: 'finalProposed'; readonly proposal: Proposal }
  | { readonly type: 'putOnSheet'; readonly sheetId: string }
  | { readonly type: 'decided'; readonly authority: PersonId; readonly decision: Decision };

type Result = Outcome<readonly Decided<DecisionStepEvent>[]>;

export function decideDecisionStep(state: ReviewState, command: DecisionStepCommand, context: Context): Result {
  switch (command.type) {
    case 'proposeFinal':
      return proposeFinal(state, command.proposal, context);
    case 'recordSheet':
      return recordSheet(state, command.sheetId, context);
    case 'recordDecision':
      return recordDecision(state, command, context);
  }
}

/** After the minutes, before the decision; stored apart from the first proposal (S33), may be written anew until submitted. */
function proposeFinal(state: ReviewState, proposal: Proposal, { by }: Context): Result {
  const refusal = firstRefusal(
    (by === 'system' || !by.advisoryUnit) && { code: 'notTheAdvisoryUnit' },
    by !== 'system' && by.id === state.person.id && { code: 'ownFile' },
    notAtStep(state, 5),
    state.sheetId !== undefined && submitted(state),
    invalidFields(proposalProblems(proposal)),
  );
  if (refusal) return refuse(refusal);
  return allow([{ capacity: 'advisoryUnit', event: { type: 'finalProposed', proposal } }]);
}

/** Puts the file on one sheet for good; a second sheet with the same file cannot reach it. Repeating changes nothing. */
function recordSheet(state: ReviewState, sheetId: string, { by }: Context): Result {
  if (by !== 'system') return refuse({ code: 'notTheAdvisoryUnit' });
  if (state.sheetId === sheetId || state.decision?.sheetId === sheetId) return allow([]);
  const refusal = firstRefusal(
    notAtStep(state, 5),
    !state.finalProposal && { code: 'notProposed', people: [state.person] },
    state.sheetId !== undefined && submitted(state),
  );
  return refusal ? refuse(refusal) : allow([{ capacity: 'system', event: { type: 'putOnSheet', sheetId } }]);
}

const submitted = ({ authority }: ReviewState): Refusal => ({
  code: 'submittedForDecision',
  authority: authority.fullName,
});

/** Only what the authority resolved for this very person decided (S34), and only after the final proposal (S33). */
function recordDecision(
  state: ReviewState,
  { authority, decision }: Extract<DecisionStepCommand, { type: 'recordDecision' }>,
  { by }: Context,
): Result {
  const refusal = firstRefusal(
    (by !== 'system' || authority !== state.authority.id) && {
      code: 'notTheAuthority',
      authority: state.authority.fullName,
    },
    notAtStep(state, 5),
    !state.finalProposal && { code: 'notProposed', people: [state.person] },
    state.sheetId !== undefined && state.sheetId !== decision.sheetId && submitted(state),
  );
  if (refusal) return refuse(refusal);
  return allow([{ capacity: 'system', event: { type: 'decided', authority, decision } }]);
}
