/** What can be done with a message: reply, the app's message shortcuts, delete one's own. */
import { useRef, useState } from 'preact/hooks';
import type { ShownMessage } from '../../shown.ts';
import { ask, go, store } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { Icon } from './icon.tsx';
import { Menu } from './menu.tsx';
import type { MenuItem } from './menu.tsx';

function itemsFor(message: ShownMessage): MenuItem[] {
  const { channel, ts } = message;
  const shortcuts = (store.parts.workspace?.apps ?? []).flatMap((app) =>
    app.shortcuts
      .filter(({ type }) => type === 'message')
      .map(({ name, callbackId }) => ({
        name,
        note: app.name,
        act: () => void ask('shortcut', { app: app.id, callbackId, channel, ts }),
      })),
  );
  const own = message.user === store.route.as;
  return [
    ...shortcuts,
    ...(own ? [{ name: words().deleteMessage, act: () => void ask('erase', { channel, ts }) }] : []),
  ];
}

export function MessageTools({ message, isInThread }: { message: ShownMessage; isInThread: boolean }) {
  const said = words();
  const anchor = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const items = itemsFor(message);
  const reply = (): void =>
    go({ as: store.route.as, channel: message.channel, thread: message.threadTs ?? message.ts });
  return (
    <div class={isOpen ? 'message-tools is-open' : 'message-tools'}>
      {!isInThread && (
        <button type="button" title={said.replyInThread} aria-label={said.replyInThread} onClick={reply}>
          <Icon name="reply" />
        </button>
      )}
      {items.length > 0 && (
        <button
          type="button"
          ref={anchor}
          title={said.moreActions}
          aria-label={said.moreActions}
          aria-haspopup="menu"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="more" />
        </button>
      )}
      {isOpen && <Menu anchor={anchor} label={said.moreActions} items={items} onClose={() => setOpen(false)} />}
    </div>
  );
}
