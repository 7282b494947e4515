/** Step 5: the advisory unit submits the sheet, the competent authority decides in the thread. */
import { vi } from '../text/vi.ts';
import type { Message, Person as Driver } from '../workspace/index.ts';
import { actAs, advisor, finish, head, send, type Stage } from './stage.ts';

export const documentNo = '15/QĐ-SVHTT';

export async function submitSheet(stage: Stage): Promise<void> {
  const hr = actAs(stage, advisor(stage));
  await hr.openHome();
  await hr.press({ actionId: `sheet.submit:${head(stage).id}` }, { in: 'home' });
  await send(hr);
  await finish(stage, hr);
  stage.tell('Bước 5: đã trình cấp có thẩm quyền.');
}

export async function decide(stage: Stage): Promise<void> {
  const { sheet } = vi.modals;
  const authority = actAs(stage, head(stage));
  await authority.press(vi.messages.decisionSheet.button, { in: sheetCard(authority) });
  while (!authority.screen('modal').includes(sheet.summaryIntro)) await send(authority);
  await authority.fill(sheet.documentNo, documentNo);
  await send(authority);
  await finish(stage, authority);
  stage.tell('Bước 5: cấp có thẩm quyền đã quyết định.');
}

function sheetCard(driver: Driver): Message {
  const parent = driver.dm().find(({ text }) => text.startsWith('Bước 5/6'));
  const [, card] = parent ? driver.thread(parent.channel, parent.ts) : [];
  if (!card) throw new Error('no decision sheet in the thread');
  return card;
}
