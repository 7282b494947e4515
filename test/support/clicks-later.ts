/** Steps 3 to 6 of a campaign by clicks alone. */
import { documentNo } from '../../src/demo/5-decision.ts';
import { conclusion, levelOf, proposalOf } from '../../src/demo/words.ts';
import type { Person } from '../../src/domain/person.ts';
import { ratingLabels } from '../../src/domain/rating.ts';
import { vi } from '../../src/text/vi.ts';
import { acknowledge, closeThread, pressAtHome, send, type Clicks } from './clicks.ts';

const app = vi.common.appName;
const { modals, messages, home } = vi;

/** From the task at Home to the first file, from each «Đã ghi nhận» to the next. */
export async function proposeInARow(
  clicks: Clicks,
  task: 'dossier' | 'final',
  people: readonly Person[],
): Promise<void> {
  const { hands, picture } = clicks;
  const words = modals[task];
  const [first] = people;
  await pressAtHome(clicks, home.open, home.tasks[task](first?.fullName ?? ''));
  for (const [place, person] of people.entries()) {
    await hands.sees(person.fullName, 'modal');
    const content = hands.part('modal').getByRole('textbox', { name: words.content });
    // The words about the one before must not stand in the file of the next.
    expect(await content.inputValue()).toBe(task === 'final' ? proposalOf(person) : '');
    await hands.fill(words.content, proposalOf(person));
    await hands.choose(words.level, ratingLabels[levelOf(person)]);
    await picture(`3-${task}`);
    await send(clicks);
    await picture(`3-${task}-done`);
    if (place < people.length - 1) await hands.press(modals.final.openNext, 'modal');
  }
  await acknowledge(clicks);
}

export async function callMeeting(clicks: Clicks, files: number): Promise<void> {
  const { hands, picture } = clicks;
  await pressAtHome(clicks, home.actions.callMeeting(files));
  await hands.fill(modals.meeting.place, 'Phòng họp số 1');
  await picture('4-call');
  await send(clicks);
  await acknowledge(clicks);
}

async function openFromInvitation({ hands, picture }: Clicks, label: string): Promise<void> {
  await closeThread(hands);
  await hands.openApp(app, 'messages');
  const card = hands.part('conversation').locator('.message', { hasText: 'Bước 4/6' }).last();
  await picture('4-invitation');
  await card.getByRole('button', { name: label, exact: true }).click();
  await hands.page.getByRole('dialog').waitFor();
}

export async function takeAttendance(clicks: Clicks): Promise<void> {
  await openFromInvitation(clicks, messages.meeting.attendanceButton);
  await clicks.picture('4-attendance');
  await send(clicks);
  await acknowledge(clicks);
}

export async function speak(clicks: Clicks, files: readonly Person[]): Promise<void> {
  await openFromInvitation(clicks, messages.meeting.opinionsButton);
  for (const person of files) {
    await clicks.hands.choose(modals.meeting.level(person.fullName), ratingLabels[levelOf(person)]);
    await clicks.hands.fill(modals.meeting.remarks(person.fullName), 'Nhất trí.');
  }
  await clicks.picture('4-opinions');
  await send(clicks);
  await acknowledge(clicks);
}

export async function closeMeeting(clicks: Clicks): Promise<void> {
  await openFromInvitation(clicks, messages.meeting.closeButton);
  await clicks.hands.fill(modals.meeting.conclusion, conclusion);
  await clicks.picture('4-close');
  await send(clicks);
  await acknowledge(clicks);
}

export async function approveMinutes(clicks: Clicks): Promise<void> {
  await openFromInvitation(clicks, messages.meeting.approveButton);
  await clicks.picture('4-approve');
  await send(clicks);
  await acknowledge(clicks);
}

export async function submitSheet(clicks: Clicks, authority: Person, files: number): Promise<void> {
  await pressAtHome(clicks, home.actions.submitSheet(authority.fullName, files));
  await clicks.picture('5-submit');
  await send(clicks);
  await acknowledge(clicks);
}

export async function decide(clicks: Clicks): Promise<void> {
  const { hands, picture } = clicks;
  await closeThread(hands);
  await hands.openApp(app, 'messages');
  await hands.openThread('Bước 5/6');
  await hands.press(messages.decisionSheet.button, 'thread');
  await hands.sees(modals.sheet.title, 'modal');
  await picture('5-sheet');
  await send(clicks);
  await hands.sees(modals.sheet.summaryIntro, 'modal');
  await hands.fill(modals.sheet.documentNo, documentNo);
  await picture('5-summary');
  await send(clicks);
  await acknowledge(clicks);
}

export async function publish(clicks: Clicks): Promise<void> {
  await pressAtHome(clicks, home.actions.publish);
  await clicks.hands.fill(modals.publish.confirm, modals.publish.word);
  await clicks.picture('6-preview');
  await send(clicks);
  await acknowledge(clicks);
}
