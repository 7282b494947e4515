/** Who is in the workspace and where: users, guests, strangers, channels, paging, events about them. */
import type { Json } from '../../src/workspace/index.ts';
import { answerWith, clientOf, codeOf } from './support/client.ts';
import { emptyWorld } from './support/world.ts';

const scopes = [
  'users:read',
  'users:read.email',
  'channels:read',
  'channels:manage',
  'channels:join',
  'groups:read',
  'im:write',
  'reactions:write',
  'pins:write',
  'chat:write',
];

describe('users', () => {
  it('show guests, strangers and the dead as what they are', async () => {
    const world = emptyWorld({ scopes });
    const { workspace } = world;
    const client = clientOf(world);
    const guest = workspace.addUser({ name: 'khach', isUltraRestricted: true });
    const stranger = workspace.addUser({ name: 'la', teamId: 'T0000009' });
    const gone = workspace.addUser({ name: 'nghi', email: 'nghi@so.gov.vn', deleted: true });
    const shown = async (user: string): Promise<unknown> => (await client.users.info({ user })).user;
    expect(await shown(guest.id)).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
    expect(await shown(stranger.id)).toMatchObject({ is_stranger: true, team_id: 'T0000009' });
    expect(await shown(gone.id)).toMatchObject({ deleted: true });
    expect(await codeOf(client.users.info({ user: 'U404' }))).toBe('user_not_found');
    expect(await codeOf(client.users.lookupByEmail({ email: 'nghi@so.gov.vn' }))).toBe('users_not_found');
    expect((await client.users.lookupByEmail({ email: 'AN@so.gov.vn' })).user?.id).toBe(world.an.id);
    expect(await codeOf(client.conversations.open({ users: gone.id }))).toBe('user_disabled');
  });

  it('hide addresses from apps without the scope, and the locale unless asked', async () => {
    const world = emptyWorld({ scopes: ['users:read'] });
    const client = clientOf(world);
    const { user } = await client.users.info({ user: world.an.id });
    expect(user?.profile).not.toHaveProperty('email');
    expect(user).not.toHaveProperty('locale');
    const asked = await client.users.info({ user: world.an.id, include_locale: true });
    expect(asked.user).toMatchObject({ locale: 'en-US', tz: 'Asia/Ho_Chi_Minh' });
    expect(await codeOf(client.users.lookupByEmail({ email: 'an@so.gov.vn' }))).toBe('missing_scope');
  });

  it('come page by page', async () => {
    const world = emptyWorld({ scopes });
    for (let count = 0; count < 25; count += 1) world.workspace.addUser({ name: `u${count}` });
    const names: unknown[] = [];
    for await (const part of clientOf(world).paginate('users.list', { limit: 10 })) {
      names.push(...(part as unknown as { members: Json[] }).members.map((member) => member['name']));
    }
    expect(names).toHaveLength(1 + 3 + 25);
    expect(new Set(names).size).toBe(names.length);
    expect(await codeOf(clientOf(world).users.list({ cursor: 'bậy' }))).toBe('invalid_cursor');
  });
});

describe('channels', () => {
  it('are made, filled and left by Slack’s rules', async () => {
    const world = emptyWorld({ scopes });
    const client = clientOf(world);
    const { channel } = await client.conversations.create({ name: 'hop-xet' });
    const id = String(channel?.id);
    expect(await codeOf(client.conversations.create({ name: 'hop-xet' }))).toBe('name_taken');
    expect(await codeOf(client.conversations.create({ name: 'Họp Xét' }))).toBe('invalid_name_specials');
    expect(await codeOf(client.conversations.create({ name: 'kin', is_private: true }))).toBe('missing_scope');
    expect(await codeOf(client.conversations.invite({ channel: id, users: world.an.id }))).toBe('ok');
    expect(await codeOf(client.conversations.invite({ channel: id, users: world.an.id }))).toBe('already_in_channel');
    expect(await codeOf(client.conversations.invite({ channel: id, users: 'U404' }))).toBe('user_not_found');
    expect((await client.conversations.members({ channel: id })).members).toEqual([
      world.installed.botUserId,
      world.an.id,
    ]);
    const other = world.workspace.addChannel({ name: 'khac', members: [world.an.id] });
    expect(await codeOf(client.conversations.invite({ channel: other.id, users: world.binh.id }))).toBe(
      'not_in_channel',
    );
    expect(await codeOf(client.conversations.join({ channel: other.id }))).toBe('ok');
    expect(await codeOf(client.conversations.info({ channel: 'C404' }))).toBe('channel_not_found');
  });

  it('tell the app who joined', async () => {
    const world = emptyWorld({ scopes });
    const bodies = await answerWith(world);
    const channel = world.workspace.addChannel({ name: 'chung', members: [world.installed.botUserId] });
    world.workspace.join(channel.id, world.an.id);
    await world.workspace.idle();
    expect(bodies).toMatchObject([
      { event: { type: 'member_joined_channel', user: world.an.id, channel: channel.id } },
    ]);
  });

  it('tell the app of a mention, and of a word in the direct conversation', async () => {
    const world = emptyWorld({ scopes });
    const bodies = await answerWith(world);
    const an = world.workspace.as(world.an.id);
    const channel = world.workspace.addChannel({ name: 'chung', members: [an.id, world.installed.botUserId] });
    await an.say('chung', `Chào <@${world.installed.botUserId}>`);
    await an.run('/gop-y');
    const { channel: direct } = (await clientOf(world).chat.postMessage({ channel: an.id, text: 'mở' })) as {
      channel: string;
    };
    await an.say(direct, 'trợ giúp');
    const events = bodies.map((body) => body['event'] as Json | undefined).filter((event) => event && !event['bot_id']);
    expect(events).toMatchObject([
      { type: 'app_mention', channel: channel.id },
      { type: 'message', channel_type: 'im', text: 'trợ giúp' },
    ]);
  });
});

describe('marks on messages', () => {
  it('are set once', async () => {
    const world = emptyWorld({ scopes });
    const client = clientOf(world);
    const { channel, ts: timestamp } = (await client.chat.postMessage({ channel: world.an.id, text: 'a' })) as {
      channel: string;
      ts: string;
    };
    const react = (): Promise<unknown> => client.reactions.add({ channel, timestamp, name: 'eyes' });
    expect([await codeOf(react()), await codeOf(react())]).toEqual(['ok', 'already_reacted']);
    const pin = (): Promise<unknown> => client.pins.add({ channel, timestamp });
    expect([await codeOf(pin()), await codeOf(pin())]).toEqual(['ok', 'already_pinned']);
  });
});

describe('the Web API', () => {
  it('knows its methods, takes JSON as well as forms, and refuses the wrong kind of token', async () => {
    const world = emptyWorld({ scopes });
    const client = clientOf(world);
    expect(await codeOf(client.apiCall('chat.shout'))).toBe('unknown_method');
    expect(await codeOf(client.apps.connections.open({}))).toBe('not_allowed_token_type');
    const headers = { authorization: `Bearer ${world.installed.botToken}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ channel: world.an.id, text: 'JSON' });
    const answer = await world.workspace.fetch('https://slack.com/api/chat.postMessage', {
      method: 'POST',
      headers,
      body,
    });
    expect(await answer.json()).toMatchObject({ ok: true, message: { text: 'JSON' } });
  });
});
