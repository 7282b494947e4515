/** The blocks of 2026: alerts, cards, containers, task lists. Older clients may not show them. */
import type { Shape } from '../shape.ts';
import { anyText, boolean, byType, list, markdownText, oneOf, plainText, required, string } from '../shape.ts';
import { atLeastOneOf } from '../shape-rules.ts';
import { block } from './block.ts';
import { elementIn } from './elements.ts';
import { layoutBlocks } from './layout.ts';
import { richTextTagged } from './rich-text.ts';
import { tableBlocks } from './tables.ts';

const IN_MESSAGES = { surfaces: ['message'] } as const;

const card = block(
  {
    hero_image: elementIn('card.image'),
    icon: elementIn('card.image'),
    title: markdownText(150),
    subtitle: markdownText(150),
    body: markdownText(200),
    subtext: markdownText(200),
    actions: list(elementIn('card.actions'), 0, 3),
  },
  { ...IN_MESSAGES, rules: [atLeastOneOf('hero_image', 'title', 'actions', 'body')] },
);

const taskCard = block(
  {
    task_id: required(string(1)),
    title: required(string(1)),
    status: required(oneOf('pending', 'in_progress', 'complete', 'error')),
    details: richTextTagged,
    output: richTextTagged,
    sources: list(elementIn('sources')),
  },
  IN_MESSAGES,
);

const { markdown: _notInContainers, ...childBlocks } = { ...layoutBlocks, table: tableBlocks.table };

export const cardBlocks: Record<string, Shape> = {
  alert: block(
    { text: required(anyText(200)), level: oneOf('default', 'info', 'warning', 'error', 'success') },
    { surfaces: ['message', 'modal'] },
  ),
  card,
  carousel: block({ elements: required(list(byType({ card }), 1, 10)) }, IN_MESSAGES),
  container: block(
    {
      title: plainText(150),
      rich_text_title: richTextTagged,
      subtitle: anyText(150),
      child_blocks: required(list(byType(childBlocks), 1, 10)),
      width: oneOf('narrow', 'standard', 'wide', 'full'),
      icon: elementIn('card.image'),
      is_collapsible: boolean,
      default_collapsed: boolean,
      has_header_divider: boolean,
    },
    { rules: [atLeastOneOf('title', 'rich_text_title')] },
  ),
  context_actions: block({ elements: required(list(elementIn('context_actions'), 1, 5)) }, IN_MESSAGES),
  task_card: taskCard,
  plan: block({ title: required(string(1)), tasks: list(byType({ task_card: taskCard })) }, IN_MESSAGES),
};
