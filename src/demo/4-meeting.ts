/** Step 4: the meeting is called, attendance taken, every member speaks to every file, and the chair approves the minutes. */
import type { Person } from '../domain/person.ts';
import { meetingMembers } from '../domain/steps/4-meeting.ts';
import { ratingLabels } from '../domain/rating.ts';
import { vi } from '../text/vi.ts';
import type { Message, Person as Driver } from '../workspace/index.ts';
import { actAs, advisor, finish, head, labelsOf, send, someone, type Stage } from './stage.ts';
import { conclusion, levelOf, meetingRemark } from './words.ts';

export const members = (stage: Stage): readonly Person[] =>
  meetingMembers(stage.agency.people).map(({ id }) => someone(stage, (person) => person.id === id));

export async function callMeeting(stage: Stage): Promise<void> {
  const { meeting } = vi.modals;
  const hr = actAs(stage, advisor(stage));
  await hr.openHome();
  await hr.press({ actionId: 'meeting.call' }, { in: 'home' });
  await hr.fill(meeting.place, 'Phòng họp số 1');
  await send(hr);
  await finish(stage, hr);
  stage.tell(`Bước 4: đã triệu tập cuộc họp, mời ${members(stage).length} người.`);
}

export async function takeAttendance(stage: Stage): Promise<void> {
  const hr = actAs(stage, advisor(stage));
  await hr.press(vi.messages.meeting.attendanceButton, { in: invitation(hr) });
  await send(hr);
  await finish(stage, hr);
  stage.tell('Bước 4: đã điểm danh, khai mạc.');
}

/** The member's own file is not among the pages. */
export async function giveOpinions(stage: Stage, member: Person): Promise<void> {
  const driver = actAs(stage, member);
  await driver.press(vi.messages.meeting.opinionsButton, { in: invitation(driver) });
  while (labelsOf(driver).length > 0) {
    await fillPage(stage, driver, member);
    await send(driver);
  }
  await finish(stage, driver);
  stage.tell(`Bước 4: ${member.fullName} đã cho ý kiến.`);
}

/** Labels name the person; of two namesakes the form shows one label twice, and both get the level of the first. */
async function fillPage(stage: Stage, driver: Driver, member: Person): Promise<void> {
  const view = driver.modal() as { blocks?: readonly { block_id?: string; type: string }[] } | undefined;
  const fields = (view?.blocks ?? []).filter(({ type }) => type === 'input').map(({ block_id: field = '' }) => field);
  for (const field of fields) {
    const person = someone(stage, ({ id }) => field.endsWith(`.${id}`));
    if (field.startsWith('level.')) await driver.choose({ blockId: field }, ratingLabels[levelOf(person)]);
    else await driver.fill({ blockId: field }, meetingRemark(member, person.fullName));
  }
}

export async function closeMeeting(stage: Stage): Promise<void> {
  const hr = actAs(stage, advisor(stage));
  await hr.press(vi.messages.meeting.closeButton, { in: invitation(hr) });
  await hr.fill(vi.modals.meeting.conclusion, conclusion);
  await send(hr);
  await finish(stage, hr);
  stage.tell('Bước 4: cuộc họp đã kết thúc.');
}

export async function approveMinutes(stage: Stage): Promise<void> {
  const chair = actAs(stage, head(stage));
  await chair.press(vi.messages.meeting.approveButton, { in: invitation(chair) });
  await send(chair);
  await finish(stage, chair);
  stage.tell('Bước 4: chủ tọa đã thông qua biên bản.');
}

function invitation(driver: Driver): Message {
  const card = driver.dm().find(({ text }) => text.startsWith('Bước 4/6'));
  if (!card) throw new Error('no invitation to the meeting');
  return card;
}
