/** Tables: cells of plain or rich text; data tables with pages. */
import { useState } from 'preact/hooks';
import { textOf } from '../../../engine/block.ts';
import type { Json } from '../../../engine/block.ts';
import { words } from '../words/words.ts';
import type { BlockProps } from './block-props.ts';
import { RichText } from './rich-text.tsx';

function Cell({ cell }: { cell: Json }) {
  if (cell['type'] === 'rich_text') return <RichText value={cell} />;
  return <span dir="auto">{typeof cell['text'] === 'string' ? cell['text'] : ''}</span>;
}

function Pages({ now, all, onGo }: { now: number; all: number; onGo: (page: number) => void }) {
  const said = words();
  return (
    <div class="pages">
      <button type="button" class="button button-plain" disabled={now === 1} onClick={() => onGo(now - 1)}>
        {said.previous}
      </button>
      <span>{said.page(now, all)}</span>
      <button type="button" class="button button-plain" disabled={now === all} onClick={() => onGo(now + 1)}>
        {said.next}
      </button>
    </div>
  );
}

export function TableBlock({ block }: BlockProps) {
  const [page, setPage] = useState(1);
  const [head = [], ...rows] = (block.rows ?? []) as Json[][];
  const columns = (block['column_settings'] ?? []) as (Json | null)[];
  const className = (index: number): string => {
    const column = columns[index];
    return `align-${textOf(column?.['align']) || 'left'} ${column?.['is_wrapped'] === true ? 'wraps' : ''}`;
  };
  const size = block.type === 'data_table' ? Number(block['page_size'] ?? 10) : rows.length;
  const pages = Math.max(1, Math.ceil(rows.length / Math.max(1, size)));
  const shown = rows.slice((page - 1) * size, page * size);
  const caption = typeof block['caption'] === 'string' ? block['caption'] : undefined;
  return (
    <>
      <div class="table" tabIndex={0} role="region" aria-label={caption ?? 'table'}>
        <table>
          {caption && <caption>{caption}</caption>}
          <thead>
            <tr>
              {head.map((cell, index) => (
                <th key={index} scope="col" class={className(index)}>
                  <Cell cell={cell} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row, place) => (
              <tr key={place}>
                {row.map((cell, index) => (
                  <td key={index} class={className(index)}>
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages > 1 && <Pages now={page} all={pages} onGo={setPage} />}
    </>
  );
}
