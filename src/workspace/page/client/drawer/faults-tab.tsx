/** Faults on demand: late, cut, refused, twice. */
import { useState } from 'preact/hooks';
import { ask, useStore } from '../wire/store.ts';
import { words } from '../words/words.ts';

const LATE_MS = 10_000;

export function FaultsTab() {
  const said = words();
  const armed = useStore().parts.developer?.faults ?? [];
  const [kind, setKind] = useState('stall');
  const [method, setMethod] = useState('');
  const [times, setTimes] = useState(1);
  return (
    <>
      <label class="labelled">
        {said.faultKind}
        <select class="field" value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
          {Object.entries(said.faultNames).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label class="labelled">
        {said.faultMethod}
        <input
          class="field"
          value={method}
          placeholder="chat.postMessage"
          onInput={(event) => setMethod(event.currentTarget.value.trim())}
        />
      </label>
      <label class="labelled">
        {said.faultTimes}
        <input
          class="field"
          type="number"
          min={1}
          max={100}
          value={times}
          onInput={(event) => setTimes(Number(event.currentTarget.value))}
        />
      </label>
      <div class="actions">
        <button
          type="button"
          class="button button-danger"
          onClick={() => void ask('fault', { kind, method, times, ms: LATE_MS })}
        >
          {said.arm}
        </button>
        <button type="button" class="button button-plain" onClick={() => void ask('clearFaults', {})}>
          {said.disarm}
        </button>
      </div>
      {armed.length > 0 && (
        <>
          <h3>{said.armed}</h3>
          <ul class="lines">
            {armed.map((line, index) => (
              <li key={index}>
                <code>{line}</code>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
