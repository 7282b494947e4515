/** What the page and its server say to each other. Types only: both sides import this file. */
import type { Block, Json, Option } from '../engine/block.ts';
import type { Problem } from '../block-kit/problem.ts';
import type { StateValues } from '../engine/view.ts';

/** Where a person acts: a message (also one that only they see) or a view. */
export type Place = { kind: 'message'; channel: string; ts: string } | { kind: 'view'; id: string };

/** One element on a surface. */
export interface Where {
  place: Place;
  block: string;
  action: string;
  /** The `value` that the person saw on it, if it has one. */
  seen?: string;
}

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

/** What a person can ask for: the arguments and the answer of each act. */
export interface Acts {
  look: { ask: { as: string; channel?: string; thread?: string; app?: string; drawer?: boolean }; answer: null };
  page: { ask: { to: 'older' | 'newer' | 'oldest' | 'latest' }; answer: null };
  press: { ask: Where & { option?: string; positive?: boolean }; answer: null };
  fill: { ask: Where & { value: string | Json; how: 'typed' | 'enter' }; answer: null };
  choose: { ask: Where & { values: string[] }; answer: null };
  pick: { ask: Where & { ids: string[] }; answer: null };
  detach: { ask: Where & { file: string }; answer: null };
  suggest: { ask: Where & { typed: string }; answer: Option[] };
  submit: { ask: { view: string }; answer: null };
  close: { ask: { view: string; all: boolean }; answer: null };
  say: { ask: { channel: string; text: string; thread?: string }; answer: null };
  command: { ask: { channel: string; command: string; text: string }; answer: null };
  shortcut: { ask: { app: string; callbackId: string; channel?: string; ts?: string }; answer: null };
  dismiss: { ask: { channel: string; ts: string }; answer: null };
  erase: { ask: { channel: string; ts: string }; answer: null };
  join: { ask: { channel: string }; answer: null };
  direct: { ask: { user: string }; answer: string };
  advance: { ask: { ms: number }; answer: null };
  fault: { ask: { kind: string; method: string; times: number; ms: number }; answer: null };
  clearFaults: { ask: Record<string, never>; answer: null };
  clearTraffic: { ask: Record<string, never>; answer: null };
  reset: { ask: Record<string, never>; answer: null };
  validate: { ask: { kind: 'message' | 'view'; json: string }; answer: Problem[] };
}
export type ActName = keyof Acts;
export type Ask<Name extends ActName> = Acts[Name]['ask'];
export type AnswerOf<Name extends ActName> = Acts[Name]['answer'];

/** From the page. */
export interface Asked {
  id: number;
  act: ActName;
  ask: Ask<ActName>;
}

/** To the page: an answer, a refusal with Slack's word for it, or a part that has changed. */
export type Told =
  | { id: number; answer: unknown }
  | { id: number; refused: string; detail: string }
  | { part: PartName; value: unknown };
