/** The open list of a combobox: search field, groups, options; arrows move, Enter takes. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { words } from '../words/words.ts';
import type { ComboboxProps, Entry } from './combobox-props.ts';

/** More are found by typing. */
const MOST_SHOWN = 100;
const TYPING_REST_MS = 150;

interface Props extends Pick<ComboboxProps, 'label' | 'chosen' | 'find' | 'least' | 'isMany'> {
  listId: string;
  onTake: (entry: Entry) => void;
}

/** What fits now; asks again a moment after the last key. */
function useFound({ find, least }: Props, typed: string): Entry[] {
  const [found, setFound] = useState<Entry[]>([]);
  const count = useRef(0);
  useEffect(() => {
    count.current += 1;
    const mine = count.current;
    const search = async (): Promise<void> => {
      const entries = typed.length < least ? [] : await find(typed);
      if (mine === count.current) setFound(entries.slice(0, MOST_SHOWN));
    };
    if (typed === '') {
      void search();
      return undefined;
    }
    const timer = setTimeout(() => void search(), TYPING_REST_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return found;
}

export function ChoiceList(props: Props) {
  const { label, chosen, least, isMany, listId, onTake } = props;
  const said = words();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const found = useFound(props, typed);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => search.current?.focus(), []);
  useEffect(() => list.current?.querySelector('.is-active')?.scrollIntoView({ block: 'nearest' }), [active]);
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') {
      const entry = found[active];
      if (entry) onTake(entry);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const empty = typed.length < least ? said.typeMore(least) : said.noOptions;
  return (
    <>
      <input
        ref={search}
        class="field search"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={found[active] ? `${listId}-${active}` : undefined}
        aria-label={`${said.search}: ${label}`}
        placeholder={said.search}
        value={typed}
        onInput={(event) => {
          setTyped(event.currentTarget.value);
          setActive(0);
        }}
        onKeyDown={keys}
      />
      <ul ref={list} id={listId} role="listbox" aria-label={label} aria-multiselectable={isMany} class="options">
        {found.length === 0 && (
          <li role="option" aria-disabled="true" aria-selected="false" class="empty">
            {empty}
          </li>
        )}
        {found.map((entry, index) => (
          <li
            key={entry.id}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={chosen.some(({ id }) => id === entry.id)}
            data-group={entry.group !== found[index - 1]?.group ? entry.group : undefined}
            class={index === active ? 'option is-active' : 'option'}
            onMouseMove={() => setActive(index)}
            onClick={() => onTake(entry)}
          >
            {entry.text}
            {entry.note && <small>{entry.note}</small>}
          </li>
        ))}
      </ul>
    </>
  );
}
