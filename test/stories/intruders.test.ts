/** Everybody tries every button and every form, also those that they were never shown: refused in words, nothing stored, nothing seen. */
import { openCampaign } from '../../src/demo/0-campaign.ts';
import { assessOneself } from '../../src/demo/1-self-assessment.ts';
import { reviewAsSuperior } from '../../src/demo/2-superior-review.ts';
import { prepareDossier, proposeAfterMeeting } from '../../src/demo/3-dossier.ts';
import { approveMinutes, callMeeting, closeMeeting, giveOpinions, members, takeAttendance } from '../../src/demo/4-meeting.ts';
import { submitSheet } from '../../src/demo/5-decision.ts';
import { someone, type Stage } from '../../src/demo/stage.ts';
import { reviewId } from '../../src/domain/review-state.ts';
import { vi } from '../../src/text/vi.ts';
import { ids } from '../../views/kit/ids.ts';
import { actionIds, chosen, deliver, formIds, press, submission, typed, type Forged } from '../support/forged.ts';
import { everybody, momentOf, type Again, type Life } from '../support/copies.ts';

/** The file that everybody tries to get at: of a staff member with two superiors. */
const target = 'SVHTT-006';
const kinds = {
  person: target,
  superior: 'SVHTT-004',
  staff: 'SVHTT-007',
  superiorOfAnother: 'SVHTT-015',
  advisoryUnit: 'SVHTT-010',
  meetingMember: 'SVHTT-003',
  authority: 'SVHTT-001',
} as const;
type Kind = keyof typeof kinds;
const kindNames = Object.keys(kinds) as Kind[];

type Moment = 'step 1' | 'step 2' | 'step 3' | 'step 4' | 'meeting' | 'step 5';
/** What each kind of person may do at that moment, beside reading; everything else must be refused. */
const allowed: Readonly<Record<Moment, Partial<Record<Kind, readonly string[]>>>> = {
  'step 1': { person: [ids.self.form] },
  'step 2': {
    superior: [ids.superior.open, ids.superior.agree, ids.superior.form, ids.returning.form],
    advisoryUnit: [ids.excuse.form],
  },
  'step 3': { advisoryUnit: [ids.dossier.form] },
  'step 4': { advisoryUnit: [ids.meeting.callForm] },
  meeting: { meetingMember: [ids.meeting.opinionsForm], authority: [ids.meeting.opinionsForm, ids.meeting.attendanceForm] },
  'step 5': { authority: [ids.sheet.form, ids.sheet.issueForm] },
};

const moments = new Map<Moment, Again>();
let house: Life;

beforeAll(async () => {
  const life = await everybody();
  const { stage } = life;
  const remember = async (moment: Moment) => void moments.set(moment, await momentOf(life));
  const person = someone(stage, ({ id }) => id === target);
  const superiors = person.directSuperiors.map((id) => someone(stage, (each) => each.id === id));
  await openCampaign(stage);
  await remember('step 1');
  await assessOneself(stage, person);
  await remember('step 2');
  for (const superior of superiors) await reviewAsSuperior(stage, superior, person, false);
  await remember('step 3');
  await prepareDossier(stage, person);
  await remember('step 4');
  await callMeeting(stage);
  await takeAttendance(stage);
  for (const member of members(stage).slice(1)) await giveOpinions(stage, member);
  await remember('meeting');
  for (const member of members(stage).slice(0, 1)) await giveOpinions(stage, member);
  await closeMeeting(stage);
  await approveMinutes(stage);
  await proposeAfterMeeting(stage, person);
  await submitSheet(stage);
  await remember('step 5');
}, 60_000);

const at = async (moment: Moment): Promise<void> => {
  const again = moments.get(moment);
  if (!again) throw new Error('no such moment');
  house = await again();
};

async function stored(): Promise<string> {
  const { records } = house.store;
  const all = ['campaign', 'review', 'meeting', 'decisionSheet', 'publication'] as const;
  return JSON.stringify(await Promise.all(all.map((kind) => records.find(kind, {}))));
}

