/** Checks of what a person typed; every fault of a form at once, each tied to the field that shows it. */

/** The most characters one answer holds; Slack's inputs carry no more (B1, T7). */
export const longestText = 3000;

export type FieldFault =
  | { readonly problem: 'required' }
  | { readonly problem: 'tooLong'; readonly count: number; readonly max: number }
  | { readonly problem: 'tooShort'; readonly count: number; readonly min: number }
  | { readonly problem: 'notALevel' }
  | { readonly problem: 'notADate' }
  | { readonly problem: 'outOfOrder'; readonly after: string }
  | { readonly problem: 'inThePast' }
  | { readonly problem: 'notTheThreeLatestYears'; readonly allowed: string }
  | { readonly problem: 'unknownPerson' }
  | { readonly problem: 'confirmationMissing' }
  | { readonly problem: 'reasonWhenDifferent' };

export type FieldProblem = FieldFault & { readonly field: string };

/** One of the refusals; named here because a refusal is made of field problems, not the other way round. */
export interface InvalidFields {
  readonly code: 'invalidFields';
  readonly fields: readonly FieldProblem[];
}

interface TextRule {
  readonly min?: number;
  readonly max?: number;
}

/** One text: present, not shorter than `min`, not longer than `max` (default 3,000); counted in UTF-16 units as Slack may. */
export function textProblem(field: string, text: string | undefined, rule: TextRule = {}): FieldProblem | undefined {
  const { min = 1, max = longestText } = rule;
  const count = (text ?? '').trim().length;
  if (count === 0) return min > 0 ? { field, problem: 'required' } : undefined;
  if (count < min) return { field, problem: 'tooShort', count, min };
  if (count > max) return { field, problem: 'tooLong', count, max };
  return undefined;
}

/** A refusal that names every faulty field, or undefined where all are well. */
export function invalidFields(problems: readonly (FieldProblem | undefined | false)[]): InvalidFields | undefined {
  const fields = problems.filter((problem): problem is FieldProblem => Boolean(problem));
  return fields.length > 0 ? { code: 'invalidFields', fields } : undefined;
}
