/** The pane on the right: a message and its replies. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { channelName } from '../text/reading.ts';
import { go, useStore } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { Composer } from './composer.tsx';
import { Icon } from './icon.tsx';
import { Messages } from './message-list.tsx';

export function ThreadPane() {
  const { parts, route } = useStore();
  const said = words();
  const { thread } = parts;
  const box = useRef<HTMLDivElement>(null);
  const count = thread?.messages.length ?? 0;
  useLayoutEffect(() => {
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [thread?.ts, count]);
  if (!thread) return null;
  const isMember = parts.conversation?.isMember === true && !parts.conversation.isArchived;
  return (
    <aside class="thread" aria-label={said.thread}>
      <header class="place-head">
        <div class="place-title">
          <h2>{said.thread}</h2>
          <small>{channelName(thread.channel)}</small>
        </div>
        <button
          type="button"
          class="button-quiet"
          aria-label={said.closeThread}
          onClick={() => go({ as: route.as, channel: thread.channel })}
        >
          <Icon name="close" />
        </button>
      </header>
      <div class="list" ref={box} tabIndex={0} role="log" aria-label={said.thread}>
        <Messages messages={thread.messages} readUpTo="" as={route.as} isInThread />
      </div>
      {isMember && (
        <Composer key={thread.ts} channel={thread.channel} thread={thread.ts} placeholder={said.writeReply} />
      )}
    </aside>
  );
}
