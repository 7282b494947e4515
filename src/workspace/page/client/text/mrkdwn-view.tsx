/** mrkdwn on the page. Only elements and text nodes: nothing in a message becomes markup of its own. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { go, store } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { dateText, momentOf } from './dates.ts';
import { emojiOf } from './emoji.ts';
import { readMrkdwn } from './mrkdwn.ts';
import type { Inline, Paragraph } from './mrkdwn.ts';
import { channelName, nameOf, reader } from './reading.ts';
import { safeLink } from './safe-link.ts';

/** A link to another site, or its words when it leads nowhere good. */
export function Link({ url, children }: { url: string; children: ComponentChildren }) {
  const href = safeLink(url);
  if (href === undefined) return <>{children}</>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow">
      {children}
    </a>
  );
}

export function UserMention({ id }: { id: string }) {
  const isMe = id === store.route.as;
  return <span class={isMe ? 'mention mention-me' : 'mention'}>@{nameOf(id)}</span>;
}

export function ChannelMention({ id, label = '' }: { id: string; label?: string }) {
  return (
    <button type="button" class="mention mention-channel" onClick={() => go({ as: store.route.as, channel: id })}>
      #{label || channelName(id)}
    </button>
  );
}

/** A mention of everybody: marked, so that nobody sends one unawares. */
export function Broadcast({ range }: { range: string }) {
  return (
    <span class="mention mention-broadcast" title={words().broadcastNote}>
      {words().broadcast[range] ?? `@${range}`}
    </span>
  );
}

export function ShownDate(props: { seconds: number; format: string; url: string; fallback: string }) {
  const text = dateText(reader(), props.seconds, props.format, props.fallback);
  const time = <time title={momentOf(reader(), props.seconds * 1000)}>{text}</time>;
  return props.url ? <Link url={props.url}>{time}</Link> : time;
}

function inlineOf(inline: Inline): ComponentChildren {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'bold':
      return <strong>{inline.children.map(inlineOf)}</strong>;
    case 'italic':
      return <em>{inline.children.map(inlineOf)}</em>;
    case 'strike':
      return <s>{inline.children.map(inlineOf)}</s>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'emoji':
      return emojiOf(inline.name);
    case 'break':
      return <br />;
    case 'link':
      return <Link url={inline.url}>{inline.text}</Link>;
    case 'user':
      return <UserMention id={inline.id} />;
    case 'channel':
      return <ChannelMention id={inline.id} label={inline.label} />;
    case 'group':
      return <span class="mention">{inline.label || `@${inline.id}`}</span>;
    case 'broadcast':
      return <Broadcast range={inline.range} />;
    case 'date':
      return <ShownDate {...inline} />;
  }
}

function paragraphOf(paragraph: Paragraph): ComponentChildren {
  if (paragraph.kind === 'pre') return <pre>{paragraph.text}</pre>;
  if (paragraph.kind === 'quote') return <blockquote>{paragraph.children.map(inlineOf)}</blockquote>;
  return <div>{paragraph.children.map(inlineOf)}</div>;
}

/** A text in mrkdwn. */
export function Mrkdwn({ text }: { text: string }) {
  const paragraphs = useMemo(() => readMrkdwn(text), [text]);
  return (
    <div class="mrkdwn" dir="auto">
      {paragraphs.map(paragraphOf)}
    </div>
  );
}
