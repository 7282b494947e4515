/** Rich text: sections, lists, quotes, preformatted text. */
import type { ComponentChildren } from 'preact';
import type { Json } from '../../../engine/block.ts';
import { emojiOf } from '../text/emoji.ts';
import { Broadcast, ChannelMention, Link, ShownDate, UserMention } from '../text/mrkdwn-view.tsx';
import type { BlockProps } from './block-props.ts';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): Json[] => (Array.isArray(value) ? (value as Json[]) : []);

function styled(node: Json, inside: ComponentChildren): ComponentChildren {
  const style = (node['style'] ?? {}) as Record<string, boolean>;
  let shown = inside;
  if (style['code']) shown = <code>{shown}</code>;
  if (style['bold']) shown = <strong>{shown}</strong>;
  if (style['italic']) shown = <em>{shown}</em>;
  if (style['strike']) shown = <s>{shown}</s>;
  if (style['underline']) shown = <u>{shown}</u>;
  return shown;
}

function node(value: Json): ComponentChildren {
  switch (value['type']) {
    case 'text':
      return styled(value, text(value['text']));
    case 'link':
      return styled(value, <Link url={text(value['url'])}>{text(value['text']) || text(value['url'])}</Link>);
    case 'user':
      return styled(value, <UserMention id={text(value['user_id'])} />);
    case 'channel':
      return styled(value, <ChannelMention id={text(value['channel_id'])} />);
    case 'usergroup':
      return <span class="mention">@{text(value['usergroup_id'])}</span>;
    case 'broadcast':
      return <Broadcast range={text(value['range'])} />;
    case 'emoji':
      return emojiOf(text(value['name']));
    case 'date':
      return (
        <ShownDate
          seconds={Number(value['timestamp'])}
          format={text(value['format'])}
          url={text(value['url'])}
          fallback={text(value['fallback'])}
        />
      );
    case 'color':
      return <code>{text(value['value'])}</code>;
    default:
      return null;
  }
}

/** The nodes of one line; a newline inside a text breaks the line. */
const line = (part: Json): ComponentChildren => list(part['elements']).map(node);

function paragraph(part: Json, index: number): ComponentChildren {
  switch (part['type']) {
    case 'rich_text_list': {
      const items = list(part['elements']).map((item, place) => <li key={place}>{line(item)}</li>);
      const className = `rich-list indent-${Number(part['indent'] ?? 0)}`;
      return part['style'] === 'ordered' ? (
        <ol key={index} class={className}>
          {items}
        </ol>
      ) : (
        <ul key={index} class={className}>
          {items}
        </ul>
      );
    }
    case 'rich_text_quote':
      return <blockquote key={index}>{line(part)}</blockquote>;
    case 'rich_text_preformatted':
      return <pre key={index}>{line(part)}</pre>;
    default:
      return (
        <div key={index} class="rich-line">
          {line(part)}
        </div>
      );
  }
}

/** The paragraphs of a rich text, wherever it stands. */
export function RichText({ value }: { value: Json }) {
  return (
    <div class="rich-text" dir="auto">
      {list(value['elements']).map(paragraph)}
    </div>
  );
}

export function RichTextBlock({ block }: BlockProps) {
  return <RichText value={block} />;
}
