/** The count of changes and the bounded record of traffic: what a process needs that runs for months. */
import { createWorkspace, virtualClock } from '../../src/workspace/index.ts';
import { clientOf, codeOf, triggerOf } from './support/client.ts';
import { fullWorld, scopes, stateIn } from './support/full-world.ts';
import { form } from './support/small-app.ts';

describe('the count of changes', () => {
  it('does not move on reads, opened modals and saving', async () => {
    const world = await fullWorld();
    const { workspace, an, general, root, fileId } = world;
    const client = clientOf(world);
    const before = workspace.changes();
    await client.conversations.open({ channel: general });
    await client.users.list({});
    await client.users.info({ user: an.id });
    await client.files.info({ file: fileId });
    await client.chat.getPermalink({ channel: general, message_ts: root });
    expect(await codeOf(client.chat.postMessage({ channel: 'C404', text: 'x' }))).toBe('channel_not_found');
    await client.views.open({ trigger_id: triggerOf(world, an.id), view: form });
    const person = workspace.as(an.id);
    person.messages('#chung');
    person.screen('modal');
    await person.closeModal();
    workspace.snapshot();
    expect(workspace.changes()).toBe(before);
  });

  it('moves whenever a snapshot would differ', async () => {
    const world = await fullWorld();
    const { workspace, installed, an, binh, general, root, fileId } = world;
    const client = clientOf(world);
    const person = workspace.as(an.id);
    const card = {
      channel: general,
      text: 'x',
      blocks: [{ type: 'actions', elements: [{ type: 'datepicker', action_id: 'ngay' }] }],
    };
    const acts: Record<string, () => unknown> = {
      post: () => client.chat.postMessage(card),
      type: () => person.pickDate('ngay', '2026-11-30', { in: person.messages('#chung').at(-1)! }),
      edit: () => client.chat.update({ channel: general, ts: root, text: 'Khác' }),
      react: () => client.reactions.add({ channel: general, timestamp: root, name: 'tada' }),
      unreact: () => client.reactions.remove({ channel: general, timestamp: root, name: 'tada' }),
      unpin: () => client.pins.remove({ channel: general, timestamp: root }),
      pin: () => client.pins.add({ channel: general, timestamp: root }),
      whisper: () => client.chat.postEphemeral({ channel: general, user: an.id, text: 'x' }),
      home: () => client.views.publish({ user_id: an.id, view: { type: 'home', blocks: [] } }),
      upload: () => client.filesUploadV2({ channel_id: general, filename: 'b.txt', file: Buffer.from('b') }),
      say: () => person.say('#chung', 'Chào'),
      join: () => workspace.join(general, binh.id),
      leave: () => workspace.leave(general, binh.id),
      rename: () => workspace.changeUser(an.id, { title: 'Trưởng phòng' }),
      addUser: () => workspace.addUser({ name: 'chi' }),
      addChannel: () => workspace.addChannel({ name: 'moi' }),
      direct: () => client.conversations.open({ users: workspace.addUser({ name: 'dung' }).id }),
      deleteFile: () => client.files.delete({ file: [...workspace.core.files.keys()].find((id) => id !== fileId)! }),
      deleteMessage: () => client.chat.delete({ channel: general, ts: root }),
      reinstall: () => workspace.reinstallApp(installed.id, { name: 'nho', scopes: ['chat:write'] }),
      archive: () => workspace.archive(general, an.id),
    };
    for (const [name, act] of Object.entries(acts)) {
      const before = { count: workspace.changes(), state: JSON.stringify(stateIn(workspace)) };
      await act();
      await workspace.idle();
      const differs = JSON.stringify(stateIn(workspace)) !== before.state;
      expect({ name, differs, moved: workspace.changes() > before.count }).toEqual({
        name,
        differs: true,
        moved: true,
      });
      await world.clock.advance(60_000);
    }
  });
});

describe('the record of traffic', () => {
  it('keeps only the newest entries when told so', async () => {
    const clock = virtualClock();
    const workspace = createWorkspace({ teamName: 'x', clock, keepTraffic: 3, enforceRateLimits: false });
    const installed = workspace.installApp({ name: 'nho', scopes });
    const an = workspace.addUser({ name: 'an' });
    const client = clientOf({ workspace, clock, installed, an, binh: an });
    for (const text of ['1', '2', '3', '4', '5']) await client.chat.postMessage({ channel: an.id, text });
    expect(workspace.traffic.calls.map(({ args }) => args['text'])).toEqual(['3', '4', '5']);
    expect(workspace.outgoing().map(({ content }) => content['text'])).toEqual(['3', '4', '5']);
    for (const number of [1, 2, 3, 4]) workspace.traffic.violation('unreachable', String(number));
    expect(workspace.violations.map(({ detail }) => detail)).toEqual(['2', '3', '4']);
  });
});