/** The ids of what there is to get at, by the name that forms use. */
async function goals() {
  const { records } = house.store;
  const [campaign] = await records.find('campaign', {});
  const [meeting] = await records.find('meeting', {});
  const [sheet] = await records.find('decisionSheet', {});
  const file = reviewId(campaign?.id ?? '', target as never);
  return { reviewId: file, meetingId: meeting?.id ?? 'hop-1', sheetId: sheet?.id ?? 'qd-1', authorityId: kinds.authority };
}
type Goals = Awaited<ReturnType<typeof goals>>;

/** A button of a family carries the id of that family's record. */
function valueOf(id: string, { reviewId: file, meetingId, sheetId, authorityId }: Goals): string {
  if (id === ids.sheet.submit) return authorityId;
  if (id.startsWith('sheet.')) return sheetId;
  if (id.startsWith('meeting.')) return meetingId;
  return id.startsWith('home.') ? '1' : file;
}

/** Everything that any form asks, so that only rights and order can be the reason of a refusal. */
const wholeForm = ({ reviewId: file }: Goals) => ({
  ...Object.assign({}, ...['G1', 'G2', 'G3', 'G4', 'A1', 'A2', 'strengths', 'shortcomings'].map((f) => typed(f, 'ĐỘT NHẬP'))),
  ...typed('content', 'ĐỘT NHẬP nội dung'),
  ...typed('reason', 'ĐỘT NHẬP lý do đủ dài'),
  ...typed('conclusion', 'ĐỘT NHẬP'),
  ...typed('place', 'ĐỘT NHẬP'),
  ...typed('documentNo', '99/QĐ'),
  ...typed('confirmation', vi.modals.publish.word),
  ...chosen('level', 'GOOD'),
  ...chosen('superior', kinds.superior),
  ...chosen('chair', kinds.authority),
  ...chosen('secretary', kinds.advisoryUnit),
  ...typed('present', 'SVHTT-001,SVHTT-002,SVHTT-003,SVHTT-009,SVHTT-014'),
  date: { date: { type: 'datepicker', selected_date: '2026-12-01' } },
  time: { time: { type: 'timepicker', selected_time: '08:00' } },
  ...chosen(`level.${file}`, 'EXCELLENT'),
  ...typed(`remarks.${file}`, 'ĐỘT NHẬP'),
  ...typed(`reason.${file}`, 'ĐỘT NHẬP lý do đủ dài'),
});

const refused = [vi.common.refusedTitle, '"response_action":"errors"'];
const isRefused = (said: string): boolean => refused.some((words) => said.includes(words));
const userOf = ({ agency }: Stage, kind: Kind): string => agency.users.get(kinds[kind]) ?? '';

describe.each(Object.keys(allowed) as Moment[])('at %s', (moment) => {
  // One life for all: what is refused changes nothing, and each test sees to that.
  beforeAll(() => at(moment));

  it.each(kindNames)('T5 T27 the %s submits every form: all that is not theirs is refused and stores nothing', async (kind) => {
    const goal = await goals();
    const before = await stored();
    const wrong: string[] = [];
    for (const form of formIds.filter((id) => !allowed[moment][kind]?.includes(id))) {
      const about = { ...goal, page: form === ids.self.form ? 2 : 0, formId: 'forged' };
      const by = { id: userOf(house.stage, kind) };
      const said = await deliver(house, { by, body: submission(form, about, wholeForm(goal)) });
      if (!isRefused(said)) wrong.push(`${form}: ${said.slice(0, 200)}`);
    }
    expect(wrong).toEqual([]);
    expect(await stored()).toBe(before);
    expect(house.logged.filter((line) => line.includes('a listener failed'))).toEqual([]);
  });

  it.each(kindNames)('T14 T22 T24 T34 the %s presses every button: nothing is stored, nothing is shown that is not theirs', async (kind) => {
    const goal = await goals();
    const before = await stored();
    const shown: string[] = [];
    for (const id of actionIds.filter((each) => !allowed[moment][kind]?.includes(each))) {
      const said = await deliver(house, {
        by: { id: userOf(house.stage, kind) },
        body: press(id, valueOf(id, goal)),
      });
      shown.push(`${id}: ${said}`);
    }
    expect(await stored()).toBe(before);
    expect(house.logged.filter((line) => line.includes('a listener failed'))).toEqual([]);
    for (const words of hiddenFrom(kind, moment)) expect(shown.filter((said) => said.includes(words))).toEqual([]);
  });
});

