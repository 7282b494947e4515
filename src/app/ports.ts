/** What the shell needs from the world; the store, Slack and the papers provide it, `main.ts` connects them. */
import type { IndexRow } from '../domain/aggregate.ts';
import type { Instant } from '../domain/calendar.ts';
import type { CampaignState } from '../domain/campaign.ts';
import type { SheetState } from '../domain/decision-sheet.ts';
import type { Recorded } from '../domain/event.ts';
import type { MeetingState } from '../domain/meeting-state.ts';
import type { Card, FollowUp, Notice, Outgoing, Recipient } from '../domain/notice.ts';
import type { Person, PersonId } from '../domain/person.ts';
import type { PublicationState } from '../domain/publication.ts';
import type { EventOf, RecordKind, StateOf } from '../domain/records.ts';
import type { ChannelFault } from '../domain/refusal.ts';
import type { ReviewState } from '../domain/review-state.ts';

/** A record as loaded: its state, its version (number of writes) and the commands that it has already carried out. */
export interface Stored<State> {
  readonly state: State;
  readonly version: number;
  readonly commandIds: readonly string[];
  /** Hash of the newest event; a paper prints it. */
  readonly hash: string;
}

/** One write: events, folded state, projection and outgoing news go into one document at once. */
export interface Append<K extends RecordKind> {
  readonly kind: K;
  readonly id: string;
  /** 0 for a record that does not exist yet. */
  readonly expectedVersion: number;
  readonly events: readonly Recorded<EventOf<K>>[];
  readonly state: StateOf<K>;
  readonly index: IndexRow;
  readonly outgoing: readonly Outgoing[];
}

export type Condition = string | number | boolean | { readonly in: readonly string[] };
/** Fields of the projection (`Aggregate.index`); a list field matches where it contains the value. */
export type Where = Readonly<Record<string, Condition>>;

/** An event as it stands in the chain: `hash` = sha256(previous hash + canonical JSON of the recorded event). */
export interface ChainedEvent {
  readonly recorded: Recorded<unknown>;
  readonly hash: string;
}

export interface Records {
  load<K extends RecordKind>(kind: K, id: string): Promise<Stored<StateOf<K>> | undefined>;
  /** False where somebody else wrote first (lost race, or the id exists already). Durable when it gives true. */
  append<K extends RecordKind>(write: Append<K>): Promise<boolean>;
  /** Inserts those that do not exist yet, in batches; repeating it after a crash adds only what is missing. */
  createMany<K extends RecordKind>(writes: readonly Append<K>[]): Promise<void>;
  /** States whose projection matches, ordered by id. */
  find<K extends RecordKind>(kind: K, where: Where, limit?: number): Promise<readonly StateOf<K>[]>;
  /** Projections only: for lists and boards. */
  list(kind: RecordKind, where: Where, limit?: number): Promise<readonly (IndexRow & { readonly id: string })[]>;
  count(kind: RecordKind, where: Where): Promise<number>;
  /** How many match, by the value of one field of the projection (as text); one question for a whole board. */
  tally(kind: RecordKind, where: Where, field: string): Promise<ReadonlyMap<string, number>>;
  events(kind: RecordKind, id: string): Promise<readonly ChainedEvent[]>;
  /** The number (from 0) of the first event whose hash does not fit, or undefined where the chain holds (B14). */
  firstAltered(kind: RecordKind, id: string): Promise<number | undefined>;
  /**
   * News of records that nobody has picked up yet, oldest first; `revision` is the record's version.
   * Without `kinds`, of every kind. `settle` removes exactly this batch from its record. Between the two a crash repeats it.
   */
  pending(limit: number, kinds?: readonly RecordKind[]): Promise<readonly PendingNews[]>;
}

export interface PendingNews {
  readonly outgoing: readonly Outgoing[];
  readonly revision: number;
  readonly settle: () => Promise<void>;
}

export type DeliveryState = 'pending' | 'sending' | 'sent' | 'unknown' | 'failed' | 'onPaper';

/** A message on its way to Slack, and after it: the same key is the same message for ever. */
export interface Delivery extends Omit<Notice, 'kind'> {
  /** Opaque id that travels as message metadata (metadata is public in a workspace): no name, no meaning. */
  readonly token: string;
  /** Version of the record that the card shows; a higher one replaces it in place. */
  readonly revision: number;
  readonly sentRevision?: number;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** Set once posted. */
  readonly channel?: string;
  readonly ts?: string;
  /** Upload of a paper: Slack's file id, stored before the upload is completed. */
  readonly fileId?: string;
  readonly firstTriedAt?: Instant;
  readonly lastError?: string;
}

/** Where a message stands in Slack. */
export interface Place {
  readonly channel: string;
  readonly ts: string;
}

/** A claimed delivery; `fence` grows with each claim, and a write with an old fence is ignored. */
export interface Claimed extends Delivery {
  readonly fence: number;
}

export interface Deliveries {
  /** Adds what is new; replaces the card of a known key only where the revision is higher. */
  enqueue(notices: readonly (Notice & { readonly revision: number })[]): Promise<void>;
  /** Takes up to `limit` rows that are due (pending, unknown, or with an expired lease) for `leaseMs`. */
  claim(now: Instant, leaseMs: number, limit: number): Promise<readonly Claimed[]>;
  /** Stores progress inside a lease (channel, ts, fileId, firstTriedAt). */
  note(
    claimed: Claimed,
    progress: Partial<Pick<Delivery, 'channel' | 'ts' | 'fileId' | 'firstTriedAt'>>,
  ): Promise<void>;
  /** Ends the lease. `sent` keeps the row for later updates; a newer revision that arrived meanwhile makes it pending again. */
  finish(
    claimed: Claimed,
    result:
      | ({ readonly state: 'sent' } & Partial<Place>)
      | { readonly state: 'failed' | 'onPaper' }
      | { readonly state: 'pending' | 'unknown'; readonly retryAt: Instant },
    error?: string,
  ): Promise<void>;
  find(key: string): Promise<Delivery | undefined>;
  list(campaignId: string, state: DeliveryState): Promise<readonly Delivery[]>;
  /** Rows that still wait or are being sent: 0 means that everything went out. */
  unfinished(): Promise<number>;
}

