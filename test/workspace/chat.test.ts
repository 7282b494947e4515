/** chat.*: who may post where, what may be changed, and what nobody else sees. */
import { clientOf, codeOf } from './support/client.ts';
import { emptyWorld } from './support/world.ts';

function world() {
  const base = emptyWorld();
  const { workspace, installed, an } = base;
  const bot = installed.botUserId;
  const open = workspace.addChannel({ name: 'chung', members: [an.id, bot] });
  const outside = workspace.addChannel({ name: 'ngoai', members: [an.id] });
  const secret = workspace.addChannel({ name: 'kin', isPrivate: true, members: [an.id] });
  const old = workspace.addChannel({ name: 'cu', members: [an.id, bot] });
  workspace.archive(old.id, an.id);
  return { ...base, open, outside, secret, old, client: clientOf(base) };
}

describe('chat.postMessage', () => {
  it.each([
    ['an unknown channel', () => 'C404', 'channel_not_found'],
    ['a channel without the bot', (w: ReturnType<typeof world>) => w.outside.id, 'not_in_channel'],
    ['a private channel without the bot', (w: ReturnType<typeof world>) => w.secret.id, 'channel_not_found'],
    ['an archived channel', (w: ReturnType<typeof world>) => w.old.id, 'is_archived'],
    [
      'a person who is gone',
      (w: ReturnType<typeof world>) => w.workspace.addUser({ name: 'x', deleted: true }).id,
      'channel_not_found',
    ],
    ['itself', (w: ReturnType<typeof world>) => w.installed.botUserId, 'channel_not_found'],
    ['its own channel', (w: ReturnType<typeof world>) => w.open.id, 'ok'],
    ['a person', (w: ReturnType<typeof world>) => w.an.id, 'ok'],
  ])('to %s answers %s', async (_name, channel, code) => {
    const here = world();
    expect(await codeOf(here.client.chat.postMessage({ channel: channel(here), text: 'chào' }))).toBe(code);
  });

  it('needs words or blocks, and a thread that exists', async () => {
    const { client, open } = world();
    const channel = open.id;
    expect(await codeOf(client.chat.postMessage({ channel, text: '' }))).toBe('no_text');
    const thread_ts = '1.000001';
    expect(await codeOf(client.chat.postMessage({ channel, text: 'a', thread_ts }))).toBe('thread_not_found');
  });

  it('needs the scope, and a token that is known, and never shows the token', async () => {
    const base = emptyWorld({ scopes: [] });
    const refused = clientOf(base).chat.postMessage({ channel: base.an.id, text: 'a' });
    await expect(refused).rejects.toMatchObject({ data: { error: 'missing_scope', needed: 'chat:write' } });
    expect(await codeOf(clientOf(base, 'xoxb-la').auth.test())).toBe('invalid_auth');
    expect(await codeOf(clientOf(base, '').auth.test())).toBe('not_authed');
    expect(JSON.stringify(base.workspace.traffic)).not.toContain(base.installed.botToken);
  });

  it('gives each message of a channel its own, growing ts, even at one moment', async () => {
    const { client, open, workspace, an } = world();
    for (const text of ['a', 'b', 'c']) await client.chat.postMessage({ channel: open.id, text });
    const ts = workspace
      .as(an.id)
      .messages('chung')
      .map((message) => message.ts);
    expect([...new Set(ts)].sort()).toEqual(ts);
    expect(ts).toHaveLength(3);
  });
});

describe('chat.update and chat.delete', () => {
  it('touch only messages of the app itself', async () => {
    const { client, open, workspace, an } = world();
    const { ts } = await workspace.as(an.id).say('chung', 'của An');
    const channel = open.id;
    expect(await codeOf(client.chat.update({ channel, ts, text: 'x' }))).toBe('cant_update_message');
    expect(await codeOf(client.chat.delete({ channel, ts }))).toBe('cant_delete_message');
    expect(await codeOf(client.chat.update({ channel, ts: '1.0', text: 'x' }))).toBe('message_not_found');
  });

  it('takes the blocks away when only text is given, and refuses more than 4,000 characters', async () => {
    const { client, open, workspace, an } = world();
    const channel = open.id;
    const blocks = [{ type: 'divider' as const }];
    const { ts } = (await client.chat.postMessage({ channel, text: 'a', blocks })) as { ts: string };
    await client.chat.update({ channel, ts, text: 'b' });
    expect(workspace.as(an.id).messages('chung').at(-1)).toMatchObject({ text: 'b', blocks: [] });
    expect(await codeOf(client.chat.update({ channel, ts, text: 'x'.repeat(4001) }))).toBe('msg_too_long');
  });

  it('leaves a tombstone when the parent of a thread is deleted', async () => {
    const { client, open, workspace, an } = world();
    const channel = open.id;
    const { ts } = (await client.chat.postMessage({ channel, text: 'gốc' })) as { ts: string };
    await client.chat.postMessage({ channel, text: 'trả lời', thread_ts: ts });
    await client.chat.delete({ channel, ts });
    expect(
      workspace
        .as(an.id)
        .thread('chung', ts)
        .map((message) => message.subtype),
    ).toEqual(['tombstone', undefined]);
  });
});

describe('chat.postEphemeral', () => {
  it('is seen by one member only and is in no history', async () => {
    const { client, open, workspace, an, binh } = world();
    const channel = open.id;
    expect(await codeOf(client.chat.postEphemeral({ channel, user: binh.id, text: 'x' }))).toBe('user_not_in_channel');
    await client.chat.postEphemeral({ channel, user: an.id, text: 'riêng An' });
    workspace.join(channel, binh.id);
    expect(workspace.as(an.id).ephemerals('chung')).toMatchObject([{ text: 'riêng An' }]);
    expect(workspace.as(binh.id).ephemerals('chung')).toEqual([]);
    expect(workspace.as(an.id).messages('chung')).toEqual([]);
  });
});

describe('conversations.history', () => {
  it('needs the scope of the kind of channel, and shows metadata only when asked', async () => {
    const { client, open, an } = world();
    expect(await codeOf(client.conversations.history({ channel: open.id }))).toBe('missing_scope');
    const metadata = { event_type: 'giao', event_payload: { delivery_id: 'd1' } };
    const { channel } = (await client.chat.postMessage({ channel: an.id, text: 'a', metadata })) as { channel: string };
    const silent = await client.conversations.history({ channel });
    const full = await client.conversations.history({ channel, include_all_metadata: true });
    expect(silent.messages?.[0]).not.toHaveProperty('metadata');
    expect(full.messages?.[0]).toMatchObject({ metadata });
  });
});
