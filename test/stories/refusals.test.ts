/** What must not be possible, tried as a person would and with hand-made payloads: each is refused in words, nothing is stored. */
import { openCampaign } from '../../src/demo/0-campaign.ts';
import { assessOneself } from '../../src/demo/1-self-assessment.ts';
import { reviewAsSuperior, superiorCard, writeOpinion } from '../../src/demo/2-superior-review.ts';
import { prepareDossier, proposeAfterMeeting } from '../../src/demo/3-dossier.ts';
import { submitSheet } from '../../src/demo/5-decision.ts';
import { playMeeting } from '../../src/demo/play.ts';
import { actAs, advisor, head, inScope, someone } from '../../src/demo/stage.ts';
import type { Person } from '../../src/domain/person.ts';
import { reviewId } from '../../src/domain/review-state.ts';
import { vi } from '../../src/text/vi.ts';
import { ids } from '../../views/kit/ids.ts';
import { openHouse, type TestHouse } from '../support/house.ts';

let house: TestHouse;
let campaignId: string;
/** A person of the staff with Slack, in scope, with a superior of the agency. */
let person: Person;

beforeAll(async () => {
  house = await openHouse();
  await openCampaign(house.stage);
  campaignId = (await house.store.records.find('campaign', {}))[0]?.id ?? '';
  person = someone(
    house.stage,
    (each) => Boolean(each.email) && each.leadership === 'none' && !each.advisoryUnit && each.managedBy === 'agency',
  );
}, 60_000);

const fileOf = (someoneElse: Person = person): string => reviewId(campaignId, someoneElse.id);

/** Everything that is stored about files, meetings, decisions and publications, as one text. */
async function stored(): Promise<string> {
  const { records } = house.store;
  const kinds = ['campaign', 'review', 'meeting', 'decisionSheet', 'publication'] as const;
  return JSON.stringify(await Promise.all(kinds.map((kind) => records.find(kind, {}))));
}

/** Presses a button that the person was never shown. */
async function forgePress(by: Person, actionId: string, value: string): Promise<string> {
  const driver = actAs(house.stage, by);
  await driver.forge({
    type: 'block_actions',
    container: { type: 'view' },
    actions: [{ type: 'button', action_id: actionId, block_id: 'forged', value, action_ts: '1' }],
  });
  await house.stage.settle();
  const said = driver.modal()
    ? driver.screen('modal')
    : driver
        .ephemerals()
        .map(({ text }) => text)
        .join('\n');
  if (driver.modal()) await driver.closeModal({ all: true });
  return said;
}

const input = (field: string, value: string) => ({ [field]: { [field]: { type: 'plain_text_input', value } } });
const level = (field: string, value: string) => ({
  [field]: { [field]: { type: 'radio_buttons', selected_option: { value } } },
});

/** Submits a modal that the person was never shown; gives what the app answered. */
async function forgeSubmit(by: Person, callbackId: string, about: object | string, values: object): Promise<string> {
  const driver = actAs(house.stage, by);
  const result = await driver.forge({
    type: 'view_submission',
    view: {
      id: `V${callbackId}${by.id}`,
      hash: 'forged',
      type: 'modal',
      callback_id: callbackId,
      private_metadata: typeof about === 'string' ? about : JSON.stringify(about),
      blocks: Object.keys(values).map((field) => ({ type: 'input', block_id: field })),
      state: { values },
    },
  });
  await house.stage.settle();
  return JSON.stringify(result);
}

