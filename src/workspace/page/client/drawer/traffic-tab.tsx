/** What went between the workspace and its apps, newest first. */
import { useState } from 'preact/hooks';
import type { TrafficLine } from '../../shown.ts';
import { timeOf } from '../text/dates.ts';
import { reader } from '../text/reading.ts';
import { ask, useStore } from '../wire/store.ts';
import { words } from '../words/words.ts';

const SIGNS = { 'to app': '→', 'from app': '←', violation: '!' } as const;

function Line({ line }: { line: TrafficLine }) {
  const said = words();
  const [isOpen, setOpen] = useState(false);
  const ways = { 'to app': said.toApp, 'from app': said.fromApp, violation: said.violation };
  return (
    <li class={line.isBad ? 'line is-bad' : 'line'}>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span title={ways[line.way]}>{SIGNS[line.way]}</span>
        <time>{timeOf(reader(), line.at)}</time>
        <code>{line.name}</code>
        <small>{line.note}</small>
      </button>
      {isOpen && (
        <pre class="json" tabIndex={0}>
          {JSON.stringify(line.detail, null, 2)}
        </pre>
      )}
    </li>
  );
}

export function TrafficTab() {
  const said = words();
  const lines = useStore().parts.developer?.traffic ?? [];
  return (
    <>
      <button type="button" class="button button-plain" onClick={() => void ask('clearTraffic', {})}>
        {said.clearRecord}
      </button>
      {lines.length === 0 && <p class="empty">{said.noTraffic}</p>}
      <ul class="lines">
        {lines.map((line) => (
          <Line key={line.key} line={line} />
        ))}
      </ul>
    </>
  );
}