/** Beginnings of what people wrote (src/demo/words.ts), by who must not see it. */
function hiddenFrom(kind: Kind, moment: Moment): readonly string[] {
  const self = 'Ưu điểm của Bùi Đức Thịnh';
  const opinions = 'Ý kiến của ';
  const proposal = 'Đề xuất đối với';
  const meeting = 'nhất trí với đề xuất';
  switch (kind) {
    case 'staff':
    case 'superiorOfAnother':
      return [self, opinions, proposal, meeting];
    case 'person':
    case 'superior':
      return [opinions, proposal, meeting];
    case 'meetingMember':
      // Before the meeting is called nobody of it has a dossier; at it, nobody has the words of the others.
      return ['step 1', 'step 2', 'step 3', 'step 4'].includes(moment) ? [self, opinions, proposal] : [];
    case 'authority':
      return moment === 'step 1' ? [self] : moment === 'meeting' ? ['Tốt: 1', 'nhiệm vụ 3', 'nhiệm vụ 4'] : [];
    case 'advisoryUnit':
      return moment === 'step 1' ? [self] : [];
  }
}

describe('people who are nobody here', () => {
  const strangers = (): readonly [string, Forged['by'], string][] => {
    const { workspace } = house.agency;
    const unknown = vi.refusals.unknownPerson({ code: 'unknownPerson' });
    const foreign = vi.refusals.foreignWorkspace({ code: 'foreignWorkspace' });
    const hr = userOf(house.stage, 'advisoryUnit');
    return [
      ['an account that the roster does not know', { id: workspace.addUser({ name: 'la', realName: 'Lạ' }).id }, unknown],
      ['a guest', { id: workspace.addUser({ name: 'khach', realName: 'K', isRestricted: true }).id }, unknown],
      ['the right id from another workspace', { id: hr, team: 'T0OTHER' }, foreign],
      ['the right id without a workspace', { id: hr, team: null }, foreign],
      ['an id that nobody has', { id: 'U0UNKNOWN' }, unknown],
    ];
  };

  it('every button and every form, as each of them: refused by who they are, nothing stored, no fault', async () => {
    await at('step 5');
    const goal = await goals();
    const before = await stored();
    const wrong: string[] = [];
    for (const [who, by, sentence] of strangers()) {
      for (const form of formIds) {
        const said = await deliver(house, { by, body: submission(form, { ...goal, page: 0 }, wholeForm(goal)) });
        if (!said.includes(sentence)) wrong.push(`${who}, ${form}: ${said.slice(0, 160)}`);
      }
      for (const id of actionIds) {
        const said = await deliver(house, { by, body: press(id, valueOf(id, goal)) });
        if (by.id && house.agency.workspace.core.users.has(by.id) && !said.includes(sentence))
          wrong.push(`${who}, ${id}: ${said.slice(0, 160)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(await stored()).toBe(before);
  });

  it('a payload without any user is never acknowledged as done, and nothing is stored', async () => {
    await at('step 5');
    const goal = await goals();
    const before = await stored();
    for (const form of formIds) {
      const said = await deliver(house, { by: {}, body: submission(form, goal, wholeForm(goal)) });
      expect(said).not.toContain(vi.common.doneTitle);
      expect(said).not.toBe('[null,[]]');
    }
    expect(await stored()).toBe(before);
  });

  it('T5 who loses the part in the advisory unit between opening and sending is refused, and nothing is stored', async () => {
    await at('step 3');
    const goal = await goals();
    const before = await stored();
    const { people } = await house.store.roster.current();
    await house.store.roster.replace(
      people.map((each) => (each.id === kinds.advisoryUnit ? { ...each, advisoryUnit: false } : each)),
    );
    const by = { id: userOf(house.stage, 'advisoryUnit') };
    const said = await deliver(house, { by, body: submission(ids.dossier.form, goal, wholeForm(goal)) });
    expect(said).toContain(vi.refusals.notTheAdvisoryUnit({ code: 'notTheAdvisoryUnit' }));
    expect(await stored()).toBe(before);
  });

  it('who leaves the roster is nobody from that moment on', async () => {
    await at('step 2');
    const goal = await goals();
    const { people } = await house.store.roster.current();
    await house.store.roster.replace(people.filter(({ id }) => id !== kinds.superior));
    const by = { id: userOf(house.stage, 'superior') };
    const said = await deliver(house, { by, body: submission(ids.superior.form, goal, wholeForm(goal)) });
    expect(said).toContain(vi.refusals.unknownPerson({ code: 'unknownPerson' }));
  });
});

describe('payloads made by hand', () => {
  const strange: readonly [string, unknown][] = [
    ['an operator of the database', { $where: '1', reviewId: { $ne: null } }],
    ['a prototype', '{"__proto__":{"reviewId":"x"},"reviewId":"__proto__"}'],
    ['the name of a method', { reviewId: 'constructor', meetingId: 'toString', sheetId: 'hasOwnProperty', page: 0 }],
    ['a megabyte', { reviewId: 'x'.repeat(1_000_000), meetingId: 'x'.repeat(1_000_000), sheetId: 'x'.repeat(1_000_000) }],
    ['a list', ['reviewId']],
    ['a list for a text', { reviewId: ['a', 'b'] }],
    ['a text that is no JSON', '{"reviewId"'],
    ['nothing', ''],
    ['a page that is none', { page: 'NaN' }],
    ['a page far away', { page: 1e9 }],
  ];

  it.each(strange)('%s in the hidden part of every form', async (_what, about) => {
    await at('step 5');
    const goal = await goals();
    const before = await stored();
    const wrong: string[] = [];
    for (const form of formIds.filter((id) => id !== ids.campaign.form && id !== ids.publish.form))
      for (const kind of ['advisoryUnit', 'authority'] as const) {
        const by = { id: userOf(house.stage, kind) };
        const said = await deliver(house, { by, body: submission(form, about, wholeForm(goal)) });
        if (!isRefused(said)) wrong.push(`${form} as ${kind}: ${said.slice(0, 160)}`);
      }
    expect(wrong).toEqual([]);
    expect(await stored()).toBe(before);
    expect(house.logged.filter((line) => line.includes('a listener failed'))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['lists for texts', { level: { level: { type: 'plain_text_input', value: ['a'] } }, G1: ['x'] }],
    ['numbers for texts', { content: { content: { type: 'plain_text_input', value: 7 } } }],
    ['an unknown kind of element', { content: { content: { type: 'rich_text_input', rich_text_value: {} } } }],
    ['a prototype as a field', JSON.parse('{"__proto__":{"__proto__":{"type":"plain_text_input","value":"x"}}}')],
    ['no fields at all', {}],
    ['no values', undefined],
    ['a null', null],
    ['a text', 'values'],
  ])('%s in place of what was typed', async (_what, values) => {
    await at('step 3');
    const goal = await goals();
    const before = await stored();
    const by = { id: userOf(house.stage, 'advisoryUnit') };
    const said = await deliver(house, { by, body: submission(ids.dossier.form, goal, values) });
    expect(isRefused(said)).toBe(true);
    expect(await stored()).toBe(before);
    expect(house.logged.filter((line) => line.includes('a listener failed'))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['a list', ['x']],
    ['an object', { $gt: '' }],
    ['a number', 5],
    ['nothing', undefined],
    ['a megabyte', 'x'.repeat(1_000_000)],
    ['a prototype', '__proto__'],
  ])('%s as the value of every button', async (_what, value) => {
    await at('step 5');
    const before = await stored();
    for (const kind of ['advisoryUnit', 'authority', 'staff'] as const)
      for (const id of actionIds) await deliver(house, { by: { id: userOf(house.stage, kind) }, body: press(id, value) });
    expect(await stored()).toBe(before);
    expect(house.logged.filter((line) => line.includes('a listener failed'))).toEqual([]);
  });
});