describe('S16 no step is possible before its time', () => {
  const opinion = {
    ...input('G1', 'Tốt'),
    ...input('G2', 'Tốt'),
    ...input('G3', 'Tốt'),
    ...input('G4', 'Tốt'),
    ...level('level', 'GOOD'),
  };
  const proposal = { ...input('content', 'Nội dung'), ...level('level', 'GOOD') };

  it('step 2 before step 1: a superior cannot give an opinion', async () => {
    const superior = someone(house.stage, ({ id }) => id === person.directSuperiors[0]);
    const before = await stored();
    expect(await forgeSubmit(superior, ids.superior.form, { reviewId: fileOf() }, opinion)).toContain(
      'Chưa đến Bước 2/6',
    );
    expect(await forgePress(superior, ids.superior.agree, fileOf())).toContain('Chưa đến Bước 2/6');
    expect(await stored()).toBe(before);
  });

  it('step 3 before step 2: the advisory unit cannot prepare the dossier', async () => {
    const before = await stored();
    expect(await forgeSubmit(advisor(house.stage), ids.dossier.form, { reviewId: fileOf() }, proposal)).toContain(
      'Chưa đến Bước 3/6',
    );
    expect(await stored()).toBe(before);
  });

  it('step 4 before step 3: no meeting without a prepared dossier', async () => {
    const before = await stored();
    expect(await forgePress(advisor(house.stage), ids.meeting.call, '')).toContain(
      vi.refusals.emptyAgenda({ code: 'emptyAgenda' }),
    );
    expect(await stored()).toBe(before);
  });

  it('step 5 before step 4: no final proposal and no sheet before the minutes', async () => {
    const before = await stored();
    expect(await forgeSubmit(advisor(house.stage), ids.final.form, { reviewId: fileOf() }, proposal)).toContain(
      'Chưa đến Bước 5/6',
    );
    expect(await forgePress(advisor(house.stage), ids.sheet.submit, head(house.stage).id)).toContain(
      vi.refusals.emptySheet({ code: 'emptySheet' }),
    );
    expect(await stored()).toBe(before);
  });

  it('step 6 before step 5: nothing is published while a file is undecided', async () => {
    const before = await stored();
    expect(await forgePress(advisor(house.stage), ids.publish.open, '')).toContain('Chưa thể công khai');
    expect(
      await forgeSubmit(advisor(house.stage), ids.publish.form, {}, input('confirmation', vi.modals.publish.word)),
    ).toContain('Chưa thể công khai');
    expect(await stored()).toBe(before);
  });
});

describe('T3 a title managed by the city Party Standing Committee', () => {
  const excluded = (): Person => someone(house.stage, ({ managedBy }) => managedBy === 'cityPartyStandingCommittee');
  const sentence = vi.exclusionReasons.titleManagedByCityStandingCommittee;

  it('S04 gets no card, and its record refuses every act with the reason', async () => {
    const before = await stored();
    const file = fileOf(excluded());
    const director = actAs(house.stage, excluded());
    expect(director.dm().some(({ text }) => text.includes(vi.messages.selfAssessment.title))).toBe(false);
    expect(await forgePress(excluded(), ids.self.open, file)).toContain(sentence);
    expect(await forgeSubmit(excluded(), ids.self.form, { reviewId: file, page: 0 }, input('G1', 'Tốt'))).toContain(
      sentence,
    );
    expect(await forgePress(advisor(house.stage), ids.self.open, file)).toContain(sentence);
    expect(await forgePress(advisor(house.stage), ids.dossier.open, file)).toContain(sentence);
    expect(await forgePress(advisor(house.stage), ids.final.open, file)).toContain(sentence);
    for (const form of [ids.superior.form, ids.returning.form, ids.excuse.form])
      expect(
        await forgeSubmit(advisor(house.stage), form, { reviewId: file }, input('reason', 'Lý do đủ dài để được xét')),
      ).toContain(sentence);
    expect(await stored()).toBe(before);
  });

  it('is told on Home that the title is out of scope', async () => {
    const director = actAs(house.stage, excluded());
    await director.openHome();
    expect(director.screen('home')).toContain(vi.home.outOfScope);
  });
});

describe('who may act', () => {
  it('S17 only the person writes the own form', async () => {
    const other = someone(house.stage, ({ id, email }) => id !== person.id && Boolean(email));
    const before = await stored();
    expect(await forgePress(other, ids.self.open, fileOf())).toContain(
      vi.refusals.notThePerson({ code: 'notThePerson' }),
    );
    expect(await forgePress(advisor(house.stage), ids.self.open, fileOf())).toContain(
      vi.refusals.personHasSlack({ code: 'personHasSlack' }),
    );
    expect(await stored()).toBe(before);
  });

  it('S19 somebody who is not a direct superior gives no opinion, nor the person himself', async () => {
    await assessOneself(house.stage, person);
    const stranger = someone(
      house.stage,
      ({ id, email }) => Boolean(email) && id !== person.id && !person.directSuperiors.includes(id),
    );
    const refused = vi.refusals.notADirectSuperior({ code: 'notADirectSuperior' });
    const before = await stored();
    for (const by of [stranger, person]) {
      expect(await forgePress(by, ids.superior.open, fileOf())).toContain(refused);
      expect(await forgePress(by, ids.returning.open, fileOf())).toContain(refused);
      expect(await forgeSubmit(by, ids.superior.form, { reviewId: fileOf() }, {})).toContain(refused);
    }
    expect(await stored()).toBe(before);
  });

  it('T27 S34 the advisory unit cannot decide a sheet that lies before the authority', async () => {
    const superiors = person.directSuperiors.map((id) => someone(house.stage, (each) => each.id === id));
    for (const superior of superiors) await reviewAsSuperior(house.stage, superior, person, false);
    await prepareDossier(house.stage, person);
    await playMeeting(house.stage);
    await proposeAfterMeeting(house.stage, person);
    await submitSheet(house.stage);
    const [sheet] = await house.store.records.find('decisionSheet', {});
    const authority = head(house.stage).fullName;
    const refused = vi.refusals.notTheAuthority({ code: 'notTheAuthority', authority });
    const before = await stored();
    const sheetId = sheet?.id ?? '';
    expect(await forgePress(advisor(house.stage), ids.sheet.open, sheetId)).toContain(refused);
    expect(await forgeSubmit(advisor(house.stage), ids.sheet.form, { sheetId, page: 0 }, {})).toContain(refused);
    expect(await forgeSubmit(advisor(house.stage), ids.sheet.issueForm, { sheetId }, {})).toContain(refused);
    expect(await stored()).toBe(before);
  });
});

