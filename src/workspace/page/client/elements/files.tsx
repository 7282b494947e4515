/** The field for files: uploads them to the workspace, which refuses what Slack's client refuses. */
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { sizeWords } from '../text/size.ts';
import { ask, store } from '../wire/store.ts';
import { upload } from '../wire/upload.ts';
import { words } from '../words/words.ts';
import { useHeld, useWhere } from './surface.ts';
import type { ElementProps } from './surface.ts';

export function FileElement(props: ElementProps) {
  const { element, label, describedBy, isInvalid } = props;
  const said = words();
  const where = useWhere(props);
  const picker = useRef<HTMLInputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const files = useHeld(props)?.files ?? [];
  const types = element.filetypes ?? [];
  const add = async (chosen: FileList | null): Promise<void> => {
    setBusy(true);
    const view = where.place.kind === 'view' ? where.place.id : '';
    const target = { as: store.route.as, view, block: where.block, action: where.action };
    for (const file of chosen ?? []) await upload(file, target);
    setBusy(false);
    if (picker.current) picker.current.value = '';
  };
  return (
    <div class="files-field" role="group" aria-label={label} aria-describedby={describedBy}>
      {files.map((file) => (
        <span class="chip" key={String(file['id'])}>
          <Icon name="file" />
          {String(file['name'])} <small>{sizeWords(Number(file['size']))}</small>
          <button
            type="button"
            aria-label={said.remove(String(file['name']))}
            onClick={() => void ask('detach', { ...where, file: String(file['id']) })}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        ref={picker}
        class="unseen"
        type="file"
        tabIndex={-1}
        multiple={(element.max_files ?? 10) > 1}
        accept={types.map((type) => `.${type}`).join(',')}
        aria-label={label}
        onChange={(event) => void add(event.currentTarget.files)}
      />
      <button
        type="button"
        class={`button button-plain ${isInvalid ? 'is-invalid' : ''}`}
        aria-busy={isBusy}
        onClick={() => picker.current?.click()}
      >
        <Icon name="clip" /> {said.addFile}
      </button>
      {types.length > 0 && <small class="hint">{said.fileTypes(types.join(', '))}</small>}
    </div>
  );
}
