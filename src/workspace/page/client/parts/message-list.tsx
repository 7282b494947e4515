/** A window of messages. Scrolling to an edge moves the window; what the person looks at stays where it is. */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { Conversation, ShownMessage } from '../../shown.ts';
import { dayKey, dayOf } from '../text/dates.ts';
import { msOf, reader } from '../text/reading.ts';
import { ask } from '../wire/store.ts';
import { language, words } from '../words/words.ts';
import { MessageView } from './message.tsx';

const NEAR_PX = 300;
const AT_END_PX = 60;
const TOGETHER_MS = 5 * 60_000;

function continues(before: ShownMessage | undefined, message: ShownMessage): boolean {
  if (!before || before.isEphemeral !== message.isEphemeral || message.isBroadcast) return false;
  return before.user === message.user && msOf(message.ts) - msOf(before.ts) < TOGETHER_MS;
}

/** Messages with the headings of days and the line before what is new. */
export function Messages({
  messages,
  readUpTo,
  as,
  isInThread,
}: {
  messages: ShownMessage[];
  readUpTo: string;
  as: string;
  isInThread: boolean;
}) {
  const read = reader();
  const isNew = ({ ts, user, isEphemeral }: ShownMessage): boolean =>
    readUpTo !== '' && ts > readUpTo && user !== as && !isEphemeral;
  const firstNew = messages.find(isNew);
  return (
    <>
      {messages.map((message, index) => {
        const before = messages[index - 1];
        const day = dayKey(read, msOf(message.ts));
        const isFirstOfDay = !before || dayKey(read, msOf(before.ts)) !== day;
        const startsAnew = isFirstOfDay || message === firstNew;
        return (
          <div key={message.ts} data-row={message.ts}>
            {isFirstOfDay && !isInThread && (
              <h3 class="day">
                <span>{dayOf(read, msOf(message.ts))}</span>
              </h3>
            )}
            {message === firstNew && (
              <div class="new-line">
                <span>{words().newMessages}</span>
              </div>
            )}
            <MessageView
              message={message}
              isContinued={!startsAnew && continues(before, message)}
              isInThread={isInThread}
              hasNewReplies={readUpTo !== '' && (message.replies?.last ?? '') > readUpTo}
            />
          </div>
        );
      })}
    </>
  );
}

/** The first row in sight and how far it is from the top. */
function anchorIn(box: HTMLElement): { ts: string; offset: number } | undefined {
  const top = box.getBoundingClientRect().top;
  for (const row of box.querySelectorAll<HTMLElement>('[data-row]')) {
    const { bottom, top: rowTop } = row.getBoundingClientRect();
    if (bottom > top) return { ts: row.dataset['row'] ?? '', offset: rowTop - top };
  }
  return undefined;
}

export function MessageList({ conversation, as }: { conversation: Conversation; as: string }) {
  const { id, messages, before, after, readUpTo } = conversation;
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const anchor = useRef<{ ts: string; offset: number } | undefined>(undefined);
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    const list = box.current;
    if (!list) return;
    const kept = anchor.current;
    const row = kept && list.querySelector(`[data-row="${CSS.escape(kept.ts)}"]`);
    if (isAtEnd.current && after === 0) list.scrollTop = list.scrollHeight;
    else if (kept && row)
      list.scrollTop += row.getBoundingClientRect().top - list.getBoundingClientRect().top - kept.offset;
    isMoving.current = false;
  }, [messages]);
  useEffect(() => {
    isAtEnd.current = true;
    if (box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [id]);
  useEffect(() => {
    const list = box.current;
    if (!list) return undefined;
    // A thread that opens beside it, or a longer draft under it, must not hide the newest message.
    const watch = new ResizeObserver(() => {
      if (isAtEnd.current) list.scrollTop = list.scrollHeight;
    });
    watch.observe(list);
    return () => watch.disconnect();
  }, []);
  const move = (to: 'older' | 'newer' | 'latest' | 'oldest'): void => {
    if (isMoving.current) return;
    isMoving.current = true;
    void ask('page', { to });
  };
  const scrolled = (): void => {
    const list = box.current;
    if (!list) return;
    const below = list.scrollHeight - list.scrollTop - list.clientHeight;
    isAtEnd.current = below < AT_END_PX;
    anchor.current = anchorIn(list);
    if (list.scrollTop < NEAR_PX && before > 0) move('older');
    else if (below < NEAR_PX && after > 0) move('newer');
  };
  const rows = useMemo(
    () => <Messages messages={messages} readUpTo={readUpTo} as={as} isInThread={false} />,
    [messages, readUpTo, as, language()],
  );
  return (
    <div
      class="list"
      ref={box}
      onScroll={scrolled}
      tabIndex={0}
      role="log"
      aria-label={words().messages}
      data-before={before}
      data-after={after}
    >
      {before > 0 && <p class="older">{words().older(before)}</p>}
      {messages.length === 0 && <p class="empty">{words().nothingHere}</p>}
      {rows}
      {after > 0 && (
        <button
          type="button"
          class="button button-primary to-latest"
          onClick={() => {
            isAtEnd.current = true;
            move('latest');
          }}
        >
          {words().toLatest}
        </button>
      )}
    </div>
  );
}
