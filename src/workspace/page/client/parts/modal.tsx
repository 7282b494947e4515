/** The modal on top of a person's stack. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ShownView } from '../../shown.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { ask, store } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';

export function Modal({ view, depth }: { view: ShownView; depth: number }) {
  const [isBusy, setBusy] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const said = words();
  const submit = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    await ask('submit', { view: view.id });
    setBusy(false);
    // The person goes on where something is wrong.
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const close = (all: boolean): void => void ask('close', { view: view.id, all });
  useEffect(() => body.current?.parentElement?.scrollTo(0, 0), [view.id]);
  const foot = (
    <>
      <button type="button" class="button button-plain" onClick={() => close(false)}>
        {view.close || (view.submit ? said.cancel : said.close)}
      </button>
      {view.submit && (
        <button type="button" class="button button-primary" aria-busy={isBusy} onClick={() => void submit()}>
          {isBusy && <span class="spinner" />}
          {view.submit}
        </button>
      )}
    </>
  );
  const back = view.hasPrevious && (
    <button type="button" class="button-quiet" aria-label={said.back} onClick={() => close(false)}>
      <Icon name="back" />
    </button>
  );
  return (
    <Dialog
      title={view.title}
      name={view.id}
      class="modal"
      before={back}
      foot={foot}
      onEscape={() => close(false)}
      onClose={() => close(true)}
    >
      <div ref={body} class="modal-body" data-depth={depth}>
        <Blocks
          blocks={view.blocks}
          errors={view.errors}
          surface={{ place: { kind: 'view', id: view.id }, values: store.parts.values?.[view.id] ?? {} }}
        />
      </div>
    </Dialog>
  );
}
