/** Step 1: each person writes the own form from the card; the advisory unit enters the paper of those without Slack. */
import type { Person } from '../domain/person.ts';
import { ratingLabels } from '../domain/rating.ts';
import { vi } from '../text/vi.ts';
import { ids } from '../../views/kit/ids.ts';
import type { Person as Driver } from '../workspace/index.ts';
import { actAs, advisor, finish, hasSlack, labelsOf, send, type Stage } from './stage.ts';
import { answerTo, levelOf } from './words.ts';

export async function assessOneself(stage: Stage, person: Person): Promise<void> {
  const onPaper = !hasSlack(stage, person);
  const writer = actAs(stage, onPaper ? advisor(stage) : person);
  await (onPaper ? openFromHome(writer, person) : openFromCard(writer, person));
  for (let page = 1; page <= 3; page += 1) {
    await fillPage(writer, person);
    await send(writer);
  }
  await finish(stage, writer);
  stage.tell(`Bước 1: ${person.fullName} ${onPaper ? '(phiếu giấy, nhập thay) ' : ''}đã tự nhận xét, đánh giá.`);
}

async function openFromCard(writer: Driver, { fullName }: Person): Promise<void> {
  const card = writer.dm().find(({ text }) => text.startsWith(vi.messages.selfAssessment.title));
  if (!card) throw new Error(`${fullName} got no card`);
  await writer.press(vi.messages.selfAssessment.button, { in: card });
}

/** On the Home of the advisory unit each paper form is a task of its own. */
async function openFromHome(writer: Driver, { id, fullName }: Person): Promise<void> {
  await writer.openHome();
  const actionIds = [...JSON.stringify(writer.home() ?? {}).matchAll(/"action_id":"([^"]+)"/g)].map(
    ([, found]) => found ?? '',
  );
  const actionId = actionIds.find((found) => found.startsWith(ids.self.open) && found.endsWith(`.${id}`));
  if (!actionId) throw new Error(`no task to enter the paper of ${fullName}`);
  await writer.press({ actionId }, { in: 'home' });
}

async function fillPage(writer: Driver, person: Person): Promise<void> {
  for (const label of labelsOf(writer)) {
    if (label === vi.modals.self.level) await writer.choose(label, ratingLabels[levelOf(person)]);
    else await writer.fill(label, answerTo(label, person));
  }
}
