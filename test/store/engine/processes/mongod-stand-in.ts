/**
 * Stands in for the program mongod, which tests may not be able to download: takes its arguments, keeps its data in the
 * folder given (with the embedded engine), serves its TCP port, and says what mongod says when it is ready or cannot be.
 */
import { connect, createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { loadEmbedded, openEmbedded } from '../../../../src/store/engine/embedded.ts';

const valueOf = (name: string) => process.argv[process.argv.indexOf(name) + 1] ?? '';
const print = (line: string) => process.stdout.write(`${line}\n`);
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
process.argv[1] = fileURLToPath(import.meta.url);

async function serve(): Promise<void> {
  const embedded = await loadEmbedded('/nowhere', silent);
  if (embedded === undefined) throw new Error('the stand-in needs the embedded engine');
  const engine = await openEmbedded(embedded, valueOf('--dbpath'));
  const socketPath = decodeURIComponent(new URL(engine.uri).hostname || engine.uri.split('/')[2]!);
  const server = createServer((client) => {
    const inner = connect(socketPath);
    client.on('error', () => inner.destroy());
    inner.on('error', () => client.destroy());
    client.pipe(inner).pipe(client);
  });
  server.listen(Number(valueOf('--port')), '127.0.0.1', () => print('{"msg":"Waiting for connections"}'));
  process.once('SIGINT', () => void engine.close().then(() => process.exit(0)));
}

if (process.argv.includes('--version')) print('db version v8.2.6');
else
  serve().catch((fault: unknown) => {
    print(`{"msg":"DBException in initAndListen","attr":{"error":${JSON.stringify(String(fault))}}}`);
    process.exit(100);
  });
