/** A message as the page shows it to one person. */
import { holdsValue, interactiveElements } from '../../engine/block.ts';
import type { Core } from '../../engine/core.ts';
import type { Channel, Message, StoredFile } from '../../engine/model.ts';
import { stateOf } from '../../engine/state-values.ts';
import type { StateValues } from '../../engine/view.ts';
import type { ShownFile, ShownMessage } from '../shown.ts';

function shownFile(id: string, file: StoredFile | undefined): ShownFile {
  const gone = !file || file.deleted;
  return {
    id,
    name: gone ? '' : file.name,
    title: gone ? '' : file.title,
    kind: gone ? '' : file.filetype,
    size: gone ? 0 : file.size,
    isDeleted: gone,
  };
}

function valuesFor(message: Message, userId: string): { values?: StateValues } {
  for (const { element } of interactiveElements(message.blocks)) {
    if (holdsValue(element)) return { values: stateOf(message.blocks, message.typed.get(userId)) };
  }
  return {};
}

/** The message with its files, and with what this person has put into its fields. */
export function shownMessage(core: Core, channel: Channel, message: Message, userId: string): ShownMessage {
  const replies = channel.replies.get(message.ts) ?? [];
  return {
    ts: message.ts,
    channel: channel.id,
    user: message.user,
    text: message.text,
    blocks: message.blocks,
    attachments: message.attachments,
    files: message.files.map((id) => shownFile(id, core.files.get(id))),
    reactions: message.reactions,
    isEdited: message.edited !== undefined,
    isEphemeral: message.ephemeralFor !== undefined,
    isBroadcast: message.broadcast === true,
    ...(message.threadTs ? { threadTs: message.threadTs } : {}),
    ...(message.appId ? { appId: message.appId } : {}),
    ...(message.subtype ? { subtype: message.subtype } : {}),
    ...(replies.length > 0
      ? {
          replies: {
            count: replies.length,
            users: [...new Set(replies.map((reply) => reply.user))].slice(0, 5),
            last: replies.at(-1)?.ts ?? '',
          },
        }
      : {}),
    ...valuesFor(message, userId),
  };
}
