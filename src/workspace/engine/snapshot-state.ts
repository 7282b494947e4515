/** What a snapshot holds: the records as plain JSON. Everything that can be derived from them is left out. */
import type { Core } from './core.ts';
import type { IdCounts } from './ids.ts';
import type { Channel, InstalledApp, Message, StoredFile, Team, User } from './model.ts';
import type { StateValues, View } from './view.ts';

export type SavedMessage = Omit<Message, 'typed'> & { typed: [string, StateValues][] };
export type SavedChannel = Omit<Channel, 'members' | 'messages' | 'byTs' | 'replies'> & {
  members: string[];
  messages: SavedMessage[];
};
/** The bytes stand beside the state, because they are encoded once for each file. */
export type SavedFile = Omit<StoredFile, 'bytes' | 'shares' | 'givenTo'> & {
  shares: [string, string[]][];
  givenTo: string[];
};
type SavedApp = Omit<InstalledApp, 'scopes' | 'events'> & { scopes: string[]; events: string[] };

export interface SavedState {
  team: Team;
  ids: IdCounts;
  users: User[];
  apps: SavedApp[];
  channels: SavedChannel[];
  directs: [string, string][];
  files: SavedFile[];
  homes: [string, View][];
  ephemerals: SavedMessage[];
}

const savedMessage = (message: Message): SavedMessage => ({ ...message, typed: [...message.typed] });

function savedChannel(channel: Channel): SavedChannel {
  const { byTs: _byTs, replies: _replies, members, messages, ...rest } = channel;
  return { ...rest, members: [...members], messages: messages.map(savedMessage) };
}

function savedFile(file: StoredFile): SavedFile {
  const { bytes: _bytes, shares, givenTo, ...rest } = file;
  return { ...rest, shares: [...shares], givenTo: [...givenTo] };
}

/** The state as it is now. It shares parts with the records: to be serialised at once. */
export function stateOfCore(core: Core): SavedState {
  return {
    team: core.team,
    ids: core.ids.counts(),
    users: [...core.users.values()],
    apps: [...core.apps.values()].map((app) => ({ ...app, scopes: [...app.scopes], events: [...app.events] })),
    channels: [...core.channels.values()].map(savedChannel),
    directs: [...core.directs],
    files: [...core.files.values()].map(savedFile),
    homes: [...core.homes],
    ephemerals: core.ephemerals.map(savedMessage),
  };
}
