/** All blocks by type. */
import type { Shape } from '../shape.ts';
import { cardBlocks } from './cards.ts';
import { layoutBlocks } from './layout.ts';
import { tableBlocks } from './tables.ts';

export const blocks: Readonly<Record<string, Shape>> = { ...layoutBlocks, ...tableBlocks, ...cardBlocks };
