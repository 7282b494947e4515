/** Step 3, and the second proposal of step 5: the advisory unit works from the card in its private channel. */
import type { Person } from '../domain/person.ts';
import { ratingLabels } from '../domain/rating.ts';
import { vi } from '../text/vi.ts';
import { aboutFile, actAs, advisor, finish, send, type Stage } from './stage.ts';
import { levelOf, proposalOf } from './words.ts';

export const prepareDossier = (stage: Stage, person: Person): Promise<void> =>
  propose(stage, person, vi.messages.dossier.prepareButton, vi.modals.dossier, 'Bước 3: đã chuẩn bị hồ sơ của');

export const proposeAfterMeeting = (stage: Stage, person: Person): Promise<void> =>
  propose(stage, person, vi.messages.dossier.proposeButton, vi.modals.final, 'Bước 5: đã đề xuất sau họp đối với');

async function propose(
  stage: Stage,
  person: Person,
  button: string,
  words: { readonly content: string; readonly level: string },
  told: string,
): Promise<void> {
  const driver = actAs(stage, advisor(stage, person));
  const card = driver.messages(stage.agency.advisoryUnit).find((message) => aboutFile(message, person));
  if (!card) throw new Error(`no dossier card of ${person.fullName}`);
  await driver.press(button, { in: card });
  await driver.fill(words.content, proposalOf(person));
  await driver.choose(words.level, ratingLabels[levelOf(person)]);
  await send(driver);
  await finish(stage, driver);
  stage.tell(`${told} ${person.fullName}.`);
}
