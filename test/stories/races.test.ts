/** Several people at the same moment, and one person twice: one thing happens, the others are told so in words (T15). */
import { openCampaign } from '../../src/demo/0-campaign.ts';
import { assessOneself } from '../../src/demo/1-self-assessment.ts';
import { reviewAsSuperior, superiorCard, writeOpinion } from '../../src/demo/2-superior-review.ts';
import { prepareDossier, proposeAfterMeeting } from '../../src/demo/3-dossier.ts';
import { playMeeting } from '../../src/demo/play.ts';
import { decide, submitSheet } from '../../src/demo/5-decision.ts';
import { aboutFile, actAs, head, inScope, someone, type Stage } from '../../src/demo/stage.ts';
import { proposalOf } from '../../src/demo/words.ts';
import type { Person } from '../../src/domain/person.ts';
import { ratingLabels } from '../../src/domain/rating.ts';
import type { ReviewState } from '../../src/domain/review-state.ts';
import { vi } from '../../src/text/vi.ts';
import type { Person as Driver } from '../../src/workspace/index.ts';
import { fewPeople, momentOf, type Again, type Life } from '../support/copies.ts';
import { everything, rest } from '../support/whole.ts';

const handled = /đã được .+ xử lý lúc/;

type Moment = 'opened' | 'submitted' | 'gathered' | 'prepared' | 'proposed' | 'onSheet' | 'decided';
const moments = new Map<Moment, Again>();
let house: Life;

const staff = (): Person => staffOf(house.stage);
const staffOf = (stage: Stage): Person => someone(stage, ({ id }) => id === 'SVHTT-004');
const superior = (place: number, stage: Stage = house.stage): Person =>
  someone(stage, ({ id }) => id === staffOf(stage).directSuperiors[place]);
const unit = (place: number): Person => {
  const found = house.agency.people.filter(({ advisoryUnit }) => advisoryUnit)[place];
  if (!found) throw new Error('the unit is too small');
  return found;
};
const file = async (): Promise<ReviewState> => {
  const [found] = await house.store.records.find('review', { person: staff().id });
  if (!found) throw new Error('no file');
  return found;
};

beforeAll(async () => {
  const life = await fewPeople();
  const { stage } = life;
  const remember = async (moment: Moment) => void moments.set(moment, await momentOf(life));
  await openCampaign(stage);
  await remember('opened');
  for (const person of inScope(stage)) await assessOneself(stage, person);
  await remember('submitted');
  for (const person of inScope(stage))
    for (const id of person.directSuperiors)
      await reviewAsSuperior(
        stage,
        someone(stage, (each) => each.id === id),
        person,
        false,
      );
  await remember('gathered');
  for (const person of inScope(stage)) await prepareDossier(stage, person);
  await remember('prepared');
  await playMeeting(stage);
  for (const person of inScope(stage)) await proposeAfterMeeting(stage, person);
  await remember('proposed');
  await submitSheet(stage);
  await remember('onSheet');
  await decide(stage);
  await remember('decided');
}, 60_000);

const at = async (moment: Moment): Promise<void> => {
  const again = moments.get(moment);
  if (!again) throw new Error('no such moment');
  house = await again();
};

/** Every race ends well: no fault, no refused fact, no double message, no broken chain. */
afterEach(async () => {
  await rest(house);
  const { posted, altered, refusedFacts } = await everything(house);
  const wrong = [
    ...posted.filter((line) => !/: [01]$/.test(line)),
    ...altered,
    ...refusedFacts,
    ...house.logged.filter((line) => line.includes('a listener failed')),
  ];
  if (wrong.length > 0) throw new Error(`the race left behind: ${JSON.stringify(wrong)}`);
});

/** Opens the file and fills the own opinion, but does not send it. */
async function opinionReady(by: Person): Promise<Driver> {
  const driver = actAs(house.stage, by);
  await driver.press(vi.messages.superiorReview.openButton, { in: superiorCard(driver, staff()) });
  await writeOpinion(driver, by, staff());
  return driver;
}

