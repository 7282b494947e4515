/** A box that opens at a button, over everything, and closes with Escape or a click elsewhere. */
import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';

const GAP = 4;
const EDGE = 8;
const LEAST_ROOM = 220;

/** Under the anchor; over it when there is more room; never past the edge of the window. */
function place(box: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const below = innerHeight - at.bottom - GAP - EDGE;
  const above = at.top - GAP - EDGE;
  const isBelow = below >= LEAST_ROOM || below >= above;
  box.style.maxHeight = `${Math.max(120, Math.min(360, isBelow ? below : above))}px`;
  box.style.minWidth = `${Math.min(Math.max(at.width, 200), innerWidth - 2 * EDGE)}px`;
  const left = Math.max(EDGE, Math.min(at.left, innerWidth - box.offsetWidth - EDGE));
  box.style.left = `${left}px`;
  box.style.top = isBelow ? `${at.bottom + GAP}px` : `${at.top - GAP - box.offsetHeight}px`;
}

export function Popover(props: {
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  class?: string;
  children: ComponentChildren;
}) {
  const box = useRef<HTMLDivElement>(null);
  const { anchor, onClose } = props;
  useLayoutEffect(() => {
    if (box.current && anchor.current) place(box.current, anchor.current);
  });
  useEffect(() => {
    const outside = (event: Event): void => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !anchor.current?.contains(target)) onClose();
    };
    document.addEventListener('mousedown', outside);
    addEventListener('resize', onClose);
    return () => {
      document.removeEventListener('mousedown', outside);
      removeEventListener('resize', onClose);
    };
  });
  const escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
    anchor.current?.focus();
  };
  return (
    <div ref={box} class={`popover ${props.class ?? ''}`} onKeyDown={escape}>
      {props.children}
    </div>
  );
}
