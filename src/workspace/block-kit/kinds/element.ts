/** What an element of the tables is: a shape and the slots that take it. */
import type { Shape } from '../shape.ts';

export type Slot =
  | 'section.accessory'
  | 'actions'
  | 'input'
  | 'context'
  | 'context_actions'
  | 'card.actions'
  | 'card.image'
  | 'sources';

export interface Element extends Shape {
  readonly kind: 'element';
  readonly slots: readonly Slot[];
}

/** The three places of a menu or picker. */
export const ANYWHERE = ['section.accessory', 'actions', 'input'] as const satisfies readonly Slot[];
