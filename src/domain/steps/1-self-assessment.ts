/** Bước 1: Cá nhân tự nhận xét, đánh giá (seed line 9): only the person, all contents, one level. */
import type { ActingParty } from '../actor.ts';
import type { Context } from '../aggregate.ts';
import { requiredContents } from '../criteria.ts';
import type { Decided } from '../event.ts';
import { invalidFields, textProblem, type FieldProblem } from '../field.ts';
import { notAtStep } from '../order.ts';
import { allow, firstRefusal, refuse, type Outcome } from '../outcome.ts';
import { isRatingLevel } from '../rating.ts';
import type { Refusal } from '../refusal.ts';
import type { ReviewState, SelfAssessment } from '../review-state.ts';

export interface SubmitSelfAssessment {
  readonly type: 'submitSelfAssessment';
  readonly form: SelfAssessment;
}

export type SelfAssessmentEvent = { readonly type: 'selfAssessmentSubmitted'; readonly form: SelfAssessment };

/** Gives the submission, or refuses: not the person (S17), not at step 1, a required content missing or over-long (T7, T9). */
export function submitSelfAssessment(
  state: ReviewState,
  { form }: SubmitSelfAssessment,
  { by }: Context,
): Outcome<readonly Decided<SelfAssessmentEvent>[]> {
  const refusal = firstRefusal(
    mayWrite(state, by),
    alreadySubmitted(state),
    notAtStep(state, 1),
    invalidFields(selfAssessmentProblems(state, form)),
  );
  if (refusal) return refuse(refusal);
  const onBehalf = by !== 'system' && by.id !== state.person.id;
  return allow([
    {
      capacity: onBehalf ? 'advisoryUnit' : 'person',
      ...(onBehalf ? { onBehalfOf: state.person.id } : {}),
      event: { type: 'selfAssessmentSubmitted', form: asked(state, form) },
    },
  ]);
}

/** Only what the form asks of this occupation is kept (S11): an answer that was never shown is nobody's statement. */
function asked({ profile }: ReviewState, { answers, strengths, shortcomings, level }: SelfAssessment): SelfAssessment {
  const kept = requiredContents(profile).map((content) => [content, answers[content]]);
  return { answers: Object.fromEntries(kept) as SelfAssessment['answers'], strengths, shortcomings, level };
}

/** Only the person («Cá nhân tự…», S17); the advisory unit may enter the signed paper of somebody without Slack (D14). */
export function mayWrite(state: ReviewState, by: ActingParty): Refusal | undefined {
  if (state.excluded) return { code: 'outOfScope', reason: state.excluded };
  if (by === 'system') return { code: 'notThePerson' };
  if (by.id === state.person.id) return undefined;
  if (!by.advisoryUnit) return { code: 'notThePerson' };
  return state.onPaper ? undefined : { code: 'personHasSlack' };
}

/** Every fault of the form at once; the field names are the content codes, `strengths`, `shortcomings`, `level`. */
function selfAssessmentProblems(
  { profile }: Pick<ReviewState, 'profile'>,
  form: SelfAssessment,
): readonly (FieldProblem | undefined)[] {
  return [
    ...requiredContents(profile).map((content) => textProblem(content, form.answers[content])),
    textProblem('strengths', form.strengths),
    textProblem('shortcomings', form.shortcomings),
    isRatingLevel(form.level) ? undefined : { field: 'level', problem: 'notALevel' },
  ];
}

function alreadySubmitted(state: ReviewState): Refusal | undefined {
  const { selfAssessment, person } = state;
  return selfAssessment && { code: 'alreadyDone', by: person.fullName, at: selfAssessment.at };
}
