/** The strict order of the six steps for one file (I1, S16), and the wall around titles out of scope (T3). */
import type { Refusal } from './refusal.ts';
import type { ReviewState } from './review-state.ts';
import type { Step } from './step.ts';

/** Refuses an act of `step` unless the file stands exactly there. */
export function notAtStep(state: ReviewState, step: Step): Refusal | undefined {
  if (state.excluded) return { code: 'outOfScope', reason: state.excluded };
  if (state.step < step) return { code: 'stepNotReached', step, current: state.step };
  if (state.step > step) return { code: 'stepIsOver', step, current: state.step };
  return undefined;
}
