/** The blocks of long standing, of which most screens are made. */
import type { Shape } from '../shape.ts';
import { anyText, boolean, byType, list, plainText, required, string, textShapes } from '../shape.ts';
import { atLeastOneOf } from '../shape-rules.ts';
import { block } from './block.ts';
import { elementIn, elementsFor } from './elements.ts';
import { imageFields, oneImageSource } from './objects.ts';
import { richText } from './rich-text.ts';

export const layoutBlocks = {
  section: block(
    {
      text: anyText(3000),
      fields: list(anyText(2000), 1, 10),
      accessory: elementIn('section.accessory'),
      expand: boolean,
    },
    { rules: [atLeastOneOf('text', 'fields')] },
  ),
  header: block({ text: required(plainText(150)) }),
  divider: block({}),
  context: block({
    elements: required(
      list(byType({ ...textShapes(['plain_text', 'mrkdwn'], 3000), ...elementsFor('context') }, 'context'), 1, 10),
    ),
  }),
  actions: block({ elements: required(list(elementIn('actions'), 1, 25)) }),
  input: block({
    label: required(plainText(2000)),
    element: required(elementIn('input')),
    hint: plainText(2000),
    optional: boolean,
    dispatch_action: boolean,
  }),
  image: block({ ...imageFields, title: plainText(2000) }, { rules: [oneImageSource] }),
  rich_text: richText,
  markdown: block({ text: required(string(1, 12_000)) }, { surfaces: ['message'] }),
  video: block({
    alt_text: required(string(1, 200)),
    title: required(plainText(200)),
    video_url: required(string(1)),
    thumbnail_url: required(string(1)),
    title_url: string(),
    author_name: string(0, 50),
    provider_name: string(0, 50),
    provider_icon_url: string(),
    description: plainText(200),
  }),
  // Slack adds file blocks by itself; an app can only read them, so no surface takes one.
  file: block({ source: required(string()), external_id: required(string()) }, { surfaces: [] }),
} satisfies Record<string, Shape>;
