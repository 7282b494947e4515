/** The advisory unit's proposal as typed in the forms of steps 3 and 5; whether it is complete is the law's question. */
import type { RatingLevel } from '../domain/rating.ts';
import type { Proposal } from '../domain/review-state.ts';

export const proposalOf = (values: Readonly<Record<string, string>>): Proposal => ({
  content: values['content'] ?? '',
  level: (values['level'] ?? '') as RatingLevel,
});
