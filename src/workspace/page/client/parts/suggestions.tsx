/** The list over the composer. */
import type { Suggestion } from './suggestions-for.ts';
import { words } from '../words/words.ts';

export function Suggestions(props: { list: Suggestion[]; active: number; onTake: (index: number) => void }) {
  return (
    <ul class="suggestions" id="suggestions" role="listbox" aria-label={words().commands}>
      {props.list.map(({ name, note }, index) => (
        <li
          key={name}
          id={`suggestion-${index}`}
          role="option"
          aria-selected={index === props.active}
          class={index === props.active ? 'option is-active' : 'option'}
          onMouseDown={(event) => {
            // The text keeps the focus.
            event.preventDefault();
            props.onTake(index);
          }}
        >
          <strong>{name}</strong> <small>{note}</small>
        </li>
      ))}
    </ul>
  );
}