describe('bad input', () => {
  it('an unknown user, a guest and somebody of another workspace are told so, and nothing is stored', async () => {
    const { workspace } = house.agency;
    const stranger = workspace.addUser({ name: 'nguoi.la', realName: 'Người lạ' });
    const guest = workspace.addUser({ name: 'khach', realName: 'Khách', isRestricted: true });
    const foreigner = workspace.addUser({ name: 'noi.khac', realName: 'Nơi khác', teamId: 'T0OTHER' });
    const before = await stored();
    for (const user of [stranger, guest]) {
      const { ephemeral } = await workspace.as(user.id, { app: house.agency.installed.id }).run(ids.command);
      expect(ephemeral?.text).toBe(vi.refusals.unknownPerson({ code: 'unknownPerson' }));
    }
    const { ephemeral } = await workspace.as(foreigner.id, { app: house.agency.installed.id }).run(ids.command);
    expect(ephemeral?.text).toBe(vi.refusals.foreignWorkspace({ code: 'foreignWorkspace' }));
    expect(await stored()).toBe(before);
  });

  it('a broken private_metadata, an unknown page and an unknown file are refused in words', async () => {
    const before = await stored();
    const hr = advisor(house.stage);
    for (const about of ['{', '[]', 'null', '{"reviewId":{"$ne":null}}'])
      expect(await forgeSubmit(hr, ids.dossier.form, about, {})).toContain(
        vi.refusals.unreadableForm({ code: 'unreadableForm' }),
      );
    expect(await forgeSubmit(hr, ids.dossier.form, { reviewId: 'không có' }, {})).toContain(
      vi.refusals.notFound({ code: 'notFound' }),
    );
    expect(await stored()).toBe(before);
  });

  it('T7 empty and over-long texts come back under their fields with the count', async () => {
    const other = inScope(house.stage).find((each) => each.email && each.id !== person.id && !each.advisoryUnit);
    if (!other) throw new Error('nobody left');
    const about = { reviewId: fileOf(other), page: 0 };
    const answer = await forgeSubmit(other, ids.self.form, about, {
      ...input('G1', ' '),
      ...input('G2', 'ư'.repeat(3001)),
    });
    expect(answer).toContain(vi.fieldFaults.required({ problem: 'required' }));
    expect(answer).toContain('Dài 3001 ký tự, tối đa 3000');
  });

  it('T15 a stale card and the same submission twice change nothing more', async () => {
    const next = inScope(house.stage).find(
      (each) => each.email && !each.advisoryUnit && each.id !== person.id && each.directSuperiors.length === 1,
    );
    const superior = someone(house.stage, ({ id }) => id === next?.directSuperiors[0]);
    if (!next) throw new Error('nobody left');
    await assessOneself(house.stage, next);
    const driver = actAs(house.stage, superior);
    const stale = driver.snapshot(superiorCard(driver, next));
    await driver.press(vi.messages.superiorReview.openButton, { in: superiorCard(driver, next) });
    await writeOpinion(driver, superior, next);
    expect((await driver.submit()).updated).toBe(true);
    const submission = driver.lastDelivery();
    await house.stage.settle();
    const before = await stored();
    expect(submission?.kind).toBe('interaction');
    expect(await driver.resend(submission)).toMatchObject({ ok: true });
    await driver.press(vi.messages.superiorReview.agreeButton, { in: stale });
    await house.stage.settle();
    expect(driver.ephemerals().at(-1)?.text).toContain('đã được');
    expect(await stored()).toBe(before);
  });
});
