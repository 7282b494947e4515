/** The open Socket Mode connections of one app: each envelope goes to exactly one and waits for its acknowledgement. */
import type { RawData, WebSocket } from 'ws';
import { textOf } from '../engine/block.ts';
import type { Json } from '../engine/block.ts';
import type { AppAnswer } from '../engine/dispatch.ts';

interface Connection {
  socket: WebSocket;
  /** Envelopes sent on this connection and not yet acknowledged. */
  waiting: Map<string, (answer: AppAnswer) => void>;
}

export interface SocketPool {
  size(): number;
  add(socket: WebSocket): void;
  /** Sends to the next connection in turn; status 0 when there is none or it closes before it acknowledged. */
  send(envelopeId: string, envelope: Json): Promise<AppAnswer>;
  /** Says goodbye to all. They get no more envelopes, but may still acknowledge. */
  refresh(): void;
}

/** An empty pool; `onStray` hears of acknowledgements for which nothing waits. */
export function createSocketPool(onStray: (envelopeId: string) => void): SocketPool {
  const connections: Connection[] = [];
  let turn = 0;

  const hear = (connection: Connection, data: RawData): void => {
    const answer = readJson(Buffer.isBuffer(data) ? data.toString() : '');
    const envelopeId = textOf(answer?.['envelope_id']);
    const resolve = connection.waiting.get(envelopeId);
    connection.waiting.delete(envelopeId);
    if (resolve) resolve({ status: 200, body: answer?.['payload'] });
    else onStray(envelopeId);
  };

  return {
    size: () => connections.length,
    add(socket) {
      const connection: Connection = { socket, waiting: new Map() };
      connections.push(connection);
      socket.on('message', (data) => hear(connection, data));
      socket.on('close', () => {
        const place = connections.indexOf(connection);
        if (place !== -1) connections.splice(place, 1);
        for (const resolve of connection.waiting.values()) resolve({ status: 0, body: undefined });
      });
    },
    send(envelopeId, envelope) {
      const connection = connections[(turn += 1) % Math.max(1, connections.length)];
      if (!connection) return Promise.resolve({ status: 0, body: undefined });
      return new Promise((resolve) => {
        connection.waiting.set(envelopeId, resolve);
        connection.socket.send(JSON.stringify(envelope));
      });
    },
    refresh() {
      for (const { socket } of connections.splice(0)) {
        socket.send(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'local' } }));
      }
    },
  };
}

function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
