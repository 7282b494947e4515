/** A dialog with a search field and a list: for people, for places. */
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { folded } from '../text/reading.ts';
import { put } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { Dialog } from './dialog.tsx';

export interface Found {
  id: string;
  name: string;
  note: string;
  picture: ComponentChildren;
  take: () => void;
}

const MOST_SHOWN = 60;

export function Finder(props: { title: string; hint: string; name: string; all: Found[] }) {
  const { title, hint, name, all } = props;
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const wanted = folded(typed.trim());
  const found = all.filter((each) => folded(`${each.name} ${each.note}`).includes(wanted)).slice(0, MOST_SHOWN);
  const close = (): void => put({ overlay: undefined });
  const take = (item: Found | undefined): void => {
    if (!item) return;
    close();
    item.take();
  };
  const keys = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') take(found[active]);
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(found.length - 1, active + step));
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <Dialog title={title} name={name} class="finder" onEscape={close} onClose={close}>
      <input
        class="field"
        type="search"
        placeholder={hint}
        aria-label={hint}
        value={typed}
        data-focus
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={keys}
      />
      <div ref={list} class="finder-list">
        {found.map((item, index) => (
          <button
            type="button"
            key={item.id}
            data-id={item.id}
            class={index === active ? 'found is-active' : 'found'}
            onMouseMove={() => setActive(index)}
            onClick={() => take(item)}
          >
            {item.picture}
            <span>
              <strong>{item.name}</strong>
              <small>{item.note}</small>
            </span>
          </button>
        ))}
        {found.length === 0 && <p class="empty">{words().nobody}</p>}
      </div>
    </Dialog>
  );
}
