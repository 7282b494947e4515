/** Bước 2: Đánh giá của cấp trên trực tiếp (seed line 10): every direct superior, in parallel, each with remarks and a level. */
import type { Actor } from '../actor.ts';
import type { Context } from '../aggregate.ts';
import { criteriaGroups, type CriteriaGroup } from '../criteria.ts';
import type { Decided } from '../event.ts';
import { invalidFields, textProblem } from '../field.ts';
import { notAtStep } from '../order.ts';
import { allow, firstRefusal, refuse, type Outcome } from '../outcome.ts';
import type { PersonId } from '../person.ts';
import { isRatingLevel } from '../rating.ts';
import type { Refusal } from '../refusal.ts';
import { owingSuperiors, type Opinion, type ReviewState } from '../review-state.ts';

/** A reason must say something: at least this many characters (T16). */
const shortestReason = 10;

/** What «Nhất trí» in the thread records as remark for each criteria group: the same thing as the form would (domain 3.3). */
export const agreementRemark = 'Nhất trí với nội dung tự nhận xét, đánh giá của cá nhân.';

export type SuperiorReviewCommand =
  | { readonly type: 'openForReview' }
  | { readonly type: 'giveOpinion'; readonly opinion: Opinion }
  | { readonly type: 'agreeWithSelfAssessment' }
  | { readonly type: 'returnSelfAssessment'; readonly reason: string }
  | { readonly type: 'excuseSuperior'; readonly superior: PersonId; readonly reason: string };

export type SuperiorReviewEvent =
  | { readonly type: 'fileOpened' }
  | { readonly type: 'opinionGiven'; readonly opinion: Opinion; readonly byAgreement: boolean }
  | {
      readonly type: 'selfAssessmentReturned';
      readonly byName: string;
      readonly reason: string;
      readonly voided: readonly PersonId[];
    }
  | { readonly type: 'superiorExcused'; readonly superior: PersonId; readonly reason: string };

type Result = Outcome<readonly Decided<SuperiorReviewEvent>[]>;

export function decideSuperiorReview(state: ReviewState, command: SuperiorReviewCommand, { by }: Context): Result {
  if (by === 'system') return refuse({ code: 'notADirectSuperior' });
  if (command.type === 'excuseSuperior') return excuseSuperior(state, command, by);
  const refusal = firstRefusal(notASuperior(state, by), answered(state, by), notAtStep(state, 2));
  if (refusal) return refuse(refusal);
  switch (command.type) {
    case 'openForReview':
      return state.opened[by.id] ? allow([]) : did({ type: 'fileOpened' });
    case 'giveOpinion':
      return giveOpinion(state, command.opinion, by);
    case 'agreeWithSelfAssessment':
      return agree(state, by);
    case 'returnSelfAssessment':
      return returnSelfAssessment(state, command.reason, by);
  }
}

/** The superior's own rights over the file; nobody is the superior of himself (S19). */
export function notASuperior(state: ReviewState, by: Actor): Refusal | undefined {
  if (state.excluded) return { code: 'outOfScope', reason: state.excluded };
  const isSuperior = by.id !== state.person.id && state.superiors.some(({ id }) => id === by.id);
  return isSuperior ? undefined : { code: 'notADirectSuperior' };
}

/** Remarks for each group and a level (S22), on the version that this superior has read (S05): an older form is refused. */
function giveOpinion(state: ReviewState, { remarks, level }: Opinion, by: Actor): Result {
  const refusal = firstRefusal(
    !state.opened[by.id] && { code: 'fileChanged' },
    invalidFields([
      ...criteriaGroups.map((group) => textProblem(group, remarks[group])),
      isRatingLevel(level) ? undefined : { field: 'level', problem: 'notALevel' },
    ]),
  );
  if (refusal) return refuse(refusal);
  const opinion = { remarks: { G1: remarks.G1, G2: remarks.G2, G3: remarks.G3, G4: remarks.G4 }, level };
  return did({ type: 'opinionGiven', opinion, byAgreement: false });
}

/** Agreement counts only after the file was opened: nobody approves what was not read. */
function agree(state: ReviewState, by: Actor): Result {
  const { selfAssessment } = state;
  if (!selfAssessment || !state.opened[by.id]) return refuse({ code: 'openFirst' });
  const remarks = Object.fromEntries(criteriaGroups.map((group) => [group, agreementRemark]));
  const opinion: Opinion = { remarks: remarks as Record<CriteriaGroup, string>, level: selfAssessment.level };
  return did({ type: 'opinionGiven', opinion, byAgreement: true });
}

/** Back to step 1 with the text intact; opinions already given on the old text no longer stand (I3, B9). */
function returnSelfAssessment(state: ReviewState, reason: string, by: Actor): Result {
  const refusal = invalidFields([textProblem('reason', reason, { min: shortestReason })]);
  if (refusal) return refuse(refusal);
  const voided = state.superiors.map(({ id }) => id).filter((id) => state.opinions[id]);
  return did({ type: 'selfAssessmentReturned', byName: by.fullName, reason, voided });
}

/** Marks the absence of one superior with a reason, never on the own file; at least one real opinion must remain possible (domain 3.3, T13). */
function excuseSuperior(
  state: ReviewState,
  { superior, reason }: Extract<SuperiorReviewCommand, { type: 'excuseSuperior' }>,
  by: Actor,
): Result {
  const owing = owingSuperiors(state);
  const given = Object.keys(state.opinions).length;
  const refusal = firstRefusal(
    !by.advisoryUnit && { code: 'notTheAdvisoryUnit' },
    by.id === state.person.id && { code: 'ownFile' },
    notAtStep(state, 2),
    !owing.some(({ id }) => id === superior) && { code: 'notFound' },
    given === 0 && owing.length === 1 && { code: 'atLeastOneOpinion' },
    invalidFields([textProblem('reason', reason, { min: shortestReason })]),
  );
  if (refusal) return refuse(refusal);
  return allow([{ capacity: 'advisoryUnit', event: { type: 'superiorExcused', superior, reason } }]);
}

function answered(state: ReviewState, by: Actor): Refusal | undefined {
  const opinion = state.opinions[by.id];
  return opinion && { code: 'alreadyDone', by: by.fullName, at: opinion.at };
}

const did = (event: SuperiorReviewEvent): Result => allow([{ capacity: 'directSuperior', event }]);
