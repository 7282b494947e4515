/** Acknowledgements, retries of events, response_urls: what Slack counts in seconds and times. */
import type { Json } from '../../src/workspace/index.ts';
import { answerWith, clientOf } from './support/client.ts';
import { emptyWorld } from './support/world.ts';
import type { World } from './support/world.ts';

interface Arrived {
  body: Json;
  retryNum?: number;
  retryReason?: string;
}

/** An app whose handling is the given function. */
async function handle(
  world: World,
  work: (event: Arrived & { ack: (body?: unknown) => Promise<void> }) => Promise<void>,
): Promise<void> {
  const receiver = world.workspace.receiver(world.installed);
  receiver.init({ processEvent: work });
  await receiver.start();
}

describe('the three seconds of an acknowledgement', () => {
  it('passed: the person sees an error, and the late acknowledgement is noted', async () => {
    const world = emptyWorld();
    await handle(world, async ({ ack }) => {
      await new Promise<void>((resolve) => world.clock.after(3_200, resolve));
      await ack();
    });
    const running = world.workspace.as(world.an.id, { settle: false }).run('/gop-y');
    await world.clock.advance(3_300);
    expect(await running).toMatchObject({ ok: false, error: 'operation_timeout' });
    expect(world.workspace.violations.map(({ kind }) => kind)).toEqual(['no_ack', 'late_ack']);
  });

  it('never used: an app that ends without acknowledging is a timeout', async () => {
    const world = emptyWorld();
    await handle(world, () => Promise.resolve());
    expect(await world.workspace.as(world.an.id).run('/gop-y')).toMatchObject({ error: 'operation_timeout' });
  });

  it('broken: a handler that throws is answered with an error', async () => {
    const world = emptyWorld();
    await handle(world, () => Promise.reject(new Error('hỏng')));
    expect(await world.workspace.as(world.an.id).run('/gop-y')).toMatchObject({ error: 'dispatch_failed' });
    expect(world.workspace.violations).toMatchObject([{ kind: 'bad_ack_status' }]);
  });

  it('used twice: the second acknowledgement throws', async () => {
    const world = emptyWorld();
    let second: unknown;
    await handle(world, async ({ ack }) => {
      await ack();
      second = await ack().catch((error: unknown) => error);
    });
    await world.workspace.as(world.an.id).run('/gop-y');
    expect(second).toBeInstanceOf(Error);
    expect(world.workspace.violations).toMatchObject([{ kind: 'double_ack' }]);
  });
});

describe('events that are not acknowledged', () => {
  it('come again at once, after one minute and after five, with number and reason', async () => {
    const world = emptyWorld();
    const seen: [number | undefined, string | undefined, unknown][] = [];
    await handle(world, ({ body, retryNum, retryReason }) => {
      seen.push([retryNum, retryReason, body['event_id']]);
      return Promise.reject(new Error('hỏng'));
    });
    await world.workspace.as(world.an.id).openHome();
    expect(seen).toHaveLength(2);
    await world.clock.advance(60_000);
    expect(seen).toHaveLength(3);
    await world.clock.advance(300_000);
    await world.clock.advance(3_600_000);
    expect(seen.map(([num]) => num)).toEqual([undefined, 1, 2, 3]);
    expect(seen.slice(1).every(([, reason]) => reason === 'http_error')).toBe(true);
    expect(new Set(seen.map(([, , id]) => id)).size).toBe(1);
  });
});

describe('deliveries with faults', () => {
  it('come twice, or in another order, when asked', async () => {
    const world = emptyWorld();
    const bodies = await answerWith(world);
    world.workspace.faults.nextInbound({ kind: 'duplicate' });
    await world.workspace.as(world.an.id).openHome();
    expect(bodies.map((body) => body['event_id'])).toEqual([bodies[0]!['event_id'], bodies[0]!['event_id']]);
    bodies.length = 0;
    world.workspace.faults.nextInbound({ kind: 'reorder' });
    await world.workspace.as(world.an.id).openHome();
    await world.workspace.as(world.binh.id).openHome();
    expect(bodies.map((body) => (body['event'] as Json)['user'])).toEqual([world.binh.id, world.an.id]);
  });

  it('can be sent again by the test', async () => {
    const world = emptyWorld();
    const bodies = await answerWith(world);
    const an = world.workspace.as(world.an.id);
    await an.shortcut('mo-form');
    await an.resend();
    expect(bodies).toHaveLength(2);
    expect(bodies[0]).toEqual(bodies[1]);
  });
});

describe('a response_url', () => {
  const post = (world: World, url: unknown, body: Json): Promise<Response> =>
    world.workspace.fetch(String(url), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  it('works five times within thirty minutes', async () => {
    const world = emptyWorld();
    const bodies = await answerWith(world);
    await world.workspace.as(world.an.id).run('/gop-y');
    const url = bodies[0]!['response_url'];
    for (let time = 0; time < 5; time += 1) expect((await post(world, url, { text: `${time}` })).status).toBe(200);
    expect(await (await post(world, url, { text: 'sáu' })).json()).toEqual({ ok: false, error: 'used_url' });
    expect(world.workspace.as(world.an.id).ephemerals()).toHaveLength(5);
  });

  it('is dead after thirty minutes', async () => {
    const world = emptyWorld();
    const bodies = await answerWith(world);
    await world.workspace.as(world.an.id).run('/gop-y');
    await world.clock.advance(30 * 60_000 + 1);
    expect((await post(world, bodies[0]!['response_url'], { text: 'muộn' })).status).toBe(404);
  });

  it('replaces or deletes the message acted on, also an ephemeral one', async () => {
    const world = emptyWorld();
    const bodies = await answerWith(world);
    const an = world.workspace.as(world.an.id);
    const client = clientOf(world);
    const { channel } = (await client.chat.postMessage({ channel: an.id, text: 'mở' })) as { channel: string };
    const text = { type: 'plain_text' as const, text: 'Bỏ' };
    const blocks = [{ type: 'actions' as const, elements: [{ type: 'button' as const, action_id: 'bo', text }] }];
    await client.chat.postEphemeral({ channel, user: an.id, text: 'riêng', blocks });
    await an.press('Bỏ', { in: an.ephemerals()[0]! });
    const pressed = bodies.find((body) => body['type'] === 'block_actions')!;
    expect(pressed).toMatchObject({ container: { is_ephemeral: true } });
    expect(pressed).not.toHaveProperty('message');
    await post(world, pressed['response_url'], {
      replace_original: true,
      text: 'đã thay',
      response_type: 'in_channel',
    });
    expect(an.ephemerals()).toMatchObject([{ text: 'đã thay' }]);
    await post(world, pressed['response_url'], { delete_original: true });
    expect(an.ephemerals()).toEqual([]);
  });
});
