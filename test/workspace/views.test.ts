/** Modals and Home: triggers, stacks, hashes, kept values. */
import { clientOf, codeOf, triggerOf } from './support/client.ts';
import { emptyWorld } from './support/world.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });
const section = (text: string) => ({ type: 'section' as const, text: plain(text) });
const page = (title: string) => ({ type: 'modal' as const, title: plain(title), blocks: [section(title)] });
const textForm = (blockId: string, initial: string) => ({
  ...page('Phiếu'),
  submit: plain('Gửi'),
  blocks: [
    {
      type: 'input' as const,
      block_id: blockId,
      label: plain('Chữ'),
      element: { type: 'plain_text_input' as const, action_id: 'a', initial_value: initial },
    },
  ],
});

describe('trigger_id', () => {
  it('opens one modal within three seconds, once', async () => {
    const world = emptyWorld();
    const client = clientOf(world);
    const trigger_id = triggerOf(world, world.an.id);
    expect(await codeOf(client.views.open({ trigger_id, view: page('Một') }))).toBe('ok');
    expect(await codeOf(client.views.open({ trigger_id, view: page('Hai') }))).toBe('exchanged_trigger_id');
  });

  it('is dead after three seconds', async () => {
    const world = emptyWorld();
    const trigger_id = triggerOf(world, world.an.id);
    await world.clock.advance(3_001);
    const call = clientOf(world).views.open({ trigger_id, view: page('Một') });
    expect(await codeOf(call)).toBe('expired_trigger_id');
  });

  it('must be one that Slack issued to this app', async () => {
    const world = emptyWorld();
    const client = clientOf(world);
    expect(await codeOf(client.views.open({ trigger_id: '1.2.abc', view: page('Một') }))).toBe('invalid_trigger_id');
    const other = world.workspace.installApp({ name: 'khac', scopes: [] });
    const trigger_id = triggerOf({ ...world, installed: other }, world.an.id);
    expect(await codeOf(client.views.open({ trigger_id, view: page('Một') }))).toBe('invalid_trigger_id');
  });
});

describe('the stack of modals', () => {
  it('holds three, for each user apart', async () => {
    const world = emptyWorld();
    const client = clientOf(world);
    const an = world.workspace.as(world.an.id);
    const binh = world.workspace.as(world.binh.id);
    await client.views.open({ trigger_id: triggerOf(world, an.id), view: page('1') });
    const root = an.modal()!.id;
    for (const title of ['2', '3']) {
      await client.views.push({ trigger_id: triggerOf(world, an.id, root), view: page(title) });
    }
    const fourth = client.views.push({ trigger_id: triggerOf(world, an.id, root), view: page('4') });
    expect(await codeOf(fourth)).toBe('push_limit_reached');
    await client.views.open({ trigger_id: triggerOf(world, binh.id), view: page('của Bình') });
    expect(an.modals().map((view) => view.title?.['text'])).toEqual(['1', '2', '3']);
    expect(an.modal()).toMatchObject({ rootViewId: root, previousViewId: an.modals()[1]!.id });
    expect(binh.modals()).toHaveLength(1);
  });

  it('pushes only from inside an open modal', async () => {
    const world = emptyWorld();
    const call = clientOf(world).views.push({ trigger_id: triggerOf(world, world.an.id), view: page('2') });
    expect(await codeOf(call)).toBe('not_found');
  });
});

describe('views.update', () => {
  it('refuses a stale hash, a closed view and a view of another app', async () => {
    const world = emptyWorld();
    const client = clientOf(world);
    const { view } = await client.views.open({ trigger_id: triggerOf(world, world.an.id), view: page('1') });
    const { id: view_id, hash } = view as { id: string; hash: string };
    expect(await codeOf(client.views.update({ view_id, hash, view: page('2') }))).toBe('ok');
    expect(await codeOf(client.views.update({ view_id, hash, view: page('3') }))).toBe('hash_conflict');
    const other = world.workspace.installApp({ name: 'khac', scopes: [] });
    expect(await codeOf(clientOf(world, other.botToken).views.update({ view_id, view: page('x') }))).toBe('not_found');
    await world.workspace.as(world.an.id).closeModal();
    expect(await codeOf(client.views.update({ view_id, view: page('4') }))).toBe('not_found');
  });

  it('keeps what was typed, and does not look at a new initial value, while the ids stay the same', async () => {
    const world = emptyWorld();
    const client = clientOf(world);
    const an = world.workspace.as(world.an.id);
    await client.views.open({ trigger_id: triggerOf(world, an.id), view: textForm('b', 'đầu') });
    await an.fill('Chữ', 'đã gõ');
    const view_id = an.modal()!.id;
    await client.views.update({ view_id, view: textForm('b', 'khác') });
    expect(an.modal()!.state['b']!['a']!.value).toBe('đã gõ');
    await client.views.update({ view_id, view: textForm('b2', 'khác') });
    expect(an.modal()!.state['b2']!['a']!.value).toBe('khác');
  });
});

describe('views.publish', () => {
  it('refuses unknown people and stale hashes', async () => {
    const world = emptyWorld();
    const client = clientOf(world);
    const view = { type: 'home' as const, blocks: [section('Chào')] };
    expect(await codeOf(client.views.publish({ user_id: 'U404', view }))).toBe('user_not_found');
    const published = await client.views.publish({ user_id: world.an.id, view });
    const hash = String(published.view?.hash);
    expect(await codeOf(client.views.publish({ user_id: world.an.id, view, hash }))).toBe('ok');
    expect(await codeOf(client.views.publish({ user_id: world.an.id, view, hash }))).toBe('hash_conflict');
  });
});