describe('step 1', () => {
  it('20 copies of one submission at once are one submission', async () => {
    await at('opened');
    await assessOneself(house.stage, staff());
    const driver = actAs(house.stage, staff());
    const before = await file();
    const last = lastSubmissionOf(staff());
    const answers = await Promise.all(Array.from({ length: 20 }, () => driver.resend(last)));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    for (const { body } of answers) expect(JSON.stringify(body)).toContain(vi.common.doneTitle);
    expect(await file()).toEqual(before);
  });

  it('20 first submissions of one form at once are stored once and all say so', async () => {
    await at('opened');
    const [form] = await house.store.records.find('review', { person: staff().id });
    const driver = actAs(house.stage, staff());
    const answers = await Promise.all(Array.from({ length: 20 }, () => driver.forge(lastPage(form?.id ?? ''))));
    // Earlier pages were never sent, so all are refused alike; then with a draft all are taken as one.
    for (const { body } of answers) expect(JSON.stringify(body)).toContain('response_action');
    expect((await file()).submissions).toBe(0);
    await house.store.drafts.save(`self/${form?.id}`, staff().id, fullDraft, house.clock.now());
    const taken = await Promise.all(Array.from({ length: 20 }, () => driver.forge(lastPage(form?.id ?? ''))));
    for (const { body } of taken) expect(JSON.stringify(body)).toContain(vi.common.doneTitle);
    expect((await file()).submissions).toBe(1);
    expect(await house.store.records.events('review', form?.id ?? '')).toHaveLength(2);
  });
});

const fullDraft = Object.fromEntries(
  ['G1', 'G2', 'G3', 'G4', 'A1', 'A2', 'strengths', 'shortcomings'].map((field) => [field, `Nội dung ${field}`]),
);

const lastPage = (reviewId: string) => ({
  type: 'view_submission',
  view: {
    id: 'VSAME',
    hash: 'same',
    type: 'modal',
    callback_id: 'self.form',
    private_metadata: JSON.stringify({ reviewId, page: 2 }),
    blocks: [],
    state: {
      values: {
        G4: { G4: { type: 'plain_text_input', value: 'Đổi mới' } },
        strengths: { strengths: { type: 'plain_text_input', value: 'Ưu điểm' } },
        shortcomings: { shortcomings: { type: 'plain_text_input', value: 'Hạn chế' } },
        level: { level: { type: 'radio_buttons', selected_option: { value: 'GOOD' } } },
      },
    },
  },
});

/** The newest submission of that person, as Slack would send it again. */
function lastSubmissionOf({ id }: Person): Parameters<Driver['resend']>[0] {
  const user = house.agency.users.get(id);
  const found = house.agency.workspace.traffic.deliveries.findLast(
    ({ body }) => body['type'] === 'view_submission' && (body['user'] as { id: string }).id === user,
  );
  if (!found) throw new Error('nothing was submitted');
  return { kind: 'interaction', appId: found.appId, body: found.body };
}

