/** Lays the validator on any JSON that is pasted. */
import { useState } from 'preact/hooks';
import type { Problem } from '../../../block-kit/problem.ts';
import { ask } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { Verdict } from './verdict.tsx';

export function ValidatorTab() {
  const said = words();
  const [json, setJson] = useState('');
  const [problems, setProblems] = useState<Problem[] | undefined>(undefined);
  const check = async (kind: 'view' | 'message'): Promise<void> => setProblems(await ask('validate', { kind, json }));
  return (
    <>
      <label class="labelled">
        {said.pasteJson}
        <textarea
          class="field code"
          rows={14}
          spellcheck={false}
          value={json}
          onInput={(event) => setJson(event.currentTarget.value)}
        />
      </label>
      <div class="actions">
        <button type="button" class="button button-primary" onClick={() => void check('view')}>
          {said.checkView}
        </button>
        <button type="button" class="button button-plain" onClick={() => void check('message')}>
          {said.checkMessage}
        </button>
      </div>
      {problems && <Verdict problems={problems} />}
    </>
  );
}