export interface FollowUps {
  enqueue(followUps: readonly FollowUp[]): Promise<void>;
  claim(now: Instant, leaseMs: number, limit: number): Promise<readonly FollowUp[]>;
  done(key: string): Promise<void>;
  /** `retryAt` undefined: refused for good, kept for the operator. */
  failed(key: string, error: string, retryAt?: Instant): Promise<void>;
  unfinished(): Promise<number>;
}

export interface RosterVersion {
  /** 0 where none was imported yet. */
  readonly version: number;
  readonly people: readonly Person[];
}

export interface Roster {
  current(): Promise<RosterVersion>;
  at(version: number): Promise<RosterVersion>;
  person(id: PersonId): Promise<Person | undefined>;
  bySlackUser(userId: string): Promise<Person | undefined>;
  slackUserOf(id: PersonId): Promise<string | undefined>;
  /** Everybody's Slack account, by person id. */
  slackAccounts(): Promise<ReadonlyMap<PersonId, string>>;
  matchSlackAccount(id: PersonId, userId: string): Promise<void>;
  /** All or nothing: the new version is seen only once it is complete. Gives its number. */
  replace(people: readonly Person[]): Promise<number>;
}

/** What somebody has typed and not yet submitted; readable by its author only (T8). */
export interface Draft {
  readonly values: Readonly<Record<string, string>>;
  readonly savedAt: Instant;
}

export interface Drafts {
  load(form: string, author: PersonId): Promise<Draft | undefined>;
  /** Adds or replaces the given values and keeps the others. */
  save(form: string, author: PersonId, values: Readonly<Record<string, string>>, now: Instant): Promise<void>;
  drop(form: string, author: PersonId): Promise<void>;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly bytes: Buffer;
  readonly sha256: string;
}

export interface Files {
  /** Stores under an id; the same id again keeps the first bytes (papers are deterministic). Gives the sha256. */
  put(id: string, name: string, bytes: Buffer): Promise<string>;
  get(id: string): Promise<StoredFile | undefined>;
}

/** Runs `work` in one process at a time; gives false where another holds the lock. */
export interface Locks {
  once(name: string, now: Instant, leaseMs: number, work: () => Promise<void>): Promise<boolean>;
}

/** Renders a paper from recorded facts only; the same input gives the same bytes (T20). `hash` is printed on it. */
export interface Papers {
  dossier(input: {
    readonly campaign: CampaignState;
    readonly review: ReviewState;
    readonly hash: string;
  }): Promise<Buffer>;
  minutes(input: {
    readonly campaign: CampaignState;
    readonly meeting: MeetingState;
    readonly hash: string;
  }): Promise<Buffer>;
  decision(input: {
    readonly campaign: CampaignState;
    readonly sheet: SheetState;
    readonly meetings: readonly MeetingState[];
    readonly hash: string;
  }): Promise<Buffer>;
  announcement(input: {
    readonly campaign: CampaignState;
    readonly publication: PublicationState;
    readonly hash: string;
  }): Promise<Buffer>;
}

/** A card with everything that its message needs; papers come as bytes. */
export interface Parcel {
  readonly delivery: Claimed;
  readonly card: Card;
  readonly to: { readonly channel: string } | { readonly user: string };
  readonly threadTs?: string;
  readonly file?: { readonly name: string; readonly title: string; readonly bytes: Buffer };
  readonly publication?: PublicationState;
  readonly note: (progress: Partial<Pick<Delivery, 'channel' | 'ts' | 'fileId' | 'firstTriedAt'>>) => Promise<void>;
}

export type SendResult =
  /** `place` where the message stands; without it, where it stood before. */
  | { readonly sent: true; readonly place?: Place }
  /** Slack said no, and would again: nothing was posted. */
  | { readonly sent: false; readonly error: string }
  /** Slack asked to wait; nothing was posted. */
  | { readonly sent: 'later'; readonly afterMs: number; readonly error: string }
  /** The answer was lost: it may or may not have been posted. */
  | { readonly sent: 'unknown'; readonly error: string };

export interface Messenger {
  send(parcel: Parcel): Promise<SendResult>;
}

/** What Slack knows of people and channels. */
export interface Directory {
  /** A full member of this workspace with that e-mail; never a guest, a bot, a stranger or a deactivated account. */
  userByEmail(email: string): Promise<string | undefined>;
  /** Why a channel does not suit: all staff read `allStaff`, only the advisory unit reads `advisoryUnit`. */
  channelFault(
    channelId: string,
    use: 'allStaff' | 'advisoryUnit',
    entitled: ReadonlySet<string>,
  ): Promise<ChannelFault | undefined>;
}

export interface Log {
  info(facts: Readonly<Record<string, unknown>>, message: string): void;
  warn(facts: Readonly<Record<string, unknown>>, message: string): void;
  error(facts: Readonly<Record<string, unknown>>, message: string): void;
}

export type { Recipient };