describe('step 2', () => {
  it('S21 two superiors at the same moment: both opinions stand, the file goes on once', async () => {
    await at('submitted');
    const drivers = [await opinionReady(superior(0)), await opinionReady(superior(1))];
    const results = await Promise.all(drivers.map((driver) => driver.submit()));
    expect(results.map(({ updated }) => updated)).toEqual([true, true]);
    const { opinions, step } = await file();
    expect(Object.keys(opinions).sort()).toEqual([superior(0).id, superior(1).id].sort());
    expect(step).toBe(3);
    await rest(house);
    const cards = actAs(house.stage, unit(0)).messages(house.agency.advisoryUnit);
    expect(cards.filter((card) => aboutFile(card, staff()))).toHaveLength(1);
  });

  it('T15 one person clicks «Nhất trí» twice: one opinion, the second click hears who and when', async () => {
    await at('submitted');
    const driver = actAs(house.stage, superior(0));
    await driver.press(vi.messages.superiorReview.openButton, { in: superiorCard(driver, staff()) });
    await driver.closeModal({ all: true });
    const card = superiorCard(driver, staff());
    const words = vi.messages.superiorReview.agreeButton;
    await Promise.all([driver.press(words, { in: card }), driver.press(words, { in: card })]);
    const said = driver.ephemerals().map(({ text }) => text);
    expect(said.filter((text) => text === vi.modals.superior.agreed)).toHaveLength(1);
    expect(said.filter((text) => handled.test(text))).toHaveLength(1);
    expect(Object.keys((await file()).opinions)).toEqual([superior(0).id]);
  });

  it('T16 a return while another superior writes: the opinion on the old text is refused, its words stay in the form', async () => {
    await at('submitted');
    const writing = await opinionReady(superior(0));
    const returning = actAs(house.stage, superior(1));
    await returning.press(vi.messages.superiorReview.returnButton, { in: superiorCard(returning, staff()) });
    await returning.fill(vi.modals.returning.reason, 'Bổ sung số liệu năm 2024 vào mục kết quả');
    expect((await returning.submit()).updated).toBe(true);
    const late = await writing.submit();
    expect(late.pushed).toBe(true);
    expect(writing.screen('modal')).toContain('Chưa đến Bước 2/6');
    expect((await file()).opinions).toEqual({});
    await rest(house);
    await assessOneself(house.stage, staff());
    await writing.closeModal();
    const again = await writing.submit();
    expect(again.pushed).toBe(true);
    expect(writing.screen('modal')).toContain(vi.refusals.fileChanged({ code: 'fileChanged' }));
    expect((await file()).opinions).toEqual({});
  });

  it('T16 a return and the other opinion at the same moment: either order holds, never both halves', async () => {
    await at('submitted');
    const writing = await opinionReady(superior(0));
    const returning = actAs(house.stage, superior(1));
    await returning.press(vi.messages.superiorReview.returnButton, { in: superiorCard(returning, staff()) });
    await returning.fill(vi.modals.returning.reason, 'Bổ sung số liệu năm 2024 vào mục kết quả');
    await Promise.all([writing.submit(), returning.submit()]);
    const { step, opinions, returns } = await file();
    expect({ step, opinions, returns }).toEqual({ step: 1, opinions: {}, returns: 1 });
  });
});

describe('steps 3 to 5', () => {
  it('T15 two of the advisory unit prepare one dossier: one proposal, the other hears that the step is over', async () => {
    await at('gathered');
    const drivers = await Promise.all([dossierReady(unit(0)), dossierReady(unit(1))]);
    const results = await Promise.all(drivers.map((driver) => driver.submit()));
    expect(results.filter(({ updated }) => updated)).toHaveLength(1);
    const loser = drivers[results.findIndex(({ pushed }) => pushed)];
    expect(loser?.screen('modal')).toContain('Bước 3/6 (Chuẩn bị hồ sơ) đã xong');
  });

  it('two of the advisory unit call a meeting at the same moment: one meeting, no file on two agendas', async () => {
    await at('prepared');
    const { meeting } = vi.modals;
    const drivers = [unit(0), unit(1)].map((person) => actAs(house.stage, person));
    for (const driver of drivers) {
      await driver.openHome();
      await driver.press({ actionId: 'meeting.call' }, { in: 'home' });
      await driver.fill(meeting.place, 'Phòng họp số 1');
    }
    const results = await Promise.all(drivers.map((driver) => driver.submit()));
    expect(results.filter(({ updated }) => updated)).toHaveLength(1);
    expect(await house.store.records.count('meeting', {})).toBe(1);
    const loser = drivers[results.findIndex(({ pushed }) => pushed)];
    expect(loser?.screen('modal')).toContain(vi.common.refusedTitle);
  });

  it('two of the advisory unit submit to the authority at the same moment: one sheet', async () => {
    await at('proposed');
    const drivers = [unit(0), unit(1)].map((person) => actAs(house.stage, person));
    for (const driver of drivers) {
      await driver.openHome();
      await driver.press({ actionId: `sheet.submit:${head(house.stage).id}` }, { in: 'home' });
    }
    const results = await Promise.all(drivers.map((driver) => driver.submit()));
    expect(results.filter(({ updated }) => updated)).toHaveLength(1);
    expect(await house.store.records.count('decisionSheet', {})).toBe(1);
  });

  it('S33 the advisory unit rewrites its proposal while the authority decides: the authority decides what it read', async () => {
    await at('onSheet');
    const hr = await proposalReady(unit(1));
    const deciding = decide(house.stage);
    const [result] = await Promise.all([hr?.submit(), deciding]);
    expect(result?.updated ?? false).toBe(false);
    const { decision, finalProposal } = await file();
    expect(decision?.level).toBe(finalProposal?.level);
  });
});

