/** What a person can do and see in a test. */
import type { Json, Option } from '../engine/block.ts';
import type { Delivery, Outcome } from '../engine/dispatch.ts';
import type { Message, StoredFile } from '../engine/model.ts';
import type { View } from '../engine/view.ts';
import type { Upload } from '../people/say.ts';
import type { Surface } from '../people/surface.ts';
import type { Wanted } from './labels.ts';

/** A message, a view, or by name: the modal on top, the app's Home. Without it: the modal if one is open, else Home. */
export type Place = Message | View | Surface | 'modal' | 'home';

export interface PersonOptions {
  /** The id of the app meant by home, dm and commands; the only app by default. */
  app?: string;
  /** Wait after each act until the app is quiet. True by default. */
  settle?: boolean;
}

export interface Pressed extends Partial<Outcome> {
  ok: boolean;
  delivery?: Delivery;
  /** The person answered no to the confirmation. */
  cancelled?: boolean;
}

export interface SubmitResult {
  /** By the label that the person sees; `rawErrors` by block_id. */
  errors?: Record<string, string>;
  rawErrors?: Record<string, string>;
  closed: boolean;
  updated: boolean;
  pushed: boolean;
  /** The errors came from Slack's client, the app heard nothing. */
  clientSide: boolean;
  error?: string;
}

export interface RunResult {
  ok: boolean;
  error?: string;
  /** What the acknowledgement of the command said. */
  ephemeral?: Message;
}

interface In {
  in?: Place;
}

export interface Reads {
  /** The messages of a channel that are not replies, oldest first. By id, by name, or `dm` for the talk with the app. */
  messages(channel: string): Message[];
  /** The parent and its replies. */
  thread(channel: string, ts: string): Message[];
  /** The direct conversation with the app. */
  dm(): Message[];
  /** What only this person sees in a channel; in the conversation with the app by default. */
  ephemerals(channel?: string): Message[];
  home(): View | undefined;
  modal(): View | undefined;
  modals(): View[];
  /** A copy that no longer changes: the screen of somebody who has not seen what happened since. */
  snapshot(message: Message): Message;
}

export interface Person extends Reads {
  readonly id: string;
  screen(surface: Place): string;
  run(command: string, text?: string, place?: { channel?: string }): Promise<RunResult>;
  openHome(): Promise<void>;
  say(channel: string, text: string, extra?: { threadTs?: string; files?: Upload[] }): Promise<Message>;
  press(wanted: Wanted, options?: In & { confirm?: boolean }): Promise<Pressed>;
  fill(wanted: Wanted, value: string | Json, options?: In): Promise<Pressed>;
  /** Option texts as seen (or their values); null empties the choice. */
  choose(wanted: Wanted, texts: string | readonly string[] | null, options?: In): Promise<Pressed>;
  pickUser(wanted: Wanted, ids: string | readonly string[], options?: In): Promise<Pressed>;
  pickChannel(wanted: Wanted, ids: string | readonly string[], options?: In): Promise<Pressed>;
  pickDate(wanted: Wanted, date: string, options?: In): Promise<Pressed>;
  /** Refuses what Slack's client refuses: too many files, more than 10 MB, a type that is not listed (unless `anyType`). */
  attach(wanted: Wanted, files: readonly Upload[], options?: In & { anyType?: boolean }): Promise<Pressed>;
  suggest(wanted: Wanted, typed: string, options?: In): Promise<Option[]>;
  submit(): Promise<SubmitResult>;
  closeModal(options?: { all?: boolean }): Promise<void>;
  download(file: string | Pick<StoredFile, 'id'> | { id?: unknown } | Message): Promise<Uint8Array>;
  shortcut(callbackId: string): Promise<Pressed>;
  messageShortcut(callbackId: string, message: Message): Promise<Pressed>;
  /** Sends a hand-made interaction as this person; what is given overrides who, where and which app. */
  forge(payload: Json): Promise<Pressed>;
  /** The same delivery again; the last one of this person by default. */
  resend(delivery?: Delivery): Promise<Outcome>;
  lastDelivery(): Delivery | undefined;
}
