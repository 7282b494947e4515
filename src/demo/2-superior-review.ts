/** Step 2: every direct superior opens the file from the card in the thread and writes an opinion, or agrees there. */
import { criteriaGroups } from '../domain/criteria.ts';
import type { Person } from '../domain/person.ts';
import { ratingLabels } from '../domain/rating.ts';
import { vi } from '../text/vi.ts';
import type { Message, Person as Driver } from '../workspace/index.ts';
import { aboutFile, actAs, finish, labelsOf, send, type Stage } from './stage.ts';
import { levelOf, remarkOf } from './words.ts';

export async function reviewAsSuperior(stage: Stage, superior: Person, person: Person, agree: boolean): Promise<void> {
  const driver = actAs(stage, superior);
  await driver.press(vi.messages.superiorReview.openButton, { in: superiorCard(driver, person) });
  if (agree) {
    await driver.closeModal({ all: true });
    await driver.press(vi.messages.superiorReview.agreeButton, { in: superiorCard(driver, person) });
  } else {
    await writeOpinion(driver, superior, person);
    await send(driver);
  }
  await finish(stage, driver);
  stage.tell(
    `Bước 2: ${superior.fullName} ${agree ? 'nhất trí với phiếu của' : 'đã cho ý kiến về'} ${person.fullName}.`,
  );
}

export async function writeOpinion(driver: Driver, superior: Person, person: Person): Promise<void> {
  const labels = labelsOf(driver);
  for (const [place, group] of criteriaGroups.entries())
    await driver.fill(labels[place] ?? '', remarkOf(superior, person, group));
  await driver.choose(vi.modals.superior.level, ratingLabels[levelOf(person)]);
}

/** The newest card of the file in the superior's thread. */
export function superiorCard(driver: Driver, person: Person): Message {
  const parent = driver.dm().find(({ text }) => text.startsWith('Bước 2/6'));
  const card = parent && driver.thread(parent.channel, parent.ts).findLast((reply) => aboutFile(reply, person));
  if (!card) throw new Error(`no open card about ${person.fullName}`);
  return card;
}