async function dossierReady(by: Person): Promise<Driver> {
  const driver = actAs(house.stage, by);
  const card = driver.messages(house.agency.advisoryUnit).find((message) => aboutFile(message, staff()));
  if (!card) throw new Error('no card');
  await driver.press(vi.messages.dossier.prepareButton, { in: card });
  await driver.fill(vi.modals.dossier.content, proposalOf(staff()));
  await driver.choose(vi.modals.dossier.level, ratingLabels.GOOD);
  return driver;
}

/** The form of the final proposal, where it still opens. */
async function proposalReady(by: Person): Promise<Driver | undefined> {
  const driver = actAs(house.stage, by);
  const card = driver.messages(house.agency.advisoryUnit).find((message) => aboutFile(message, staff()));
  if (!card) throw new Error('no card');
  await driver.press(vi.messages.dossier.proposeButton, { in: card });
  if (!driver.screen('modal').includes(vi.modals.final.content)) return undefined;
  await driver.fill(vi.modals.final.content, 'Một đề xuất khác, viết sau khi đã trình');
  await driver.choose(vi.modals.final.level, ratingLabels.NOT_COMPLETED);
  return driver;
}

describe('steps 5 and 6', () => {
  it('T29 the authority sends the decision twice at the same moment: decided once', async () => {
    await at('onSheet');
    await decide(house.stage);
    const last = lastSubmissionOf(head(house.stage));
    const before = await file();
    const driver = actAs(house.stage, head(house.stage));
    const answers = await Promise.all(Array.from({ length: 5 }, () => driver.resend(last)));
    for (const { body } of answers) expect(JSON.stringify(body)).toContain(vi.common.doneTitle);
    await rest(house);
    expect(await file()).toEqual(before);
  });

  it('T31 two of the advisory unit publish at the same moment: one post', async () => {
    await at('decided');
    const { publish: words } = vi.modals;
    const drivers = [unit(0), unit(1)].map((person) => actAs(house.stage, person));
    for (const driver of drivers) {
      await driver.openHome();
      await driver.press({ actionId: 'publish.open' }, { in: 'home' });
      await driver.fill(words.confirm, words.word);
    }
    const results = await Promise.all(drivers.map((driver) => driver.submit()));
    expect(results.filter(({ updated }) => updated)).toHaveLength(1);
    const loser = drivers[results.findIndex(({ pushed }) => pushed)];
    expect(loser?.screen('modal')).toMatch(handled);
    await rest(house);
    expect(actAs(house.stage, staff()).messages(house.agency.allStaff)).toHaveLength(1);
  });

  it('T31 the same publication sent again, at once and after it went out, says that it is done', async () => {
    await at('decided');
    const { publish: words } = vi.modals;
    const driver = actAs(house.stage, unit(0));
    await driver.openHome();
    await driver.press({ actionId: 'publish.open' }, { in: 'home' });
    await driver.fill(words.confirm, words.word);
    await driver.submit();
    const last = driver.lastDelivery();
    expect(JSON.stringify((await driver.resend(last)).body)).toContain(vi.common.doneTitle);
    await rest(house);
    expect(JSON.stringify((await driver.resend(last)).body)).toContain(vi.common.doneTitle);
    expect(await house.store.records.count('publication', {})).toBe(1);
  });
});

it('two of the advisory unit open a campaign at the same moment: one campaign, one card for each person', async () => {
  house = await fewPeople();
  const { campaign: words } = vi.modals;
  const drivers = [unit(0), unit(1)].map((person) => actAs(house.stage, person));
  for (const driver of drivers) {
    await driver.run('/danhgia', 'mo-dot');
    await driver.pickChannel(words.allStaff, house.agency.allStaff);
    await driver.pickChannel(words.advisoryUnit, house.agency.advisoryUnit);
    await driver.choose(words.paper, [words.paperOption]);
  }
  const results = await Promise.all(drivers.map((driver) => driver.submit()));
  expect(results.filter(({ updated }) => updated)).toHaveLength(1);
  expect(await house.store.records.count('campaign', {})).toBe(1);
  await rest(house);
  expect(actAs(house.stage, staff()).dm()).toHaveLength(1);
});
