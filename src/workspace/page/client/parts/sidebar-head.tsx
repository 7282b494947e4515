/** The top of the sidebar: team, language, who acts, the way to everything. */
import { personOf } from '../text/reading.ts';
import { put, useStore } from '../wire/store.ts';
import { language, speak, words } from '../words/words.ts';
import { Avatar } from './avatar.tsx';
import { Icon } from './icon.tsx';

export function SidebarHead() {
  const { route, parts } = useStore();
  const said = words();
  const person = personOf(route.as);
  return (
    <header class="sidebar-head">
      <div class="team">
        <h1>{parts.workspace?.team}</h1>
        <button
          type="button"
          class="button-quiet"
          onClick={() => {
            speak(language() === 'vi' ? 'en' : 'vi');
            put({});
          }}
        >
          {said.switchLanguage}
        </button>
      </div>
      <button type="button" class="acting" aria-haspopup="dialog" onClick={() => put({ overlay: 'switcher' })}>
        <Avatar id={route.as} />
        <span>
          <small>{said.actAs}</small>
          <strong>{person?.name ?? said.pickPerson}</strong>
          <small>{person?.title ?? ''}</small>
        </span>
        <Icon name="down" />
      </button>
      <button type="button" class="jump" aria-haspopup="dialog" onClick={() => put({ overlay: 'jump' })}>
        <Icon name="search" /> {said.jump} <kbd>Ctrl K</kbd>
      </button>
    </header>
  );
}
