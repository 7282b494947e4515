/** The same small story for each transport. */
import type { Violation, Workspace } from '../../../src/workspace/index.ts';

/** Runs the command, fills the modal wrongly and rightly, and presses the button in the thread; gives what Slack would object to. */
export async function playScenario(workspace: Workspace, userId: string): Promise<readonly Violation[]> {
  const an = workspace.as(userId);
  expect(await an.run('/gop-y')).toMatchObject({ ok: true });
  expect(an.modal()?.callbackId).toBe('gop-y');

  await an.fill('Nội dung', 'ngắn');
  expect(await an.submit()).toMatchObject({ closed: false, errors: { 'Nội dung': 'Xin viết dài hơn' } });
  await an.fill('Nội dung', 'Nội dung đủ dài');
  expect(await an.submit()).toMatchObject({ closed: true });
  expect(an.modal()).toBeUndefined();

  const [parent] = an.dm();
  expect(parent?.text).toBe('Đã nhận: kha');
  const [, card] = an.thread(parent!.channel, parent!.ts);
  expect(await an.press('Duyệt', { in: card! })).toMatchObject({ ok: true });
  expect(card).toMatchObject({ text: `<@${userId}> đã duyệt`, blocks: [] });
  return workspace.violations;
}
