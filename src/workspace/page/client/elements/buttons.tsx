/** Elements that are pressed: buttons, overflow menus, feedback and icon buttons. */
import { useRef, useState } from 'preact/hooks';
import { optionsOf, textOf } from '../../../engine/block.ts';
import type { Json } from '../../../engine/block.ts';
import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { safeLink } from '../text/safe-link.ts';
import { plainOf } from '../text/text-object.tsx';
import { ask } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { mayAct, useWhere } from './surface.ts';
import type { ElementProps } from './surface.ts';

const openPage = (url: unknown): void => {
  const href = typeof url === 'string' ? safeLink(url) : undefined;
  if (href) window.open(href, '_blank', 'noopener,noreferrer');
};

/** Presses and shows that the app is at work until it has acknowledged. */
function usePress(props: ElementProps): [boolean, (part?: { option?: string; positive?: boolean }) => void] {
  const where = useWhere(props);
  const [isBusy, setBusy] = useState(false);
  const press = async (part: { option?: string; positive?: boolean } = {}): Promise<void> => {
    if (isBusy || !(await mayAct(props.element))) return;
    setBusy(true);
    await ask('press', { ...where, ...part });
    setBusy(false);
  };
  return [isBusy, (part) => void press(part)];
}

export function ButtonElement(props: ElementProps) {
  const { element } = props;
  const [isBusy, press] = usePress(props);
  const name = element['accessibility_label'];
  return (
    <button
      type="button"
      class={`button button-${textOf(element['style']) || 'plain'}`}
      aria-label={typeof name === 'string' ? name : undefined}
      aria-busy={isBusy}
      onClick={() => {
        openPage(element.url);
        press();
      }}
    >
      {isBusy && <span class="spinner" />}
      {plainOf(element.text)}
    </button>
  );
}

export function OverflowElement(props: ElementProps) {
  const { element } = props;
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const [isBusy, press] = usePress(props);
  const items = optionsOf(element).map((option) => ({
    name: plainOf(option.text),
    note: plainOf(option.description),
    act: () => {
      openPage(option.url);
      press({ option: option.value ?? '' });
    },
  }));
  return (
    <>
      <button
        type="button"
        ref={anchor}
        class="button button-plain button-icon"
        aria-label={words().moreActions}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-busy={isBusy}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="more" />
      </button>
      {isOpen && (
        <Menu anchor={anchor} label={props.label || words().moreActions} items={items} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

export function FeedbackElement(props: ElementProps) {
  const [isBusy, press] = usePress(props);
  const button = (name: string, positive: boolean) => (
    <button type="button" class="button button-plain" aria-busy={isBusy} onClick={() => press({ positive })}>
      {plainOf((props.element[name] as Json | undefined)?.['text'])}
    </button>
  );
  return (
    <>
      {button('positive_button', true)}
      {button('negative_button', false)}
    </>
  );
}
