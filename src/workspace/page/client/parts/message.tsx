/** One message: who, when, text or blocks, files, reactions, the way into its thread. */
import type { ShownMessage } from '../../shown.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { emojiOf } from '../text/emoji.ts';
import { Mrkdwn } from '../text/mrkdwn-view.tsx';
import { momentOf, timeOf } from '../text/dates.ts';
import { msOf, nameOf, personOf, reader } from '../text/reading.ts';
import { ask, go, store } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { Attachments } from './attachments.tsx';
import { Avatar } from './avatar.tsx';
import { FileCard } from './file-card.tsx';
import { Guarded } from './guarded.tsx';
import { MessageTools } from './message-tools.tsx';

export interface MessageProps {
  message: ShownMessage;
  /** Follows a message of the same person: no picture, no name. */
  isContinued: boolean;
  isInThread: boolean;
  /** Its thread has replies that were not there when the person last looked. */
  hasNewReplies: boolean;
}

function Body({ message }: { message: ShownMessage }) {
  const place = { kind: 'message', channel: message.channel, ts: message.ts } as const;
  if (message.subtype === 'tombstone') return <p class="gone">{words().deletedMessage}</p>;
  return (
    <>
      {message.blocks.length > 0 ? (
        <Blocks blocks={message.blocks} surface={{ place, values: message.values ?? {} }} />
      ) : (
        message.text !== '' && <Mrkdwn text={message.text} />
      )}
      <Attachments list={message.attachments} surface={{ place, values: message.values ?? {} }} />
      {message.files.map((file) => (
        <FileCard key={file.id} file={file} />
      ))}
      {message.isEdited && <small class="edited">{words().edited}</small>}
    </>
  );
}

function Replies({ message, isNew }: { message: ShownMessage; isNew: boolean }) {
  const { replies, channel, ts } = message;
  if (!replies) return null;
  const said = words();
  return (
    <button type="button" class="replies" onClick={() => go({ as: store.route.as, channel, thread: ts })}>
      {replies.users.map((id) => (
        <Avatar key={id} id={id} isSmall />
      ))}
      <strong>{said.replies(replies.count)}</strong>
      <small>{said.lastReply(timeOf(reader(), msOf(replies.last)))}</small>
      {isNew && <span class="badge">{said.newMessages}</span>}
    </button>
  );
}

function Head({ message }: { message: ShownMessage }) {
  const ms = msOf(message.ts);
  return (
    <div class="message-head">
      <strong>{nameOf(message.user)}</strong>
      {personOf(message.user)?.isBot && <span class="app-mark">{words().app}</span>}
      <time title={momentOf(reader(), ms)}>{timeOf(reader(), ms)}</time>
    </div>
  );
}

export function MessageView({ message, isContinued, isInThread, hasNewReplies }: MessageProps) {
  const said = words();
  const { isEphemeral, isBroadcast, channel, ts, reactions } = message;
  return (
    <article
      class={`message ${isContinued ? 'is-continued' : ''} ${isEphemeral ? 'is-ephemeral' : ''}`}
      data-ts={ts}
      aria-label={`${nameOf(message.user)}, ${timeOf(reader(), msOf(ts))}`}
      tabIndex={-1}
    >
      <div class="message-side">
        {isContinued ? <time class="quiet">{timeOf(reader(), msOf(ts))}</time> : <Avatar id={message.user} />}
      </div>
      <div class="message-main">
        {isEphemeral && <div class="only-you">{said.onlyYou}</div>}
        {isBroadcast && !isInThread && <div class="only-you">{said.alsoSent}</div>}
        {!isContinued && <Head message={message} />}
        <div class="message-body">
          <Guarded about={message}>
            <Body message={message} />
          </Guarded>
        </div>
        {reactions.length > 0 && (
          <div class="reactions">
            {reactions.map(({ name, users }) => (
              <span key={name} class="reaction" title={users.map(nameOf).join(', ')}>
                {emojiOf(name)} {users.length}
              </span>
            ))}
          </div>
        )}
        {isEphemeral && (
          <button type="button" class="button-link" onClick={() => void ask('dismiss', { channel, ts })}>
            {said.dismiss}
          </button>
        )}
        {!isInThread && <Replies message={message} isNew={hasNewReplies} />}
      </div>
      {!isEphemeral && message.subtype !== 'tombstone' && <MessageTools message={message} isInThread={isInThread} />}
    </article>
  );
}
