/** «Đóng vai»: choose whose eyes to see with. */
import { go, useStore } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { Avatar } from './avatar.tsx';
import { Finder } from './finder.tsx';

export function Switcher() {
  const { parts, route } = useStore();
  const said = words();
  const people = (parts.people ?? []).filter(({ isBot, isGone }) => !isBot && !isGone);
  const { channel } = route;
  // Stay in a channel when changing the person; direct conversations are another's.
  const isChannel = parts.sidebar?.some((row) => row.id === channel && row.kind === 'public') === true;
  const place = route.app ? { app: route.app } : isChannel && channel ? { channel } : {};
  const all = people.map(({ id, name, title }) => ({
    id,
    name,
    note: title || said.noTitle,
    picture: <Avatar id={id} />,
    take: () => go({ as: id, ...place }),
  }));
  return <Finder title={said.actAs} hint={said.searchPeople} name="switcher" all={all} />;
}
