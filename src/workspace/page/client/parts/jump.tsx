/** Ctrl K: go to a channel, a person or an app. */
import { channelName, personOf } from '../text/reading.ts';
import { ask, go, useStore } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { Avatar } from './avatar.tsx';
import { Finder } from './finder.tsx';
import type { Found } from './finder.tsx';
import { Icon } from './icon.tsx';

export function Jump() {
  const { parts, route } = useStore();
  const said = words();
  const { as } = route;
  const rows = (parts.sidebar ?? []).filter(({ kind }) => kind !== 'im');
  const channels: Found[] = rows.map(({ id, kind, isArchived }) => ({
    id,
    name: channelName(id),
    note: isArchived ? said.archived : kind === 'public' ? said.publicChannel : said.privateChannel,
    picture: <Icon name={kind === 'public' ? 'hash' : kind === 'private' ? 'lock' : 'people'} />,
    take: () => go({ as, channel: id }),
  }));
  const openDirect = async (user: string): Promise<void> => {
    const channel = await ask('direct', { user });
    if (channel) go({ as, channel });
  };
  const people: Found[] = (parts.people ?? [])
    .filter(({ id, isGone }) => !isGone && id !== as)
    .map(({ id, name }) => ({
      id,
      name,
      note: personOf(id)?.title ?? '',
      picture: <Avatar id={id} isSmall />,
      take: () => void openDirect(id),
    }));
  return <Finder title={said.jump} hint={said.jumpHint} name="jump" all={[...channels, ...people]} />;
}
