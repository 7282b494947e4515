/** The process dies, or loses an answer, at every single call: nothing acknowledged is lost, every message exists exactly once. */
import { openCampaign } from '../../src/demo/0-campaign.ts';
import { assessOneself } from '../../src/demo/1-self-assessment.ts';
import { reviewAsSuperior } from '../../src/demo/2-superior-review.ts';
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
import { inScope, someone, type Stage } from '../../src/demo/stage.ts';
import type { Person } from '../../src/domain/person.ts';
import type { ReviewState } from '../../src/domain/review-state.ts';
import { fewPeople, momentOf, type Again } from '../support/copies.ts';
import { createFate, type Blow, type Fate } from '../support/mortal.ts';
import { doneOf, everything, rest, type Everything } from '../support/whole.ts';
import type { TestHouse } from '../support/house.ts';

interface Scene {
  readonly name: string;
  /** Which of its submissions is the one during which the blow falls. */
  readonly submission: number;
  readonly play: (stage: Stage) => Promise<void>;
  /** What the person wanted is stored. */
  readonly stored: (house: TestHouse) => Promise<boolean>;
}

const staff = (stage: Stage): Person => someone(stage, ({ id }) => id === 'SVHTT-004');
const superior = (stage: Stage, place: number): Person =>
  someone(stage, ({ id }) => id === staff(stage).directSuperiors[place]);
const fileOf = (test: (file: ReviewState) => boolean) => async (house: TestHouse) =>
  doneOf(await house.store.records.find('review', { person: 'SVHTT-004' }), test);

const submission: Scene = {
  name: 'step 1: submission → cards of the superiors',
  submission: 3,
  play: (stage) => assessOneself(stage, staff(stage)),
  stored: fileOf(({ selfAssessment }) => Boolean(selfAssessment)),
};
const lastOpinion: Scene = {
  name: 'step 2: last opinion → dossier card',
  submission: 1,
  play: (stage) => reviewAsSuperior(stage, superior(stage, 1), staff(stage), false),
  stored: fileOf(({ step }) => step >= 3),
};
const dossier: Scene = {
  name: 'step 3: dossier → PDF in the channel of the advisory unit',
  submission: 1,
  play: (stage) => prepareDossier(stage, staff(stage)),
  stored: fileOf(({ proposal }) => Boolean(proposal)),
};
const minutes: Scene = {
  name: 'step 4: minutes approved → facts to every file',
  submission: 1,
  play: approveMinutes,
  stored: async ({ store }) => (await store.records.count('meeting', { phase: 'approved' })) > 0,
};
const decision: Scene = {
  name: 'step 5: decision issued → facts to every file',
  submission: 2,
  play: decide,
  stored: async ({ store }) => (await store.records.count('decisionSheet', { issued: true })) > 0,
};
const publication: Scene = {
  name: 'step 6: publication → post, table, paper, private notices',
  submission: 1,
  play: publish,
  stored: async ({ store }) => (await store.records.count('publication', {})) > 0,
};

const moments = new Map<Scene, Again>();

beforeAll(async () => {
  const life = await fewPeople();
  const { stage } = life;
  const remember = async (scene: Scene) => void moments.set(scene, await momentOf(life));
  await openCampaign(stage);
  for (const person of inScope(stage)) if (person.id !== staff(stage).id) await assessOneself(stage, person);
  await remember(submission);
  await assessOneself(stage, staff(stage));
  for (const person of inScope(stage))
    for (const id of person.directSuperiors)
      if (person.id !== staff(stage).id)
        await reviewAsSuperior(
          stage,
          someone(stage, (each) => each.id === id),
          person,
          false,
        );
  await reviewAsSuperior(stage, superior(stage, 0), staff(stage), false);
  await remember(lastOpinion);
  await reviewAsSuperior(stage, superior(stage, 1), staff(stage), false);
  for (const person of inScope(stage)) if (person.id !== staff(stage).id) await prepareDossier(stage, person);
  await remember(dossier);
  await prepareDossier(stage, staff(stage));
  await callMeeting(stage);
  await takeAttendance(stage);
  for (const member of members(stage)) await giveOpinions(stage, member);
  await closeMeeting(stage);
  await remember(minutes);
  await approveMinutes(stage);
  for (const person of inScope(stage)) await proposeAfterMeeting(stage, person);
  await submitSheet(stage);
  await remember(decision);
  await decide(stage);
  await remember(publication);
}, 60_000);

