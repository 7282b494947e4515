/** The newer blocks: alerts, cards, containers. */
import { textOf } from '../../../engine/block.ts';
import type { Block, Json } from '../../../engine/block.ts';
import { Text } from '../text/text-object.tsx';
import { ElementView } from '../elements/element.tsx';
import { plainOf } from '../text/text-object.tsx';
import type { BlockProps } from './block-props.ts';
import { RichText } from './rich-text.tsx';

export function AlertBlock({ block }: BlockProps) {
  return (
    <div class={`alert alert-${textOf(block['level']) || 'default'}`} role="note">
      <Text value={block.text} />
    </div>
  );
}

const asMrkdwn = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? { ...value, type: 'mrkdwn' } : value;

export function CardBlock({ block }: BlockProps) {
  return (
    <div class="card">
      {['title', 'subtitle', 'body', 'subtext'].map((part) =>
        block[part] === undefined ? null : (
          <div key={part} class={`card-${part}`}>
            <Text value={asMrkdwn(block[part])} />
          </div>
        ),
      )}
      <div class="actions">
        {((block['actions'] ?? []) as Json[]).map((element, index) => (
          <ElementView key={index} block={block} element={element as never} label={plainOf(element['text'])} />
        ))}
      </div>
    </div>
  );
}

export function ContainerBlock({ block, Child }: BlockProps) {
  const title = block['rich_text_title'] ? (
    <RichText value={block['rich_text_title'] as Json} />
  ) : (
    plainOf(block['title'])
  );
  const children = (block.child_blocks ?? []).map((child: Block, index) => <Child key={index} block={child} />);
  if (block['is_collapsible'] !== true) {
    return (
      <div class="card">
        <div class="card-title">{title}</div>
        {children}
      </div>
    );
  }
  return (
    <details class="card" open={block['default_collapsed'] !== true}>
      <summary class="card-title">{title}</summary>
      {children}
    </details>
  );
}
