/** What the page shows, as the server sends it. Types only: both sides import this file. */
import type { Problem } from '../block-kit/problem.ts';
import type { Block, Json } from '../engine/block.ts';
import type { StateValues } from '../engine/view.ts';

export interface AppInfo {
  id: string;
  name: string;
  botUser: string;
  commands: string[];
  shortcuts: { type: 'global' | 'message'; callbackId: string; name: string }[];
  hasHome: boolean;
}

export interface PersonInfo {
  id: string;
  name: string;
  title: string;
  tz: string;
  isBot: boolean;
  isGuest: boolean;
  isGone: boolean;
}

export interface SidebarRow {
  id: string;
  kind: 'public' | 'private' | 'im' | 'mpim';
  name: string;
  /** The others in a direct conversation. */
  others: string[];
  unread: number;
  mentions: number;
  isMember: boolean;
  isArchived: boolean;
}

export interface ShownFile {
  id: string;
  name: string;
  title: string;
  kind: string;
  size: number;
  isDeleted: boolean;
}

export interface ShownMessage {
  ts: string;
  channel: string;
  user: string;
  text: string;
  blocks: Block[];
  attachments: Json[];
  files: ShownFile[];
  reactions: { name: string; users: string[] }[];
  threadTs?: string;
  appId?: string;
  subtype?: string;
  isEdited: boolean;
  isEphemeral: boolean;
  isBroadcast: boolean;
  replies?: { count: number; users: string[]; last: string };
  values?: StateValues;
}

export interface Conversation {
  id: string;
  kind: SidebarRow['kind'];
  name: string;
  topic: string;
  others: string[];
  members: number;
  isMember: boolean;
  isArchived: boolean;
  /** The app on the other side of a direct conversation. */
  appId?: string;
  messages: ShownMessage[];
  /** How many roots there are before and after the window. */
  before: number;
  after: number;
  /** What came after this was new when the person opened the conversation. */
  readUpTo: string;
}

export interface ShownView {
  id: string;
  appId: string;
  hash: string;
  title: string;
  submit: string;
  close: string;
  hasPrevious: boolean;
  blocks: Block[];
  errors: Record<string, string>;
}

/** One line of the record of traffic; secrets are masked before it leaves the server. */
export interface TrafficLine {
  key: string;
  at: number;
  way: 'to app' | 'from app' | 'violation';
  name: string;
  isBad: boolean;
  note: string;
  detail: unknown;
}

export interface InspectedView {
  label: string;
  json: Json;
  problems: Problem[];
}

/** What the page shows, in parts: a part is sent again only when it has changed. */
export interface Parts {
  workspace: { team: string; apps: AppInfo[]; commands: { command: string; app: string }[]; canMoveClock: boolean };
  people: PersonInfo[];
  sidebar: SidebarRow[];
  conversation: Conversation | null;
  thread: { channel: string; ts: string; messages: ShownMessage[] } | null;
  home: { app: string; view: ShownView | null } | null;
  modals: ShownView[];
  values: Record<string, StateValues>;
  /** The workspace's time, to the minute. */
  clock: number;
  developer: { traffic: TrafficLine[]; views: InspectedView[]; faults: string[] } | null;
}
export type PartName = keyof Parts;
