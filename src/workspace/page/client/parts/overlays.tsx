/** Everything that stands over the page: modals, confirmations, pickers, the file viewer, toasts. */
import { plainOf, Text } from '../text/text-object.tsx';
import { put, useStore } from '../wire/store.ts';
import type { Confirming } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { Dialog } from './dialog.tsx';
import { FileViewer } from './file-card.tsx';
import { Jump } from './jump.tsx';
import { Modal } from './modal.tsx';
import { Switcher } from './switcher.tsx';

function Confirm({ question }: { question: Confirming }) {
  const { title, text, isMarkup, confirm, deny, isDanger, answer } = question;
  const foot = (
    <>
      <button type="button" class="button button-plain" onClick={() => answer(false)}>
        {deny}
      </button>
      <button
        type="button"
        class={`button ${isDanger ? 'button-danger' : 'button-primary'}`}
        data-focus
        onClick={() => answer(true)}
      >
        {confirm}
      </button>
    </>
  );
  return (
    <Dialog
      title={plainOf(title)}
      name="confirm"
      class="confirm"
      role="alertdialog"
      foot={foot}
      onEscape={() => answer(false)}
      onClose={() => answer(false)}
    >
      <Text value={{ type: isMarkup ? 'mrkdwn' : 'plain_text', text }} />
    </Dialog>
  );
}

export function Toasts() {
  const { toasts, isOnline } = useStore();
  return (
    <div class="toasts" role="status" aria-live="assertive">
      {!isOnline && <div class="toast">{words().connecting}</div>}
      {toasts.map(({ id, text, code }) => (
        <div class="toast" key={id} data-code={code}>
          {text}
          <button
            type="button"
            class="button-quiet"
            aria-label={words().close}
            onClick={() => put({ toasts: toasts.filter((each) => each.id !== id) })}
          >
            ×
          </button>
        </div>
      ))}
    </div>
  );
}

/** Whether anything takes the page below out of reach. */
export function useIsCovered(): boolean {
  const { parts, confirming, overlay, viewing } = useStore();
  return (parts.modals?.length ?? 0) > 0 || confirming !== undefined || overlay !== undefined || viewing !== undefined;
}

export function Overlays() {
  const { parts, confirming, overlay, viewing } = useStore();
  const modals = parts.modals ?? [];
  const top = modals.at(-1);
  return (
    <>
      {top && <Modal key={top.id} view={top} depth={modals.length} />}
      {viewing && <FileViewer file={viewing} />}
      {overlay === 'switcher' && <Switcher />}
      {overlay === 'jump' && <Jump />}
      {confirming && <Confirm question={confirming} />}
    </>
  );
}
