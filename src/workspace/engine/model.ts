/** The records the workspace keeps: team, users, channels, messages, files and installed apps. */
import type { Block, Json } from './block.ts';
import type { StateValues } from './view.ts';

export interface Team {
  id: string;
  name: string;
  domain: string;
}

export interface User {
  id: string;
  teamId: string;
  name: string;
  realName: string;
  displayName: string;
  email?: string;
  title: string;
  tz: string;
  locale: string;
  deleted: boolean;
  isBot: boolean;
  isAdmin: boolean;
  /** A guest of several channels. */
  isRestricted: boolean;
  /** A guest of one channel. */
  isUltraRestricted: boolean;
  /** A user of another workspace, met in a shared channel. */
  isStranger: boolean;
  /** Set on the user that stands for an app. */
  appId?: string;
  updated: number;
}

export type ChannelKind = 'public' | 'private' | 'im' | 'mpim';

export interface Channel {
  id: string;
  kind: ChannelKind;
  name: string;
  creator: string;
  created: number;
  isArchived: boolean;
  /** Shared with another workspace (Slack Connect). */
  isShared: boolean;
  topic: string;
  purpose: string;
  members: Set<string>;
  /** Oldest first; replies of threads are here too. */
  messages: Message[];
  /** By ts, for quick finding. */
  byTs: Map<string, Message>;
  /** Replies by the ts of their parent, oldest first. */
  replies: Map<string, Message[]>;
  lastTs: number;
  pins: string[];
}

interface Reaction {
  name: string;
  users: string[];
}

export interface Message {
  channel: string;
  ts: string;
  threadTs?: string;
  /** Who wrote it; a bot's user for an app. */
  user: string;
  appId?: string;
  botId?: string;
  text: string;
  blocks: Block[];
  attachments: Json[];
  metadata?: Json;
  files: string[];
  reactions: Reaction[];
  subtype?: string;
  edited?: string;
  /** Only this user sees it; it is in no history. */
  ephemeralFor?: string;
  /** A reply that is shown in the channel too. */
  broadcast?: boolean;
  /** What each person has put into the elements of the message that hold a value. */
  typed: Map<string, StateValues>;
}

export interface StoredFile {
  id: string;
  name: string;
  title: string;
  mimetype: string;
  filetype: string;
  size: number;
  user: string;
  created: number;
  bytes: Uint8Array;
  /** A file is there for others only after files.completeUploadExternal. */
  complete: boolean;
  deleted: boolean;
  /** channel → ts of the messages that share it. */
  shares: Map<string, string[]>;
  /** Apps that were given the file through a file_input. */
  givenTo: Set<string>;
}

export interface Shortcut {
  type: 'global' | 'message';
  callbackId: string;
  name: string;
}

export interface InstalledApp {
  id: string;
  name: string;
  botId: string;
  botUserId: string;
  botToken: string;
  appToken: string;
  signingSecret: string;
  verificationToken: string;
  scopes: Set<string>;
  slashCommands: string[];
  shortcuts: Shortcut[];
  events: Set<string>;
  homeTab: boolean;
}
