/** Socket Mode: a real Bolt App over WebSockets, and the rules about connections and envelopes. */
import { LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { App } from '@slack/bolt';
import { WebSocket } from 'ws';
import { createWorkspace, serve } from '../../src/workspace/index.ts';
import type { InstalledApp, Served, User, Workspace } from '../../src/workspace/index.ts';
import { playScenario } from './support/scenario.ts';
import { buildSmallApp, smallApp } from './support/small-app.ts';

interface Envelope {
  type: string;
  reason?: string;
  envelope_id?: string;
  retry_attempt?: number;
}

async function openUrl(served: Served, token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(`${served.apiUrl}apps.connections.open`, { method: 'POST', headers });
  return ((await response.json()) as { url: string }).url;
}

/** A bare connection that notes what it gets and acknowledges or not. */
async function connect(url: string, acks: boolean): Promise<{ socket: WebSocket; got: Envelope[] }> {
  const socket = new WebSocket(url);
  const got: Envelope[] = [];
  const hello = new Promise<void>((resolve, reject) => {
    socket.on('error', reject);
    socket.on('message', (data: Buffer) => {
      const envelope = JSON.parse(data.toString()) as Envelope;
      got.push(envelope);
      if (envelope.type === 'hello' || envelope.type === 'disconnect') resolve();
      else if (acks) socket.send(JSON.stringify({ envelope_id: envelope.envelope_id }));
    });
  });
  await hello;
  return { socket, got };
}

describe('Socket Mode', () => {
  let workspace: Workspace;
  let installed: InstalledApp;
  let served: Served;
  let an: User;
  let bolt: App | undefined;

  beforeEach(async () => {
    workspace = createWorkspace({ teamName: 'Socket' });
    installed = workspace.installApp(smallApp);
    an = workspace.addUser({ name: 'an' });
    served = await serve(workspace);
  });
  afterEach(async () => {
    await bolt?.stop();
    bolt = undefined;
    await served.close();
  });

  it('plays the small scenario', async () => {
    const clientOptions = { slackApiUrl: served.apiUrl };
    const receiver = new SocketModeReceiver({
      appToken: installed.appToken,
      logLevel: LogLevel.ERROR,
      installerOptions: { clientOptions },
    });
    bolt = await buildSmallApp(installed, receiver, clientOptions);
    await bolt.start();
    expect(await playScenario(workspace, an.id)).toEqual([]);
  });

  it('gives each envelope to exactly one of two connections', async () => {
    const first = await connect(await openUrl(served, installed.appToken), true);
    const second = await connect(await openUrl(served, installed.appToken), true);
    for (let time = 0; time < 4; time += 1) await workspace.as(an.id).shortcut('mo-form');
    const interactive = [...first.got, ...second.got].filter(({ type }) => type === 'interactive');
    expect(interactive).toHaveLength(4);
    expect(new Set(interactive.map((envelope) => envelope.envelope_id)).size).toBe(4);
    expect(first.got.length).toBeGreaterThan(1);
    expect(second.got.length).toBeGreaterThan(1);
  });

  it('takes an address once only', async () => {
    const url = await openUrl(served, installed.appToken);
    await connect(url, true);
    await expect(connect(url, true)).rejects.toThrow('401');
  });

  it('refuses the eleventh connection', async () => {
    for (let count = 0; count < 10; count += 1) await connect(await openUrl(served, installed.appToken), true);
    const { got } = await connect(await openUrl(served, installed.appToken), true);
    expect(got[0]).toMatchObject({ type: 'disconnect', reason: 'too_many_websockets' });
  });

  it('asks open connections to refresh, and sends them nothing more', async () => {
    const { got } = await connect(await openUrl(served, installed.appToken), true);
    workspace.refreshSockets();
    expect(await workspace.as(an.id).shortcut('mo-form')).toMatchObject({ ok: false, error: 'app_unreachable' });
    expect(got.at(-1)).toMatchObject({ type: 'disconnect', reason: 'refresh_requested' });
  });

  it('sends an event again over another connection, with the number of the attempt', async () => {
    const silent = await connect(await openUrl(served, installed.appToken), false);
    const opening = workspace.as(an.id, { settle: false }).openHome();
    const second = await connect(await openUrl(served, installed.appToken), true);
    silent.socket.close();
    await opening;
    const attempts = [silent, second].map(({ got }) => got.find(({ type }) => type === 'events_api')?.retry_attempt);
    expect(attempts).toEqual([0, 1]);
  });
});
