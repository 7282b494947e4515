/** Step 5 as a list: what the advisory unit may submit, and what the competent authority may issue. */
import type { Actor } from './actor.ts';
import type { Context } from './aggregate.ts';
import type { LineDecision, SheetCommand, SheetEvent, SheetLine, SheetState } from './decision-sheet-state.ts';
import type { Decided } from './event.ts';
import { invalidFields, textProblem, type FieldProblem } from './field.ts';
import { allow, firstRefusal, refuse, type Outcome } from './outcome.ts';
import { inPrintedOrder } from './printed-order.ts';
import { isRatingLevel } from './rating.ts';

type Result = Outcome<readonly Decided<SheetEvent>[]>;
type Command<T extends SheetCommand['type']> = Extract<SheetCommand, { type: T }>;

export function decideSheet(state: SheetState | undefined, command: SheetCommand, { by }: Context): Result {
  if (by === 'system') return refuse({ code: 'notTheAdvisoryUnit' });
  if (command.type === 'submitSheet') return state ? allow([]) : submitSheet(command, by);
  return state ? issueDecision(state, command, by) : refuse({ code: 'notFound' });
}

/** Only files whose minutes are approved and whose final proposal is written, all of one authority (S33, S34), each on one sheet. */
function submitSheet(command: Command<'submitSheet'>, by: Actor): Result {
  const { type: _type, files, ...facts } = command;
  const notReady = files.filter(
    ({ excluded, step, finalProposal, authority, campaignId }) =>
      excluded ||
      step !== 5 ||
      !finalProposal ||
      authority.id !== facts.authority.id ||
      campaignId !== facts.campaignId,
  );
  const elsewhere = files.filter(({ sheetId }) => sheetId !== undefined);
  const refusal = firstRefusal(
    !by.advisoryUnit && { code: 'notTheAdvisoryUnit' },
    files.length === 0 && { code: 'emptySheet' },
    notReady.length > 0 && { code: 'notProposed', people: notReady.map(({ person }) => person) },
    elsewhere.length > 0 && { code: 'submittedForDecision', authority: facts.authority.fullName },
  );
  if (refusal) return refuse(refusal);
  const lines = inPrintedOrder(files, ({ person }) => person).flatMap(({ id, person, finalProposal }) =>
    finalProposal
      ? [{ reviewId: id, person, proposal: { content: finalProposal.content, level: finalProposal.level } }]
      : [],
  );
  return allow([{ capacity: 'advisoryUnit', event: { type: 'sheetSubmitted', ...facts, lines } }]);
}

/** The authority of the sheet and nobody else (T27, S34); every line gets a level, a reason where it departs. */
function issueDecision(state: SheetState, { decisions, documentNo }: Command<'issueDecision'>, by: Actor): Result {
  const byReview = new Map(decisions.map((decision) => [decision.reviewId, decision]));
  const undecided = state.lines.filter(({ reviewId }) => !isRatingLevel(byReview.get(reviewId)?.level));
  const refusal = firstRefusal(
    by.id !== state.authority.id && { code: 'notTheAuthority', authority: state.authority.fullName },
    state.issuedAt !== undefined && { code: 'alreadyDone', by: state.authority.fullName, at: state.issuedAt },
    undecided.length > 0 && { code: 'sheetIncomplete', people: undecided.map(({ person }) => person) },
    invalidFields([
      ...state.lines.map((line) => reasonProblem(line, byReview.get(line.reviewId))),
      textProblem('documentNo', documentNo, { min: 0, max: 50 }),
    ]),
  );
  if (refusal) return refuse(refusal);
  const ordered = state.lines.flatMap(({ reviewId }) => byReview.get(reviewId) ?? []);
  return allow([{ capacity: 'competentAuthority', event: { type: 'decisionIssued', decisions: ordered, documentNo } }]);
}

/** Field `reason.<review id>`; the authority may choose another level, with a reason (S34). */
function reasonProblem(
  { reviewId, proposal }: SheetLine,
  decision: LineDecision | undefined,
): FieldProblem | undefined {
  const field = `reason.${reviewId}`;
  const reason = decision?.reason.trim() ?? '';
  if (decision && decision.level !== proposal.level && reason === '') return { field, problem: 'reasonWhenDifferent' };
  return textProblem(field, reason, { min: 0 });
}
