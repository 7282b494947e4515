/** What the page knows: the parts sent by the server, the route, and what is open over the page. */
import { useEffect, useReducer } from 'preact/hooks';
import type { ActName, AnswerOf, Ask } from '../../protocol.ts';
import type { PartName, Parts, ShownFile } from '../../shown.ts';
import { refusalWords } from '../words/refusals.ts';
import { language, words } from '../words/words.ts';
import { hashOf, readRoute } from './route.ts';
import type { Route } from './route.ts';
import { openLine, Refused } from './socket.ts';
import type { Line } from './socket.ts';

export interface Toast {
  id: number;
  text: string;
  code: string;
}

export interface Confirming {
  title: string;
  text: string;
  isMarkup: boolean;
  confirm: string;
  deny: string;
  isDanger: boolean;
  answer: (yes: boolean) => void;
}

export interface Store {
  parts: Partial<Parts>;
  route: Route;
  isOnline: boolean;
  toasts: Toast[];
  confirming?: Confirming | undefined;
  overlay?: 'switcher' | 'jump' | undefined;
  viewing?: ShownFile | undefined;
  drawer: boolean;
}

export const store: Store = { parts: {}, route: readRoute(location.hash), isOnline: false, toasts: [], drawer: false };
const hearers = new Set<() => void>();
let line: Line | undefined;
let toastCount = 0;
const TOAST_MS = 8_000;

/** Changes what the page knows and shows it. */
export function put(change: Partial<Store>): void {
  Object.assign(store, change);
  for (const hear of hearers) hear();
}

/** Draws the component again whenever the store changes. */
export function useStore(): Store {
  const [, again] = useReducer<number, undefined>((count) => count + 1, 0);
  useEffect(() => {
    const hear = (): void => again(undefined);
    hearers.add(hear);
    // Between the first drawing and now something may have arrived.
    hear();
    return () => void hearers.delete(hear);
  }, []);
  return store;
}

/** Shows what Slack would say to a refusal. */
export function toast(code: string, detail = ''): void {
  toastCount += 1;
  const id = toastCount;
  put({ toasts: [...store.toasts.slice(-3), { id, code, text: refusalWords(language(), code, detail) }] });
  setTimeout(() => put({ toasts: store.toasts.filter((each) => each.id !== id) }), TOAST_MS);
}

/** Asks the server for an act; a refusal becomes a toast and gives undefined. */
export async function ask<Name extends ActName>(act: Name, given: Ask<Name>): Promise<AnswerOf<Name> | undefined> {
  try {
    return await line?.ask(act, given);
  } catch (error) {
    if (error instanceof Refused) toast(error.code, error.detail);
    else throw error;
    return undefined;
  }
}

/** Asks to see what the route and the drawer say. */
export function look(): void {
  const { route, drawer, isOnline } = store;
  // The line says it again when it opens.
  if (route.as && isOnline) void ask('look', { ...route, drawer });
}

/** Goes to a place; the browser's Back leads back. */
export function go(route: Route): void {
  const hash = hashOf(route);
  if (location.hash === hash) return;
  location.hash = hash;
}

/** The confirmation dialog; resolves when the person has answered. */
export function confirmed(question: Omit<Confirming, 'answer'>): Promise<boolean> {
  return new Promise((resolve) => {
    const answer = (yes: boolean): void => {
      put({ confirming: undefined });
      resolve(yes);
    };
    put({ confirming: { ...question, answer } });
  });
}

/** Starts the line to the server and follows the address. */
export function start(): void {
  const remembered = readRoute(location.hash).as || localStorage.getItem('as') || '';
  store.route = { ...readRoute(location.hash), as: remembered };
  line = openLine({
    onPart: (part, value) => put({ parts: { ...store.parts, [part as PartName]: value } }),
    onOpen: () => {
      put({ isOnline: true });
      look();
    },
    onLost: () => put({ isOnline: false }),
  });
  addEventListener('hashchange', () => {
    const route = readRoute(location.hash);
    const isOtherPerson = route.as !== store.route.as;
    localStorage.setItem('as', route.as);
    // Nothing of the former person may stay on the screen.
    const parts: Partial<Parts> = isOtherPerson ? { ...store.parts, sidebar: [], modals: [], values: {} } : store.parts;
    const isOtherPlace = isOtherPerson || route.channel !== store.route.channel || route.app !== store.route.app;
    if (isOtherPlace) Object.assign(parts, { conversation: undefined, home: undefined, thread: undefined });
    put({ route, parts: { ...parts }, overlay: undefined });
    look();
  });
  document.documentElement.lang = words().code;
}
