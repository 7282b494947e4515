/** Old attachments: a coloured line, title, text, fields, or blocks. */
import type { Block, Json } from '../../../engine/block.ts';
import { Blocks } from '../blocks/blocks.tsx';
import type { SurfaceInfo } from '../elements/surface.ts';
import { Link, Mrkdwn } from '../text/mrkdwn-view.tsx';

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const NAMED = new Set(['good', 'warning', 'danger']);

/** Only Slack's own colours are shown: a colour of an app's choosing would be a style of its own. */
const colourOf = (value: unknown): string => (NAMED.has(text(value)) ? text(value) : 'plain');

function Attachment({ value, surface }: { value: Json; surface: SurfaceInfo }) {
  const title = text(value['title']);
  const link = text(value['title_link']);
  const fields = Array.isArray(value['fields']) ? (value['fields'] as Json[]) : [];
  return (
    <div class={`attachment attachment-${colourOf(value['color'])}`}>
      {text(value['pretext']) && <Mrkdwn text={text(value['pretext'])} />}
      {title && <strong>{link ? <Link url={link}>{title}</Link> : title}</strong>}
      {text(value['text']) && <Mrkdwn text={text(value['text'])} />}
      {fields.map((field, index) => (
        <div key={index}>
          <strong>{text(field['title'])}</strong> <Mrkdwn text={text(field['value'])} />
        </div>
      ))}
      {Array.isArray(value['blocks']) && <Blocks blocks={value['blocks'] as Block[]} surface={surface} />}
      {text(value['footer']) && <small>{text(value['footer'])}</small>}
    </div>
  );
}

export function Attachments({ list, surface }: { list: Json[]; surface: SurfaceInfo }) {
  return (
    <>
      {list.map((value, index) => (
        <Attachment key={index} value={value} surface={surface} />
      ))}
    </>
  );
}
