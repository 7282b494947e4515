/** A menu with a search field, for one choice or several. It knows nothing of Block Kit. */
import { useId, useRef, useState } from 'preact/hooks';
import { Icon } from '../parts/icon.tsx';
import { Popover } from '../parts/popover.tsx';
import { words } from '../words/words.ts';
import { ChoiceList } from './choice-list.tsx';
import type { ComboboxProps, Entry } from './combobox-props.ts';

function Chips({ chosen, onChoose }: Pick<ComboboxProps, 'chosen' | 'onChoose'>) {
  return (
    <span class="chips">
      {chosen.map(({ id, text }) => (
        <span class="chip" key={id}>
          {text}
          <button
            type="button"
            aria-label={words().remove(text)}
            onClick={() => onChoose(chosen.filter((each) => each.id !== id).map((each) => each.id))}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
    </span>
  );
}

export function Combobox(props: ComboboxProps) {
  const { label, placeholder, isMany, chosen, onChoose, describedBy, isInvalid, isRequired } = props;
  const [isOpen, setOpen] = useState(false);
  const anchor = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const [only] = chosen;
  const close = (): void => {
    setOpen(false);
    anchor.current?.focus();
  };
  const take = ({ id }: Entry): void => {
    const ids = chosen.map((each) => each.id);
    if (!isMany) {
      onChoose([id]);
      close();
    } else onChoose(ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id]);
  };
  const said = isMany ? chosen.map(({ text }) => text).join(', ') : only?.text;
  return (
    <div class="combobox">
      {isMany && chosen.length > 0 && <Chips chosen={chosen} onChoose={onChoose} />}
      <button
        type="button"
        ref={anchor}
        class={`field select ${isInvalid ? 'is-invalid' : ''}`}
        role="combobox"
        aria-label={said ? `${label}: ${said}` : label}
        data-label={label}
        aria-haspopup="listbox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-describedby={describedBy}
        aria-invalid={isInvalid === true}
        aria-required={isRequired === true}
        data-focus={props.isFocus || undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <span class={only && !isMany ? 'select-text' : 'select-text placeholder'}>
          {isMany ? placeholder : (only?.text ?? placeholder)}
        </span>
        <Icon name="down" />
      </button>
      {!isMany && only && !isRequired && (
        <button
          type="button"
          class="button-quiet clear"
          aria-label={`${words().clear}: ${label}`}
          onClick={() => onChoose([])}
        >
          <Icon name="close" />
        </button>
      )}
      {isOpen && (
        <Popover anchor={anchor} onClose={() => setOpen(false)}>
          <ChoiceList {...props} listId={listId} onTake={take} />
        </Popover>
      )}
    </div>
  );
}
