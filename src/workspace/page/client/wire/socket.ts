/** The line to the server: asks, answers, parts; opened again when it breaks. */
import type { ActName, AnswerOf, Ask, Told } from '../../protocol.ts';

/** What Slack would not do, with its word for why. */
export class Refused extends Error {
  readonly code: string;
  readonly detail: string;

  constructor(code: string, detail: string) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}

export interface Line {
  ask<Name extends ActName>(act: Name, ask: Ask<Name>): Promise<AnswerOf<Name>>;
}

interface Hearers {
  onPart: (part: string, value: unknown) => void;
  /** Called on every opening, so that the page can say again what it looks at. */
  onOpen: () => void;
  onLost: () => void;
}

const AGAIN_AFTER_MS = 500;

/** Opens the line and keeps it open. What is asked while it is down is refused with `connection_lost`. */
export function openLine({ onPart, onOpen, onLost }: Hearers): Line {
  const waiting = new Map<number, { resolve: (answer: never) => void; reject: (error: Refused) => void }>();
  let socket: WebSocket;
  let count = 0;

  const hear = (told: Told): void => {
    if ('part' in told) {
      onPart(told.part, told.value);
      return;
    }
    const asked = waiting.get(told.id);
    waiting.delete(told.id);
    if ('refused' in told) asked?.reject(new Refused(told.refused, told.detail));
    else asked?.resolve(told.answer as never);
  };
  const open = (): void => {
    socket = new WebSocket(`ws://${location.host}/page/socket`);
    socket.addEventListener('open', onOpen);
    socket.addEventListener('message', ({ data }) => hear(JSON.parse(String(data)) as Told));
    socket.addEventListener('close', () => {
      for (const { reject } of waiting.values()) reject(new Refused('connection_lost', ''));
      waiting.clear();
      onLost();
      setTimeout(open, AGAIN_AFTER_MS);
    });
  };
  open();
  return {
    ask(act, ask) {
      return new Promise((resolve, reject) => {
        if (socket.readyState !== WebSocket.OPEN) {
          reject(new Refused('connection_lost', ''));
          return;
        }
        count += 1;
        waiting.set(count, { resolve, reject });
        socket.send(JSON.stringify({ id: count, act, ask }));
      });
    },
  };
}
