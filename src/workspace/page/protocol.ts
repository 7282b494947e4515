/** What the page asks of its server and is told. Types only: both sides import this file. */
import type { Problem } from '../block-kit/problem.ts';
import type { Json, Option } from '../engine/block.ts';
import type { PartName } from './shown.ts';

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
