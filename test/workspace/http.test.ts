/** A real Bolt App over real HTTP: signed deliveries in, Web API out; and the guard of the loopback address. */
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HTTPReceiver, LogLevel } from '@slack/bolt';
import type { App } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { createWorkspace, serve } from '../../src/workspace/index.ts';
import type { InstalledApp, Served, User, Workspace } from '../../src/workspace/index.ts';
import { playScenario } from './support/scenario.ts';
import { buildSmallApp, smallApp } from './support/small-app.ts';

describe('over HTTP', () => {
  let workspace: Workspace;
  let installed: InstalledApp;
  let served: Served;
  let bolt: App;
  let an: User;
  let requestUrl: string;

  beforeAll(async () => {
    workspace = createWorkspace({ teamName: 'HTTP' });
    installed = workspace.installApp(smallApp);
    an = workspace.addUser({ name: 'an' });
    served = await serve(workspace);
    const receiver = new HTTPReceiver({ signingSecret: installed.signingSecret, logLevel: LogLevel.ERROR });
    bolt = await buildSmallApp(installed, receiver, { slackApiUrl: served.apiUrl });
    const server = (await bolt.start({ port: 0, host: '127.0.0.1' })) as unknown as { address(): AddressInfo };
    requestUrl = `http://127.0.0.1:${server.address().port}/slack/events`;
    workspace.deliverOverHttp(installed, { requestUrl });
  });
  afterAll(async () => {
    await bolt.stop();
    await served.close();
  });

  it('plays the small scenario with signed requests', async () => {
    expect(await playScenario(workspace, an.id)).toEqual([]);
  });

  it('is refused by the app when the signature is older than five minutes', async () => {
    workspace.deliverOverHttp(installed, { requestUrl, clockSkewSeconds: -301 });
    expect(await workspace.as(an.id).run('/gop-y')).toMatchObject({ ok: false, error: 'dispatch_failed' });
    workspace.deliverOverHttp(installed, { requestUrl });
    workspace.traffic.clear();
  });

  it('loses an answer after handling when asked, also on a real connection', async () => {
    const client = new WebClient(installed.botToken, {
      slackApiUrl: served.apiUrl,
      retryConfig: { retries: 2, minTimeout: 1 },
      logLevel: LogLevel.ERROR,
    });
    const before = workspace.as(an.id).dm().length;
    workspace.faults.next({ kind: 'cutAfterHandling', method: 'chat.postMessage' });
    // The official client repeats a lost post, which is why the product must not let it.
    await client.chat.postMessage({ channel: an.id, text: 'hai lần' });
    expect(workspace.as(an.id).dm().length - before).toBe(2);
  });

  it.each([
    ['a foreign host', { host: 'evil.example' }],
    ['a foreign origin', { origin: 'http://evil.example' }],
  ])('turns away a request with %s', async (_name, headers) => {
    const { port } = new URL(served.url);
    const status = await new Promise((resolve) => {
      request({ port, host: '127.0.0.1', path: '/api/api.test', headers }, (answer) =>
        resolve(answer.statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});
