/** Slack loses answers, breaks, refuses and stalls during the whole play: every message still exists exactly once. */
import { openCampaign } from '../../src/demo/0-campaign.ts';
import { assessOneself } from '../../src/demo/1-self-assessment.ts';
import { reviewAsSuperior } from '../../src/demo/2-superior-review.ts';
import { prepareDossier, proposeAfterMeeting } from '../../src/demo/3-dossier.ts';
import { playMeeting } from '../../src/demo/play.ts';
import { decide, submitSheet } from '../../src/demo/5-decision.ts';
import { publish } from '../../src/demo/6-publication.ts';
import { actAs, inScope, someone, type Stage } from '../../src/demo/stage.ts';
import { vi } from '../../src/text/vi.ts';
import { fewPeople, type Life } from '../support/copies.ts';
import { everything, rest } from '../support/whole.ts';

type Kind = Parameters<Life['agency']['workspace']['faults']['next']>[0]['kind'];
const kinds: readonly Kind[] = ['cutAfterHandling', 'error500AfterHandling', '429', 'cutBeforeHandling', 'error500'];
const methods = [
  'chat.postMessage',
  'chat.update',
  'files.getUploadURLExternal',
  'files.completeUploadExternal',
  'files.info',
  'conversations.history',
  'conversations.replies',
  'conversations.open',
  'upload',
];

async function play(stage: Stage): Promise<void> {
  await openCampaign(stage);
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
  await playMeeting(stage);
  for (const person of inScope(stage)) await proposeAfterMeeting(stage, person);
  await submitSheet(stage);
  await decide(stage);
  await publish(stage);
}

/** Before the app comes to rest, one fault waits for the next call of each method. */
function troubled(house: Life, kind: Kind): Stage {
  const { faults } = house.agency.workspace;
  const settle = async (): Promise<void> => {
    for (const method of methods) faults.next({ kind, method });
    await rest(house);
    faults.clear();
  };
  return { ...house.stage, settle };
}

it.each(kinds)(
  'T31 %s of every bulk call, again and again: nothing is lost, nothing is there twice',
  async (kind) => {
    const house = await fewPeople();
    await play(troubled(house, kind));
    await rest(house);
    const { posted, files, queued, altered, refusedFacts } = await everything(house);
    expect(queued.length).toBeGreaterThan(30);
    expect(queued.filter((row) => !/"state":"(sent|onPaper)"/.test(row))).toEqual([]);
    expect(posted.filter((line) => !line.endsWith(': 1') && !queued.some((row) => isOnPaper(row, line)))).toEqual([]);
    expect(files.filter((line) => !line.endsWith(': 1'))).toEqual([]);
    expect(files).toHaveLength(inScope(house.stage).length + 3);
    expect([altered, refusedFacts]).toEqual([[], []]);
  },
  60_000,
);

const isOnPaper = (row: string, line: string): boolean =>
  row.includes(`"key":"${line.split(': ')[0]}"`) && row.includes('"state":"onPaper"');

describe('T42 a modal that does not open', () => {
  it.each<Kind>(['cutBeforeHandling', 'error500', '429'])(
    '%s of views.open: the person gets a code, and the log has it',
    async (kind) => {
      const house = await fewPeople();
      await openCampaign(house.stage);
      const person = someone(house.stage, ({ id }) => id === 'SVHTT-004');
      const driver = actAs(house.stage, person);
      const [card] = driver.dm();
      if (!card) throw new Error('no card');
      house.agency.workspace.faults.next({ kind, method: 'views.open' });
      await driver.press(vi.messages.selfAssessment.button, { in: card });
      const told = driver.dm().at(-1)?.text ?? '';
      const [, code] = /mã ([0-9A-F]{8})/.exec(told) ?? [];
      expect(code).toBeDefined();
      expect(house.logged.filter((line) => line.includes(`"code":"${code}"`))).toHaveLength(1);
      await driver.press(vi.messages.selfAssessment.button, { in: card });
      expect(driver.modal()).toBeDefined();
    },
    30_000,
  );
});
