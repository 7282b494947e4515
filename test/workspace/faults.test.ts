/** Rate limits and faults of the network, as the official client meets them. */
import { clientOf, codeOf } from './support/client.ts';
import { emptyWorld } from './support/world.ts';

describe('rate limits', () => {
  it('let a short burst of messages into a channel, then one a second', async () => {
    const world = emptyWorld();
    const client = clientOf(world);
    const post = (): Promise<unknown> => client.chat.postMessage({ channel: world.an.id, text: 'a' });
    for (let count = 0; count < 5; count += 1) await post();
    await expect(post()).rejects.toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 1 });
    await world.clock.advance(1_000);
    expect(await codeOf(post())).toBe('ok');
    expect(world.workspace.as(world.an.id).dm()).toHaveLength(6);
  });

  it('count each method by its tier, per minute', async () => {
    const world = emptyWorld();
    const client = clientOf(world);
    const statuses: string[] = [];
    for (let count = 0; count < 21; count += 1) statuses.push(await codeOf(client.users.list({ limit: 10 })));
    expect(statuses.filter((code) => code === 'ok')).toHaveLength(20);
    expect(await codeOf(client.users.info({ user: world.an.id }))).toBe('ok');
  });
});

describe('faults', () => {
  it('cut after handling: the message is there once, the caller saw an error', async () => {
    const world = emptyWorld();
    world.workspace.faults.next({ kind: 'cutAfterHandling', method: 'chat.postMessage' });
    const code = await codeOf(clientOf(world).chat.postMessage({ channel: world.an.id, text: 'một lần' }));
    expect(code).toBe('slack_webapi_request_error');
    expect(world.workspace.as(world.an.id).dm()).toHaveLength(1);
    expect(world.workspace.traffic.calls.at(-1)).toMatchObject({ fault: 'cutAfterHandling', ok: true });
  });

  it.each([
    ['error500AfterHandling' as const, 'slack_webapi_http_error', 1],
    ['error500' as const, 'slack_webapi_http_error', 0],
    ['cutBeforeHandling' as const, 'slack_webapi_request_error', 0],
    ['429' as const, 'slack_webapi_rate_limited_error', 0],
  ])('%s', async (kind, code, messages) => {
    const world = emptyWorld();
    world.workspace.faults.next({ kind });
    const client = clientOf(world);
    expect(await codeOf(client.chat.postMessage({ channel: world.an.id, text: 'a' }))).toBe(code);
    expect(world.workspace.as(world.an.id).dm()).toHaveLength(messages);
    expect(await codeOf(client.chat.postMessage({ channel: world.an.id, text: 'b' }))).toBe('ok');
  });

  it('stall: handled at once, answered late, so that a client with a time limit does not know', async () => {
    const world = emptyWorld();
    world.workspace.faults.next({ kind: 'stall', ms: 5_000 });
    const signal = AbortSignal.timeout(20);
    const headers = { authorization: `Bearer ${world.installed.botToken}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ channel: world.an.id, text: 'a' });
    const call = world.workspace.fetch('https://slack.com/api/chat.postMessage', {
      method: 'POST',
      headers,
      body,
      signal,
    });
    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(world.workspace.as(world.an.id).dm()).toHaveLength(1);
  });
});
