/** A server that speaks enough of MongoDB's wire protocol to greet a driver and then refuse every log-in. */
import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import mongoose from 'mongoose';

const { BSON } = mongoose.mongo;
const HEADER = 16;
const OP_REPLY = 1;
const OP_QUERY = 2004;
const OP_MSG = 2013;
const greeting = {
  ok: 1,
  helloOk: true,
  ismaster: true,
  isWritablePrimary: true,
  maxWireVersion: 25,
  minWireVersion: 0,
  maxBsonObjectSize: 16_777_216,
  maxMessageSizeBytes: 48_000_000,
  maxWriteBatchSize: 100_000,
};
const refusal = { ok: 0, code: 18, codeName: 'AuthenticationFailed', errmsg: 'Authentication failed.' };

/** Gives its port on this machine, and its end. */
export async function startStrictServer() {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let waiting = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (chunk: Buffer) => {
      waiting = Buffer.concat([waiting, chunk]);
      while (waiting.length >= 4 && waiting.length >= waiting.readInt32LE(0)) {
        socket.write(answer(waiting.subarray(0, waiting.readInt32LE(0))));
        waiting = waiting.subarray(waiting.readInt32LE(0));
      }
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const stop = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, 'close');
  };
  return { port: (server.address() as AddressInfo).port, stop };
}

function answer(message: Buffer): Buffer {
  const isOld = message.readInt32LE(12) === OP_QUERY;
  const greets = isOld || Object.keys(BSON.deserialize(message.subarray(HEADER + 5)))[0] === 'hello';
  const body = BSON.serialize(greets ? greeting : refusal);
  const preamble = Buffer.alloc(isOld ? 20 : 5);
  if (isOld) preamble.writeInt32LE(1, 16);
  const header = Buffer.alloc(HEADER);
  header.writeInt32LE(HEADER + preamble.length + body.length, 0);
  header.writeInt32LE(message.readInt32LE(4), 8);
  header.writeInt32LE(isOld ? OP_REPLY : OP_MSG, 12);
  return Buffer.concat([header, preamble, body]);
}
