/** A proposal of the advisory unit (steps 3 and 5): content and level, both required (S26, S27, S33). */
import { textProblem, type FieldProblem } from './field.ts';
import { isRatingLevel } from './rating.ts';
import type { Proposal } from './review-state.ts';

export const proposalProblems = (proposal: Proposal): readonly (FieldProblem | undefined)[] => [
  textProblem('content', proposal.content),
  isRatingLevel(proposal.level) ? undefined : { field: 'level', problem: 'notALevel' },
];
