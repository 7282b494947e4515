/** The page without a browser: its headers, its guard, its line to the server. */
import { readdirSync, readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { createWorkspace, serve, servePage } from '../../../src/workspace/index.ts';
import type { Served, Workspace } from '../../../src/workspace/index.ts';
import type { Told } from '../../../src/workspace/page/protocol.ts';

describe('the guard of the page', () => {
  let workspace: Workspace;
  let served: Served;
  let an: string;
  let binh: string;
  beforeAll(async () => {
    workspace = createWorkspace({ teamName: 'Sở' });
    an = workspace.addUser({ name: 'an' }).id;
    binh = workspace.addUser({ name: 'binh' }).id;
    workspace.addChannel({ name: 'rieng', isPrivate: true, members: [binh] });
    served = await serve(workspace, { pages: servePage(workspace) });
  });
  afterAll(() => served.close());

  const statusOf = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve) => {
      const { port } = new URL(served.url);
      request({ port, host: '127.0.0.1', path, headers }, (answer) => resolve(answer.statusCode)).end();
    });

  it('allows only its own scripts and styles, nothing inline, no frame around it', async () => {
    const answer = await fetch(served.url);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const html = await answer.text();
    expect(html).not.toMatch(/<script>|style=|onclick|https?:/);
  });

  it('serves a script and a style that ask no other site', async () => {
    const [script, style] = await Promise.all(
      ['js', 'css'].map(async (end) => (await fetch(`${served.url}/page/client.${end}`)).text()),
    );
    expect(script!.length).toBeGreaterThan(10_000);
    expect(/sourceMappingURL|cdn\.|unpkg/.test(script!)).toBe(false);
    expect(style!.includes('.sidebar')).toBe(true);
    expect(/url\(["']?https?:|@import/.test(style!)).toBe(false);
  });

  it('has no way in its sources to turn text into markup', () => {
    const folder = join(process.cwd(), 'src', 'workspace', 'page', 'client');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    expect(sources.length).toBeGreaterThan(50);
    const guilty = sources.filter((name) =>
      /innerHTML|dangerouslySet|insertAdjacent|document\.write|eval\(/.test(readFileSync(join(folder, name), 'utf8')),
    );
    expect(guilty).toEqual([]);
  });

  it.each(['/', '/page/client.js', '/page/files/U1/F1', '/page/upload'])(
    'turns away another host or origin at %s',
    async (path) => {
      expect(await statusOf(path, { host: 'evil.example' })).toBe(403);
      expect(await statusOf(path, { origin: 'http://evil.example' })).toBe(403);
    },
  );

  it('turns away a socket of another origin', async () => {
    const socket = new WebSocket(`${served.url.replace('http', 'ws')}/page/socket`, { origin: 'http://evil.example' });
    const end = await new Promise((resolve) => {
      socket.on('open', () => resolve('open'));
      socket.on('error', () => resolve('refused'));
    });
    expect(end).toBe('refused');
  });

  /** A line to the server without a page: asks once and gives the answer. */
  const ask = async (as: string, act: string, given: object): Promise<Told> => {
    const socket = new WebSocket(`${served.url.replace('http', 'ws')}/page/socket`);
    await new Promise((resolve) => socket.once('open', resolve));
    const answers = new Promise<Told>((resolve) => {
      socket.on('message', (data: Buffer) => {
        const told = JSON.parse(data.toString()) as Told;
        if ('id' in told && told.id === 2) resolve(told);
      });
    });
    socket.send(JSON.stringify({ id: 1, act: 'look', ask: { as } }));
    socket.send(JSON.stringify({ id: 2, act, ask: given }));
    const told = await answers;
    socket.terminate();
    return told;
  };

  it.each([
    ['writing into a private channel of others', 'say', { channel: 'C0000001', text: 'x' }, 'channel_not_found'],
    ['looking into it', 'look', { as: 'U0000001', channel: 'C0000001' }, 'channel_not_found'],
    ['joining it', 'join', { channel: 'C0000001' }, 'channel_not_found'],
    [
      'pressing on a view of another',
      'press',
      { place: { kind: 'view', id: 'V9' }, block: 'b', action: 'a' },
      'view_not_found',
    ],
    ['an unknown fault', 'fault', { kind: 'boom', method: '', times: 1, ms: 0 }, 'invalid_arguments'],
    ['turning the clock back', 'advance', { ms: -1 }, 'invalid_arguments'],
  ])('refuses %s', async (_name, act, given, code) => {
    expect(await ask(an, act, given)).toMatchObject({ refused: code });
  });

  it('closes the line on what it does not understand', async () => {
    const socket = new WebSocket(`${served.url.replace('http', 'ws')}/page/socket`);
    await new Promise((resolve) => socket.once('open', resolve));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.send('{"id":1,"act":"constructor","ask":{}}');
    expect(await closed).toBe(1003);
  });
});
