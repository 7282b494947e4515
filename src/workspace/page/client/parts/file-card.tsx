/** A file of a message: name, size, download; PDFs and images open in the page. */
import type { ShownFile } from '../../shown.ts';
import { sizeWords } from '../text/size.ts';
import { put, store } from '../wire/store.ts';
import { fileAddress } from '../wire/upload.ts';
import { words } from '../words/words.ts';
import { Dialog } from './dialog.tsx';
import { Icon } from './icon.tsx';

const IMAGES = new Set(['png', 'jpg', 'jpeg', 'gif']);
const isShown = ({ kind }: ShownFile): boolean => kind === 'pdf' || IMAGES.has(kind);

function Download({ file }: { file: ShownFile }) {
  const said = words();
  return (
    <a
      class="button button-plain"
      href={fileAddress(store.route.as, file.id, file.name, true)}
      download={file.name}
      title={said.download}
      aria-label={`${said.download}: ${file.name}`}
    >
      <Icon name="download" />
      <span class="button-words">{said.download}</span>
    </a>
  );
}

export function FileCard({ file }: { file: ShownFile }) {
  const said = words();
  if (file.isDeleted) return <p class="file-gone">{said.deletedFile}</p>;
  return (
    <div class={`file-card kind-${file.kind}`} role="group" aria-label={file.name}>
      <span class="file-kind" aria-hidden="true">
        <Icon name={IMAGES.has(file.kind) ? 'image' : 'file'} />
      </span>
      <span class="file-words">
        <strong dir="auto">{file.title || file.name}</strong>
        <small>
          {file.kind.toUpperCase()} · {sizeWords(file.size)}
        </small>
      </span>
      {isShown(file) && (
        <button
          type="button"
          class="button button-plain"
          title={said.view}
          aria-label={`${said.view}: ${file.name}`}
          onClick={() => put({ viewing: file })}
        >
          <Icon name="eye" />
          <span class="button-words">{said.view}</span>
        </button>
      )}
      <Download file={file} />
    </div>
  );
}

/** The file itself, over the page. */
export function FileViewer({ file }: { file: ShownFile }) {
  const address = fileAddress(store.route.as, file.id, file.name);
  const close = (): void => put({ viewing: undefined });
  return (
    <Dialog
      title={file.name}
      name={`file ${file.id}`}
      class="viewer"
      foot={<Download file={file} />}
      onEscape={close}
      onClose={close}
    >
      {file.kind === 'pdf' ? (
        <iframe src={`${address}#navpanes=0`} title={file.name} />
      ) : (
        <img src={address} alt={file.name} />
      )}
    </Dialog>
  );
}
