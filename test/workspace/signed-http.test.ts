/** The headers of what Slack sends to a public address: the signature, the retries, and what stops them. */
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Workspace } from '../../src/workspace/index.ts';
import { emptyWorld } from './support/world.ts';
import type { World } from './support/world.ts';

interface Got {
  headers: IncomingHttpHeaders;
  body: string;
}

describe('requests to an app', () => {
  let server: Server;
  let got: Got[];
  let answer: { status: number; headers: Record<string, string> };
  let world: World;
  let workspace: Workspace;

  beforeEach(async () => {
    got = [];
    answer = { status: 200, headers: {} };
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        got.push({ headers: request.headers, body });
        response.writeHead(answer.status, answer.headers).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    world = emptyWorld();
    workspace = world.workspace;
    workspace.deliverOverHttp(world.installed, { requestUrl: `http://127.0.0.1:${port}/slack/events` });
  });
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });

  it('are signed over time and raw body, in the form of their kind', async () => {
    const an = workspace.as(world.an.id);
    await an.run('/gop-y', 'xin chào');
    await an.shortcut('mo-form');
    await an.openHome();
    for (const { headers, body } of got) {
      const base = `v0:${String(headers['x-slack-request-timestamp'])}:${body}`;
      const signature = createHmac('sha256', world.installed.signingSecret).update(base).digest('hex');
      expect(headers['x-slack-signature']).toBe(`v0=${signature}`);
    }
    const form = 'application/x-www-form-urlencoded';
    expect(got.map(({ headers }) => headers['content-type'])).toEqual([form, form, 'application/json']);
    expect(new URLSearchParams(got[0]!.body).get('text')).toBe('xin chào');
    expect(JSON.parse(new URLSearchParams(got[1]!.body).get('payload')!)).toMatchObject({ type: 'shortcut' });
  });

  it('say which attempt they are and why', async () => {
    answer = { status: 500, headers: {} };
    await workspace.as(world.an.id).openHome();
    const attempts = got.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']]);
    expect(attempts).toEqual([
      [undefined, undefined],
      ['1', 'http_error'],
    ]);
  });

  it('stop when the app says x-slack-no-retry', async () => {
    answer = { status: 500, headers: { 'x-slack-no-retry': '1' } };
    await workspace.as(world.an.id).openHome();
    await world.clock.advance(600_000);
    expect(got).toHaveLength(1);
  });
});
