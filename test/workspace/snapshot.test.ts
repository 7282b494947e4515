/** The workspace over a restart: what is kept, that old buttons work, that nothing is given out twice. */
import { createWorkspace, SnapshotError, virtualClock } from '../../src/workspace/index.ts';
import { clientOf } from './support/client.ts';
import { fullWorld, stateIn } from './support/full-world.ts';
import { restartedWorld, restored } from './support/restart.ts';
import { runningWorld } from './support/world.ts';

describe('after a restart', () => {
  it('everything that is kept is as it was', async () => {
    const before = await fullWorld();
    const after = restored(before);
    expect(stateIn(after.workspace)).toEqual(stateIn(before.workspace));
    expect(after.installed).toEqual(before.installed);
    expect(after.workspace.core.team).toEqual(before.workspace.core.team);

    const an = after.workspace.as(before.an.id);
    const old = before.workspace.as(before.an.id);
    expect(an.messages('#chung')).toEqual(old.messages('#chung'));
    expect(an.thread('#chung', before.root)).toEqual(old.thread('#chung', before.root));
    expect(an.dm()).toMatchObject([{ text: 'Mới', edited: expect.any(String) }]);
    expect(an.ephemerals('#chung')).toMatchObject([{ text: 'Chỉ An thấy' }]);
    expect(an.home()).toEqual(old.home());
    expect(await an.download(before.fileId)).toEqual(new Uint8Array([0, 255, 7]));
  });

  it('the open modals are gone', async () => {
    const before = await fullWorld();
    expect(before.workspace.as(before.an.id).modal()).toBeDefined();
    expect(restored(before).workspace.as(before.an.id).modal()).toBeUndefined();
  });

  it('the tokens are good, and a thread goes on under its old message', async () => {
    const before = await fullWorld();
    const after = restored(before);
    await clientOf(after, before.installed.botToken).chat.postMessage({
      channel: before.general,
      thread_ts: before.root,
      text: 'Nữa',
    });
    const thread = after.workspace.as(before.an.id).thread('#chung', before.root);
    expect(thread.map(({ text }) => text)).toEqual(['Gốc', 'Trả lời', 'Nữa']);
  });

  it('a button in a message from before the restart works', async () => {
    const before = await runningWorld();
    const old = before.workspace.as(before.an.id);
    await old.run('/gop-y');
    await old.fill('Nội dung', 'Nội dung đủ dài');
    await old.submit();

    const { workspace } = await restartedWorld(before);
    const an = workspace.as(before.an.id);
    const [parent] = an.dm();
    const [, card] = an.thread(parent!.channel, parent!.ts);
    expect(await an.press('Duyệt', { in: card! })).toMatchObject({ ok: true });
    expect(card).toMatchObject({ text: `<@${before.an.id}> đã duyệt`, blocks: [] });
    expect(workspace.violations).toEqual([]);
  });

  it('a ts is greater than every earlier one, even when the clock went back', async () => {
    const before = await fullWorld();
    const snapshot = before.workspace.snapshot();
    const workspace = createWorkspace({ teamName: 'x', clock: virtualClock(0), snapshot });
    const last = workspace.core.channels.get(before.general)!.messages.at(-1)!.ts;
    const { ts } = await workspace.as(before.an.id).say('#chung', 'Sau');
    expect(Number(ts)).toBeGreaterThan(Number(last));
  });

  it('an id that was given out after the snapshot, before a kill, is not given out again', async () => {
    const { workspace } = await fullWorld();
    const snapshot = workspace.snapshot();
    const lost = ['F', 'Ev', 'U', 'V', 'never before'].map((prefix) => workspace.core.ids.next(prefix));
    const again = createWorkspace({ teamName: 'x', snapshot });
    const fresh = ['F', 'Ev', 'U', 'V', 'never before'].map((prefix) => again.core.ids.next(prefix));
    expect(fresh.filter((id) => lost.includes(id))).toEqual([]);
    expect(again.core.users.has(fresh[2]!)).toBe(false);
  });
});

describe('what cannot be restored', () => {
  it.each([
    ['half a file', (text: string) => text.slice(0, text.length / 2), 'not JSON'],
    ['an empty file', () => '', 'not JSON'],
    ['other JSON', () => '[1]', 'not a snapshot'],
    ['null', () => 'null', 'not a snapshot'],
    ['another version', (text: string) => text.replace('"version":1', '"version":99'), 'version 99'],
    ['a missing part', (text: string) => text.replace('"users":', '"persons":'), 'damaged'],
  ])('refuses %s with a plain error', async (_what, spoil, words) => {
    const { workspace } = await fullWorld();
    const snapshot = spoil(workspace.snapshot());
    const opening = (): unknown => createWorkspace({ teamName: 'x', snapshot });
    expect(opening).toThrow(SnapshotError);
    expect(opening).toThrow(words);
  });
});
