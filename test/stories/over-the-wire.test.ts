/** The same campaign over real connections on the loopback address: Socket Mode once, signed HTTP once (B1). */
import { createServer } from 'node:net';
import { HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt';
import { playCampaign } from '../../src/demo/play.ts';
import { inScope } from '../../src/demo/stage.ts';
import type { LocalAgency } from '../../src/local-agency.ts';
import { serve, type Served } from '../../src/workspace/index.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { watched } from '../support/watched.ts';

let served: Served | undefined;
let house: TestHouse | undefined;

afterEach(async () => {
  await house?.app.stop();
  await served?.close();
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function overSocketMode({ workspace, installed }: LocalAgency) {
  served = await serve(workspace, { port: 0 });
  const { appToken } = installed;
  const clientOptions = { slackApiUrl: served.apiUrl };
  const receiver = new SocketModeReceiver({ appToken, logLevel: LogLevel.ERROR, installerOptions: { clientOptions } });
  return { receiver: watched(receiver, workspace), apiUrl: served.apiUrl };
}

async function overSignedHttp({ workspace, installed }: LocalAgency) {
  served = await serve(workspace, { port: 0 });
  const port = await freePort();
  workspace.deliverOverHttp(installed, { requestUrl: `http://127.0.0.1:${port}/slack/events` });
  const receiver = new HTTPReceiver({ signingSecret: installed.signingSecret, port, logLevel: LogLevel.ERROR });
  return { receiver: watched(receiver, workspace), apiUrl: served.apiUrl };
}

it.each([
  ['Socket Mode', overSocketMode],
  ['signed HTTP', overSignedHttp],
])(
  'B1 the campaign runs over %s from the command to the public post',
  async (_name, reach) => {
    house = await openHouse(undefined, reach);
    await playCampaign(house.stage);
    const published = await house.store.records.count('review', { published: true });
    expect(published).toBe(inScope(house.stage).length);
    expect(house.agency.workspace.violations).toEqual([]);
  },
  240_000,
);
