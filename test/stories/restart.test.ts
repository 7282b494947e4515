/** T41: the process ends in the middle of a campaign and starts again; nothing is lost, repeated or out of order. */
import { openCampaign } from '../../src/demo/0-campaign.ts';
import { assessOneself } from '../../src/demo/1-self-assessment.ts';
import { reviewAsSuperior, superiorCard } from '../../src/demo/2-superior-review.ts';
import { prepareDossier } from '../../src/demo/3-dossier.ts';
import { actAs, finish, labelsOf, send, someone } from '../../src/demo/stage.ts';
import { answerTo, remarkOf } from '../../src/demo/words.ts';
import type { Person } from '../../src/domain/person.ts';
import { createLocalAgency } from '../../src/local-agency.ts';
import { vi } from '../../src/text/vi.ts';
import type { Person as Driver } from '../../src/workspace/index.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

let before: TestHouse;
let after: TestHouse;
/** Every message of the workspace as it stood when the process ended. */
let told: readonly string[];

const messagesOf = ({ agency }: TestHouse): readonly string[] =>
  [...agency.workspace.core.channels.values()].flatMap((channel) =>
    channel.messages.map(({ ts, text }) => `${channel.id} ${ts} ${text}`),
  );

const who = ({ stage }: TestHouse, id: string): Person => someone(stage, (person) => person.id === id);
/** Sent the form; both superiors have the card, the first has read the file. */
const staff = 'SVHTT-006';
const superior = 'SVHTT-004';
/** Has saved the first of three pages. */
const drafting = 'SVHTT-007';
/** Is done with steps 1 and 2: the dossier waits. */
const waiting = 'SVHTT-010';

function selfCard(driver: Driver) {
  const card = driver.dm().find(({ text }) => text.startsWith(vi.messages.selfAssessment.title));
  if (!card) throw new Error('no card');
  return card;
}

async function savePageOne(house: TestHouse): Promise<void> {
  const writer = actAs(house.stage, who(house, drafting));
  await writer.press(vi.messages.selfAssessment.button, { in: selfCard(writer) });
  for (const label of labelsOf(writer)) await writer.fill(label, answerTo(label, who(house, drafting)));
  await send(writer);
  await writer.closeModal({ all: true });
}

async function readOnly(house: TestHouse): Promise<void> {
  const reader = actAs(house.stage, who(house, superior));
  await reader.press(vi.messages.superiorReview.openButton, { in: superiorCard(reader, who(house, staff)) });
  await finish(house.stage, reader);
}

beforeAll(async () => {
  before = await openHouse();
  await openCampaign(before.stage);
  await assessOneself(before.stage, who(before, staff));
  await assessOneself(before.stage, who(before, waiting));
  await savePageOne(before);
  await readOnly(before);
  await reviewAsSuperior(before.stage, who(before, 'SVHTT-009'), who(before, waiting), false);
  // One act whose messages have not gone out when the process ends.
  await before.courier.stop();
  await reviewAs(before, 'SVHTT-005', staff);
  told = messagesOf(before);
  const snapshot = before.agency.workspace.snapshot();
  await before.app.stop();
  const agency = await createLocalAgency({ clock: before.clock, snapshot });
  after = await openHouse({ ...before, agency });
  await after.stage.settle();
}, 120_000);

async function reviewAs(house: TestHouse, by: string, about: string): Promise<void> {
  const driver = actAs(house.stage, who(house, by));
  await driver.press(vi.messages.superiorReview.openButton, { in: superiorCard(driver, who(house, about)) });
  for (const [place, label] of labelsOf(driver).slice(0, 4).entries())
    await driver.fill(label, remarkOf(who(house, by), who(house, about), (['G1', 'G2', 'G3', 'G4'] as const)[place]!));
  await driver.choose(vi.modals.superior.level, 'Hoàn thành tốt nhiệm vụ');
  await send(driver);
  await driver.closeModal({ all: true });
}

it('T41 sends nothing twice, and what was still to be told is told', async () => {
  const now = messagesOf(after);
  expect(now).toHaveLength(told.length);
  const changed = now.filter((line) => !told.includes(line));
  expect(changed).toHaveLength(1);
  expect(changed[0]).toContain(`Hồ sơ của ${who(after, staff).fullName}: đã cho ý kiến`);
  const resting = messagesOf(after);
  await after.stage.settle();
  expect(messagesOf(after)).toEqual(resting);
});

it('T41 a form opened from an old button shows the draft, and is taken', async () => {
  const person = who(after, drafting);
  const writer = actAs(after.stage, person);
  await writer.press(vi.messages.selfAssessment.button, { in: selfCard(writer) });
  const [first = ''] = labelsOf(writer);
  expect(writer.screen('modal')).toContain(answerTo(first, person));
  await writer.closeModal({ all: true });
  await assessOneself(after.stage, person);
  expect(selfCard(writer).text).toContain('Đã gửi phiếu');
});

it('T41 who had read the file before the restart may agree by the old button', async () => {
  const driver = actAs(after.stage, who(after, superior));
  await driver.press(vi.messages.superiorReview.agreeButton, { in: superiorCard(driver, who(after, staff)) });
  await finish(after.stage, driver);
  const [file] = await after.store.records.find('review', { person: staff });
  expect(file).toMatchObject({ step: 3, opinions: { [superior]: {}, 'SVHTT-005': {} } });
});

it('T41 the advisory unit goes on from the old card', async () => {
  await prepareDossier(after.stage, who(after, waiting));
  const [file] = await after.store.records.find('review', { person: waiting });
  expect(file).toMatchObject({ step: 4 });
  expect(after.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
  expect(after.agency.workspace.violations).toEqual([]);
});
