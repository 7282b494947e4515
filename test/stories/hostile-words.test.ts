/** Everybody types what could hurt: mentions, links, control characters, letters in pieces. It is stored as text and pings nobody. */
import { openCampaign } from '../../src/demo/0-campaign.ts';
import { assessOneself } from '../../src/demo/1-self-assessment.ts';
import { reviewAsSuperior, superiorCard } from '../../src/demo/2-superior-review.ts';
import { prepareDossier, proposeAfterMeeting } from '../../src/demo/3-dossier.ts';
import {
  approveMinutes,
  callMeeting,
  closeMeeting,
  giveOpinions,
  members,
  takeAttendance,
} from '../../src/demo/4-meeting.ts';
import { decide, submitSheet } from '../../src/demo/5-decision.ts';
import { publish } from '../../src/demo/6-publication.ts';
import { actAs, advisor, inScope, someone, type Stage } from '../../src/demo/stage.ts';
import { vi } from '../../src/text/vi.ts';
import { fewPeople, type Life } from '../support/copies.ts';

const hostile =
  '<!channel> <!here> @everyone @channel <@U0000009> <#C1> <https://x.example|bấm> *đậm* `mã` & < > $where {"a":1}';
/** A mark of direction, an invisible bell, letters in two pieces (NFD). */
const twisted = '\u202Egnud \u061C\u0007' + 'Tiếng Việt'.normalize('NFD');
const straight = 'gnud Tiếng Việt';

let house: Life;

/** The same play, with hostile words in front of whatever is typed. */
function withHostileWords(stage: Stage): Stage {
  const { workspace } = stage.agency;
  const as: typeof workspace.as = (id, options) => {
    const person = workspace.as(id, options);
    const fill: typeof person.fill = (wanted, value, where) =>
      person.fill(
        wanted,
        typeof value !== 'string' || isWord(value) ? value : `${hostile} ${twisted} ${value}`.slice(0, longest(wanted)),
        where,
      );
    return { ...person, fill };
  };
  return { ...stage, agency: { ...stage.agency, workspace: { ...workspace, as } } };
}

/** The word that confirms a publication must be typed as it is. */
const isWord = (value: unknown): boolean => value === vi.modals.publish.word;

function longest(wanted: unknown): number {
  if (wanted === vi.modals.sheet.documentNo) return 50;
  return wanted === vi.modals.meeting.place || wanted === vi.modals.campaign.name ? 150 : 3000;
}

beforeAll(async () => {
  house = await fewPeople();
  const stage = withHostileWords(house.stage);
  await openCampaign({ ...stage, agency: { ...stage.agency, workspace: named(stage) } });
  for (const person of inScope(stage)) await assessOneself(stage, person);
  for (const person of inScope(stage))
    for (const id of person.directSuperiors)
      await reviewAsSuperior(
        stage,
        someone(stage, (each) => each.id === id),
        person,
        false,
      );
  for (const person of inScope(stage)) await prepareDossier(stage, person);
  await callMeeting(stage);
  await takeAttendance(stage);
  for (const member of members(stage)) await giveOpinions(stage, member);
  await closeMeeting(stage);
  await approveMinutes(stage);
  for (const person of inScope(stage)) await proposeAfterMeeting(stage, person);
  await submitSheet(stage);
  await decide(stage);
  await publish(stage);
}, 60_000);

/** The name of the campaign too is typed, before the form is sent. */
function named({ agency }: Stage): Stage['agency']['workspace'] {
  const { workspace } = agency;
  const as: typeof workspace.as = (id, options) => {
    const person = workspace.as(id, options);
    const submit: typeof person.submit = async () => {
      await person.fill(vi.modals.campaign.name, 'Đợt');
      return person.submit();
    };
    return { ...person, submit };
  };
  return { ...workspace, as };
}

const messages = () =>
  house.agency.workspace.outgoing().filter(({ via }) => via.startsWith('chat.') || via.startsWith('files.'));

