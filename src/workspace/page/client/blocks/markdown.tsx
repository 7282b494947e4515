/** A `markdown` block: standard Markdown, as text nodes and a few elements. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { readMarkdown } from '../text/markdown.ts';
import type { Part, Span } from '../text/markdown.ts';
import { Link } from '../text/mrkdwn-view.tsx';
import type { BlockProps } from './block-props.ts';

function span(value: Span): ComponentChildren {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'code':
      return <code>{value.text}</code>;
    case 'bold':
      return <strong>{value.children.map(span)}</strong>;
    case 'italic':
      return <em>{value.children.map(span)}</em>;
    case 'strike':
      return <s>{value.children.map(span)}</s>;
    case 'link':
      return <Link url={value.url}>{value.text}</Link>;
  }
}

function Table({ rows: [head = [], ...rows] }: { rows: Span[][][] }) {
  return (
    <table>
      <thead>
        <tr>
          {head.map((cell, index) => (
            <th key={index}>{cell.map(span)}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, place) => (
          <tr key={place}>
            {row.map((cell, index) => (
              <td key={index}>{cell.map(span)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function partOf(part: Part, index: number): ComponentChildren {
  switch (part.kind) {
    case 'heading':
      return (
        <div key={index} class={`md-heading md-${part.level}`} role="heading" aria-level={Math.min(6, part.level + 3)}>
          {part.spans.map(span)}
        </div>
      );
    case 'paragraph':
      return <p key={index}>{part.spans.map(span)}</p>;
    case 'quote':
      return <blockquote key={index}>{part.spans.map(span)}</blockquote>;
    case 'list': {
      const items = part.items.map((item, place) => <li key={place}>{item.map(span)}</li>);
      return part.isOrdered ? <ol key={index}>{items}</ol> : <ul key={index}>{items}</ul>;
    }
    case 'pre':
      return <pre key={index}>{part.text}</pre>;
    case 'table':
      return (
        <div key={index} class="table">
          <Table rows={part.rows} />
        </div>
      );
    case 'rule':
      return <hr key={index} />;
  }
}

export function MarkdownBlock({ block }: BlockProps) {
  const text = typeof block.text === 'string' ? block.text : '';
  const parts = useMemo(() => readMarkdown(text), [text]);
  return (
    <div class="markdown" dir="auto">
      {parts.map(partOf)}
    </div>
  );
}