interface End {
  readonly acknowledged: boolean;
  readonly calls: readonly string[];
  readonly struck: boolean;
  readonly all: Everything;
}

/** Plays the scene with the blow at call `n` (`n` undefined: without any), then as the next process and the person go on. */
async function playWith(scene: Scene, blow: Blow, n?: number): Promise<End> {
  const again = moments.get(scene);
  if (!again) throw new Error('no such moment');
  const fate = createFate();
  const life = await again(fate.between);
  const heard = { acknowledged: false };
  await scene.play(armed(life.stage, scene.submission, fate, blow, n, heard)).catch(() => undefined);
  await rest(life, fate.dead).catch(() => undefined);
  fate.disarm();
  const house = fate.dead() ? await life.restart() : life;
  const stored = await scene.stored(house);
  if (heard.acknowledged && !stored) throw new Error('acknowledged and not stored');
  for (const user of house.agency.users.values()) {
    const person = house.agency.workspace.as(user, { app: house.agency.installed.id });
    if (person.modal()) await person.closeModal({ all: true });
  }
  await rest(house);
  if (!stored) {
    await scene.play({ ...house.stage, settle: () => rest(house) });
    await rest(house);
  }
  const end = {
    acknowledged: heard.acknowledged,
    calls: [...fate.calls],
    struck: fate.struck(),
    all: await everything(house),
  };
  return end;
}

/** The same stage, with people whose chosen submission wakes the fate. */
function armed(
  stage: Stage,
  at: number,
  fate: Fate,
  blow: Blow,
  n: number | undefined,
  heard: { acknowledged: boolean },
): Stage {
  let submissions = 0;
  const { workspace } = stage.agency;
  const as: typeof workspace.as = (id, options) => {
    const person = workspace.as(id, options);
    const submit: typeof person.submit = async () => {
      submissions += 1;
      if (submissions !== at) return person.submit();
      fate.arm(blow, n ?? Number.POSITIVE_INFINITY);
      const result = await person.submit();
      heard.acknowledged = result.updated && !person.screen('modal').includes('Lỗi hệ thống');
      return result;
    };
    return { ...person, submit };
  };
  return { ...stage, agency: { ...stage.agency, workspace: { ...workspace, as } } };
}

/** `CRASH_EVERY=1` strikes at every single call (five minutes); otherwise a sample that finds the same kinds of faults. */
function strideOf(scene: Scene, blow: Blow): number {
  if (process.env['CRASH_EVERY'] === '1') return 1;
  const many = scene === minutes || scene === decision || scene === publication;
  if (blow === 'dies') return many ? 13 : 1;
  return many ? 37 : 9;
}

const scenes = [submission, lastOpinion, dossier, minutes, decision, publication];

const titles: Readonly<Record<Blow, string>> = {
  dies: 'the process dies after any call',
  fails: 'any call fails',
  loses: 'the answer of any call is lost',
};

describe.each<Blow>(['dies', 'fails', 'loses'])('T31 T41 %s', (blow) => {
  it.each(scenes)(
    `${titles[blow]}: $name`,
    async (scene) => {
      const calm = await playWith(scene, blow);
      expect(calm.acknowledged).toBe(true);
      expect(calm.calls.length).toBeGreaterThan(5);
      for (let n = blow === 'dies' ? 0 : 1; ; n += strideOf(scene, blow)) {
        const end = await playWith(scene, blow, n);
        if (!end.struck) break;
        expect({ n, at: end.calls[n - 1], ...end.all }).toEqual({ n, at: end.calls[n - 1], ...calm.all });
      }
    },
    120_000,
  );
});
