/** Things at which a lenient stand-in would wink. */
import { answerWith, clientOf, codeOf, triggerOf } from './support/client.ts';
import { form } from './support/small-app.ts';
import { emptyWorld, runningWorld } from './support/world.ts';

const plain = (text: string) => ({ type: 'plain_text' as const, text });

describe('content that Slack refuses', () => {
  it('is refused with the place and the reason, and nothing is posted', async () => {
    const world = emptyWorld();
    const blocks = [{ type: 'header' as const, text: plain('x'.repeat(151)) }];
    const refused = clientOf(world).chat.postMessage({ channel: world.an.id, text: 'a', blocks });
    await expect(refused).rejects.toMatchObject({
      data: {
        error: 'invalid_blocks',
        response_metadata: { messages: [expect.stringContaining('[json-pointer:/blocks/0/text')] },
      },
    });
    expect(world.workspace.as(world.an.id).dm()).toEqual([]);
  });

  it('is refused in a view, without using up the trigger', async () => {
    const world = emptyWorld();
    const client = clientOf(world);
    const trigger_id = triggerOf(world, world.an.id);
    const tooLong = { ...form, title: plain('Phiếu tự nhận xét, đánh giá') };
    expect(await codeOf(client.views.open({ trigger_id, view: tooLong }))).toBe('invalid_arguments');
    expect(await codeOf(client.views.open({ trigger_id, view: form }))).toBe('ok');
  });

  it('is an error for the person when it comes in the answer to a command', async () => {
    const world = emptyWorld();
    await answerWith(world, () => ({ text: 'a', blocks: [{ type: 'header' }] }));
    expect(await world.workspace.as(world.an.id).run('/gop-y')).toMatchObject({ ok: false });
    expect(world.workspace.violations).toMatchObject([{ kind: 'invalid_message_in_ack' }]);
  });
});

describe('people', () => {
  it('who are deactivated cannot act', async () => {
    const world = emptyWorld();
    await answerWith(world);
    world.workspace.changeUser(world.an.id, { deleted: true });
    await expect(world.workspace.as(world.an.id).run('/gop-y')).rejects.toThrow('deactivated');
  });

  it('of another workspace act under their own team', async () => {
    const world = emptyWorld();
    const bodies = await answerWith(world);
    const stranger = world.workspace.addUser({ name: 'la', teamId: 'T0000009' });
    await world.workspace.as(stranger.id).shortcut('mo-form');
    expect(bodies.at(-1)).toMatchObject({ team: { id: 'T0000009' }, user: { id: stranger.id, team_id: 'T0000009' } });
  });

  it('see an error when what they sent is lost', async () => {
    const world = emptyWorld();
    await answerWith(world);
    world.workspace.faults.nextInbound({ kind: 'drop', to: 'command' });
    expect(await world.workspace.as(world.an.id).run('/gop-y')).toMatchObject({ error: 'operation_timeout' });
  });
});

describe('one submission sent twice', () => {
  it('closes one modal, not the one below it', async () => {
    const world = emptyWorld();
    await answerWith(world);
    const client = clientOf(world);
    const an = world.workspace.as(world.an.id);
    await client.views.open({ trigger_id: triggerOf(world, an.id), view: form });
    const root = an.modal()!;
    await client.views.push({ trigger_id: triggerOf(world, an.id, root.id), view: form });
    await an.fill('Nội dung', 'đủ dài');
    await Promise.all([an.submit(), an.submit()]);
    expect(an.modals()).toEqual([root]);
  });
});

describe('fetch', () => {
  it('reaches nothing outside the workspace', async () => {
    const { workspace } = emptyWorld();
    await expect(workspace.fetch('https://example.com/api/api.test')).rejects.toThrow('fetch failed');
  });
});

describe('an app that is stopped', () => {
  it('is out of reach, and its old buttons work when it is back', async () => {
    const world = await runningWorld();
    const an = world.workspace.as(world.an.id);
    await an.run('/gop-y');
    await an.fill('Nội dung', 'Nội dung đủ dài');
    await an.submit();
    const [parent] = an.dm();
    const [, card] = an.thread('dm', parent!.ts);
    await world.app.stop();
    expect(await an.press('Duyệt', { in: card! })).toMatchObject({ ok: false, error: 'app_unreachable' });
    await world.app.start();
    expect(await an.press('Duyệt', { in: card! })).toMatchObject({ ok: true });
  });
});

describe('a message shortcut', () => {
  it('carries the message, its channel and a response_url', async () => {
    const world = emptyWorld();
    const bodies = await answerWith(world);
    const channel = world.workspace.addChannel({ name: 'chung', members: [world.an.id] });
    const an = world.workspace.as(world.an.id);
    const message = await an.say('chung', 'Xem giúp');
    await an.messageShortcut('ghi-chu', message);
    expect(bodies.at(-1)).toMatchObject({
      type: 'message_action',
      callback_id: 'ghi-chu',
      channel: { id: channel.id },
      message: { text: 'Xem giúp', ts: message.ts },
      response_url: expect.stringContaining('/actions/') as string,
    });
  });
});
