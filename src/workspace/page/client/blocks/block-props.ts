/** What every block component gets. */
import type { ComponentType } from 'preact';
import type { Block } from '../../../engine/block.ts';

export interface BlockProps {
  block: Block;
  /** The message under the field, if the last submission was refused. */
  error?: string | undefined;
  /** Shows a block inside this one. */
  Child: ComponentType<{ block: Block }>;
}
