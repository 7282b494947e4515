/** What every block has, wherever it stands. */
import type { Field, Shape, ShapeRule, Surface } from '../shape.ts';
import { string } from '../shape.ts';

/** A block with the id that all blocks may have; on all surfaces when none are named. */
export function block(
  fields: Record<string, Field>,
  more: { surfaces?: readonly Surface[]; rules?: readonly ShapeRule[] } = {},
): Shape {
  return { kind: 'block', fields: { block_id: string(1, 255), ...fields }, ...more };
}
