/** Who is reviewed and who is not (seed line 2): everybody, except titles that the city Party Standing Committee manages. */
import type { Person, StaffCategory } from './person.ts';

export type ExclusionReason = 'titleManagedByCityStandingCommittee' | 'categoryNotCovered';

export interface ScopeRule {
  /** cán bộ, công chức, viên chức; người lao động only where the agency says so. */
  readonly categories: readonly StaffCategory[];
}

export const statutoryCategories: readonly StaffCategory[] = ['cadre', 'civilServant', 'publicEmployee'];

/** Why a person gets no file, or undefined where the person is in scope (S02, S04). */
export function exclusionOf(person: Person, rule: ScopeRule): ExclusionReason | undefined {
  if (person.managedBy === 'cityPartyStandingCommittee') return 'titleManagedByCityStandingCommittee';
  if (!rule.categories.includes(person.category)) return 'categoryNotCovered';
  return undefined;
}
