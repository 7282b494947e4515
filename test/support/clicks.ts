/** A campaign by clicks alone: what each person does in the page, and the moments at which a picture is taken. */
import { actAs, type Stage } from '../../src/demo/stage.ts';
import { levelOf } from '../../src/demo/words.ts';
import { criteriaGroups, criteriaLabels } from '../../src/domain/criteria.ts';
import type { Person } from '../../src/domain/person.ts';
import { ratingLabels } from '../../src/domain/rating.ts';
import { vi } from '../../src/text/vi.ts';
import type { BrowserPerson } from './browser.ts';

export interface Clicks {
  readonly hands: BrowserPerson;
  readonly stage: Stage;
  /** Takes a picture where somebody asked for pictures. */
  readonly picture: (name: string) => Promise<void>;
}

const app = vi.common.appName;
const { modals, messages, home } = vi;

/** Puts on the person through «Đóng vai». On a phone an open thread lies over everything. */
export async function become({ hands }: Clicks, { fullName }: Person): Promise<void> {
  await closeThread(hands);
  await hands.actAs(fullName);
}

export async function closeThread({ page }: BrowserPerson): Promise<void> {
  const close = page.locator('.thread .place-head .button-quiet');
  if (await close.count()) await close.last().click();
}

/** Sends the modal on top; anything but an acceptance ends the story with what the person saw. */
export async function send({ hands, stage }: Clicks): Promise<void> {
  await hands.submit();
  const shown = await hands.text('modal');
  const errors = await hands.errors();
  if (shown.includes(vi.common.refusedTitle) || Object.keys(errors).length > 0)
    throw new Error(`refused: ${JSON.stringify(errors)} ${shown}`);
  await stage.settle();
}

export const acknowledge = async ({ hands }: Clicks): Promise<void> => {
  await hands.sees(vi.common.doneTitle, 'modal');
  await hands.closeModal();
};

/** Presses the button beside a sentence of Home, or one that stands alone. The app publishes Home anew when it is opened. */
export async function pressAtHome({ hands, stage }: Clicks, label: string, beside?: string): Promise<void> {
  await closeThread(hands);
  await hands.openApp(app, 'home');
  await stage.settle();
  await hands.page.waitForTimeout(400);
  const box = beside ? hands.part('home').locator('.section', { hasText: beside }) : hands.part('home');
  await box.getByRole('button', { name: label, exact: true }).last().click();
  await hands.page.getByRole('dialog').waitFor();
}

async function pressInMessage({ hands }: Clicks, part: 'conversation' | 'thread', about: string, label: string) {
  const message = hands.part(part).locator('.message', { hasText: about }).last();
  await message.getByRole('button', { name: label, exact: true }).click();
}

export async function openCampaign(clicks: Clicks): Promise<void> {
  const { hands, picture } = clicks;
  await pressAtHome(clicks, home.actions.openCampaign);
  await hands.choose(modals.campaign.allStaff, 'toan-the');
  await hands.choose(modals.campaign.advisoryUnit, 'tham-muu-danh-gia');
  await picture('0-campaign');
  await send(clicks);
  await acknowledge(clicks);
}

/** The first page is sent, the modal closed and opened again: the words must still be there (T8). */
export async function assessOneself(clicks: Clicks, person: Person): Promise<void> {
  const { hands, picture } = clicks;
  const words = (label: string): string => `${person.fullName}: ${label.slice(0, 40)} đã thực hiện đầy đủ.`;
  const pages = [
    [criteriaLabels.G1, criteriaLabels.G2],
    [criteriaLabels.G3],
    [criteriaLabels.G4, modals.self.strengths, modals.self.shortcomings],
  ];
  await hands.openApp(app, 'messages');
  await picture('1-card');
  await pressInMessage(clicks, 'conversation', messages.selfAssessment.title, messages.selfAssessment.button);
  for (const [place, labels] of pages.entries()) {
    await hands.sees(modals.self.page(place + 1, pages.length), 'modal');
    for (const label of labels) await hands.fill(label, words(label));
    if (place === 2) await hands.choose(modals.self.level, ratingLabels[levelOf(person)]);
    await picture(`1-self-${place + 1}`);
    await send(clicks);
    if (place > 0) continue;
    await hands.closeModal();
    await pressInMessage(clicks, 'conversation', messages.selfAssessment.title, messages.selfAssessment.button);
    const kept = hands.part('modal').getByRole('textbox', { name: criteriaLabels.G1 });
    expect(await kept.inputValue()).toBe(words(criteriaLabels.G1));
    await send(clicks);
  }
  await acknowledge(clicks);
}

async function openSuperiorThread({ hands }: Clicks): Promise<void> {
  await closeThread(hands);
  await hands.openApp(app, 'messages');
  await hands.openThread('Bước 2/6');
}

export async function writeOpinion(clicks: Clicks, person: Person): Promise<void> {
  const { hands, picture } = clicks;
  await openSuperiorThread(clicks);
  await picture('2-thread');
  await pressInMessage(clicks, 'thread', person.fullName, messages.superiorReview.openButton);
  for (const group of criteriaGroups) await hands.fill(criteriaLabels[group], 'Thực hiện tốt, đề nghị phát huy.');
  await hands.choose(modals.superior.level, ratingLabels[levelOf(person)]);
  await picture('2-opinion');
  await send(clicks);
  await acknowledge(clicks);
}

/** Reads the file, then agrees in the thread. */
export async function agree(clicks: Clicks, person: Person): Promise<void> {
  const { hands, stage, picture } = clicks;
  const { openButton, agreeButton } = messages.superiorReview;
  await openSuperiorThread(clicks);
  await pressInMessage(clicks, 'thread', person.fullName, openButton);
  await hands.sees(modals.superior.title, 'modal');
  await hands.closeModal();
  await pressInMessage(clicks, 'thread', person.fullName, agreeButton);
  await hands.press(agreeButton, 'modal');
  await hands.sees(modals.superior.agreed, 'thread');
  await stage.settle();
  await picture('2-agreed');
}

export async function giveBack(clicks: Clicks, person: Person, reason: string): Promise<void> {
  const { hands, picture } = clicks;
  await openSuperiorThread(clicks);
  await pressInMessage(clicks, 'thread', person.fullName, messages.superiorReview.returnButton);
  await hands.fill(modals.returning.reason, reason);
  await picture('2-return');
  await send(clicks);
  await acknowledge(clicks);
}

/** Nothing is typed: what was returned must stand in all three pages (T16). */
export async function sendAgain(clicks: Clicks): Promise<void> {
  const { hands, picture } = clicks;
  await hands.openApp(app, 'messages');
  await pressInMessage(clicks, 'conversation', messages.selfAssessment.title, messages.selfAssessment.button);
  await picture('2-returned-form');
  for (let page = 1; page <= 3; page += 1) await send(clicks);
  await acknowledge(clicks);
}

/** Everything that the workspace showed to this person in direct messages of the app. */
export const toldTo = ({ stage }: Clicks, person: Person): readonly string[] =>
  actAs(stage, person)
    .dm()
    .map(({ text }) => text);
