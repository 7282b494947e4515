/** A dialog over the page: named, trapped, closed with Escape. */
import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { words } from '../words/words.ts';
import { useFocusTrap } from './focus-trap.ts';
import { Icon } from './icon.tsx';

export interface DialogProps {
  title: string;
  /** Changes when another dialog stands here. */
  name: string;
  class?: string;
  role?: 'dialog' | 'alertdialog';
  before?: ComponentChildren;
  foot?: ComponentChildren;
  onEscape: () => void;
  /** The cross. */
  onClose: () => void;
  children: ComponentChildren;
}

export function Dialog(props: DialogProps) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useFocusTrap(box, props.name);
  return (
    <div class="backdrop">
      <div
        ref={box}
        class={`dialog ${props.class ?? ''}`}
        role={props.role ?? 'dialog'}
        aria-modal="true"
        aria-labelledby={titleId}
        data-dialog={props.name}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          props.onEscape();
        }}
      >
        <header class="dialog-head">
          {props.before}
          <h2 id={titleId} dir="auto">
            {props.title}
          </h2>
          <button type="button" class="button-quiet" aria-label={words().close} onClick={props.onClose}>
            <Icon name="close" />
          </button>
        </header>
        <div class="dialog-body">{props.children}</div>
        {props.foot && <footer class="dialog-foot">{props.foot}</footer>}
      </div>
    </div>
  );
}
