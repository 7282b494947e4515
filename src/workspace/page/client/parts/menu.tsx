/** A menu of things to do, for keyboard and pointer. */
import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Popover } from './popover.tsx';

export interface MenuItem {
  name: string;
  note?: string;
  act: () => void;
}

export function Menu(props: {
  anchor: RefObject<HTMLElement | null>;
  label: string;
  items: MenuItem[];
  onClose: () => void;
}) {
  const { anchor, label, items, onClose } = props;
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => list.current?.querySelector('button')?.focus(), []);
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const now = buttons.indexOf(document.activeElement as HTMLButtonElement);
    buttons[(now + step + buttons.length) % buttons.length]?.focus();
  };
  return (
    <Popover anchor={anchor} onClose={onClose}>
      <div ref={list} role="menu" aria-label={label} class="menu" onKeyDown={move}>
        {items.map((item) => (
          <button
            type="button"
            role="menuitem"
            key={item.name}
            onClick={() => {
              onClose();
              anchor.current?.focus();
              item.act();
            }}
          >
            {item.name}
            {item.note && <small>{item.note}</small>}
          </button>
        ))}
      </div>
    </Popover>
  );
}
