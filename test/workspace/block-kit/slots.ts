/** The places in which an element may stand. */
import { asAccessory, asAction, asInput, wrongIn } from './build.ts';
import type { Piece } from './build.ts';
import { block } from './pieces.ts';

/** A block with the element in the slot. */
export const SLOTS: Record<string, (element: Piece) => Piece> = {
  accessory: asAccessory,
  actions: asAction,
  input: asInput,
  context: (piece) => block('context', { elements: [piece] }),
  context_actions: (piece) => block('context_actions', { elements: [piece] }),
  card: (piece) => block('card', { actions: [piece] }),
  hero: (piece) => block('card', { hero_image: piece }),
};

/** A modal takes all elements except those of message-only blocks. */
const surfaceOf = (slot: string): 'message' | 'modal' =>
  ['context_actions', 'card', 'hero'].includes(slot) ? 'message' : 'modal';
/** What is wrong with an element in the slot, as pointers from its block on. */
export const wrongAt = (slot: string, piece: Piece): string[] => wrongIn(SLOTS[slot]!(piece), surfaceOf(slot));
/** The slots in which an element is right. */
export const slotsOf = (piece: Piece): string[] =>
  Object.keys(SLOTS).filter((slot) => wrongAt(slot, piece).length === 0);