it('no message carries a mention, a link or a broadcast that somebody typed', () => {
  expect(messages().length).toBeGreaterThan(50);
  for (const { content } of messages()) {
    const { text = '', blocks = [] } = content as { text?: string; blocks?: object[] };
    expect(text).not.toMatch(/<[!@#h]/);
    expect(JSON.stringify(blocks)).not.toContain('"mrkdwn"');
    expect(JSON.stringify(blocks)).not.toMatch(/"type":"(broadcast|user|usergroup|link|channel)"/);
  }
});

it('every call says that its text is not to be parsed', () => {
  const calls = house.agency.workspace.traffic.calls.filter(({ method }) =>
    /^chat\.(postMessage|update)$/.test(method),
  );
  for (const { args } of calls) {
    expect(args['parse']).toBe('none');
    expect(args['link_names']).toBeUndefined();
  }
});

it('nobody was notified by what was typed: the words of the place and of the campaign are shown as they are', () => {
  const said = JSON.stringify(messages().map(({ content }) => content));
  expect(said).toContain('&lt;!channel&gt;');
});

it('modals show typed words as text only', () => {
  const views = house.agency.workspace
    .outgoing()
    .filter(({ via }) => via.startsWith('views.') || via.startsWith('ack'));
  expect(views.length).toBeGreaterThan(10);
  for (const { content } of views) {
    const parsed = [...JSON.stringify(content).matchAll(/\{"type":"mrkdwn","text":"((?:[^"\\]|\\.)*)"/g)];
    for (const [, text] of parsed) expect(text).not.toContain('!channel');
  }
});

it('words are stored in whole letters, without control or direction marks, and otherwise as typed', async () => {
  const files = await house.store.records.find('review', { excluded: false });
  expect(files.length).toBeGreaterThan(3);
  const whole = JSON.stringify([
    files,
    await house.store.records.find('meeting', {}),
    await house.store.records.find('decisionSheet', {}),
  ]);
  expect(whole).toBe(whole.normalize('NFC'));
  expect(whole).not.toMatch(/(?!\n)[\p{Cc}\p{Bidi_Control}]/u);
  for (const { selfAssessment, opinions, proposal } of files)
    for (const text of [
      selfAssessment?.strengths,
      ...Object.values(opinions).map(({ remarks }) => remarks.G1),
      proposal?.content,
    ])
      expect(text).toContain(`${hostile} ${straight}`);
});

it('the papers were made, and Slack refused nothing', () => {
  const { workspace } = house.agency;
  expect([...workspace.core.files.values()].filter(({ name }) => name.endsWith('.pdf')).length).toBeGreaterThan(6);
  expect(workspace.violations).toEqual([]);
  expect(workspace.traffic.calls.filter(({ ok }) => !ok)).toEqual([]);
});

it('T42 T45 no log line holds a name, a text or a token', () => {
  const log = house.logged.join('\n');
  for (const { fullName } of house.agency.people) expect(log).not.toContain(fullName);
  for (const secret of ['!channel', 'Ưu điểm', 'Ý kiến', 'xoxb-', 'xapp-', house.agency.installed.signingSecret])
    expect(log).not.toContain(secret);
  expect(house.logged.filter((line) => line.includes('"error"'))).toEqual([]);
});

describe('what is not sent yet', () => {
  it('T8 a draft is seen by its author only, not by another who may write the same form', async () => {
    const other = await fewPeople();
    const { stage } = other;
    await openCampaign(stage);
    const paper = someone(stage, ({ id }) => id === 'SVHTT-029');
    const first = advisor(stage);
    const second = advisor(stage, first);
    const open = async (person: typeof first) => {
      const driver = actAs(stage, person);
      await driver.openHome();
      const [, actionId] = new RegExp(`"action_id":"([^"]*${paper.id})"`).exec(JSON.stringify(driver.home())) ?? [];
      await driver.press({ actionId: actionId ?? '' }, { in: 'home' });
      return driver;
    };
    const writer = await open(first);
    await writer.fill({ blockId: 'G1' }, 'NHÁP BÍ MẬT');
    await writer.fill({ blockId: 'G2' }, 'NHÁP BÍ MẬT 2');
    expect((await writer.submit()).updated).toBe(true);
    await writer.closeModal({ all: true });
    const reader = await open(second);
    expect(JSON.stringify(reader.modal())).not.toContain('NHÁP BÍ MẬT');
    await reader.closeModal({ all: true });
    const again = await open(first);
    expect(JSON.stringify(again.modal())).toContain('NHÁP BÍ MẬT');
    expect(other.logged.join('\n')).not.toContain('NHÁP');
  }, 30_000);

  it('B6 a superior who has not spoken does not see what the other said', async () => {
    const other = await fewPeople();
    const { stage } = other;
    await openCampaign(stage);
    const person = someone(stage, ({ id }) => id === 'SVHTT-004');
    await assessOneself(stage, person);
    const [one, two] = person.directSuperiors.map((id) => someone(stage, (each) => each.id === id));
    if (!one || !two) throw new Error('two superiors are needed');
    await reviewAsSuperior(stage, one, person, false);
    const driver = actAs(stage, two);
    await driver.press(vi.messages.superiorReview.openButton, { in: superiorCard(driver, person) });
    expect(JSON.stringify(driver.modal())).toContain('Ưu điểm của');
    expect(JSON.stringify(driver.modal())).not.toContain('Ý kiến của');
  }, 30_000);
});
