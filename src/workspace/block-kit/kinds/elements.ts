/** All elements, and which of them a slot takes. */
import type { Rule } from '../shape.ts';
import { byType } from '../shape.ts';
import { buttons } from './buttons.ts';
import { choiceElements } from './choices.ts';
import type { Element, Slot } from './element.ts';
import { inputElements } from './inputs.ts';

const ELEMENTS: Readonly<Record<string, Element>> = { ...buttons, ...choiceElements, ...inputElements };

/** The elements that may stand in this slot, by type. */
export function elementsFor(slot: Slot): Record<string, Element> {
  return Object.fromEntries(Object.entries(ELEMENTS).filter(([, element]) => element.slots.includes(slot)));
}

/** The rule for a field that holds one element of this slot. */
export function elementIn(slot: Slot): Rule {
  return byType(elementsFor(slot), slot);
}
