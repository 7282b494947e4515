/** What App Home shows beside tasks: where the reader's own file stands (T12), and the advisory unit's board and next acts. */
import type { Actor } from '../domain/actor.ts';
import { daysBetween, today } from '../domain/calendar.ts';
import type { CampaignState } from '../domain/campaign.ts';
import { owingSuperiors, reviewId, type ReviewState } from '../domain/review-state.ts';
import { steps, type PerStep, type Step } from '../domain/step.ts';
import { latestCampaign } from './open-campaign.ts';
import type { Where } from './ports.ts';
import type { World } from './world.ts';

/** Who holds a file now; how many superiors have answered where it is they. */
export type Holder =
  | { readonly holder: 'self' | 'advisoryUnit' | 'meeting' | 'authority' | 'publication' }
  | { readonly holder: 'superiors'; readonly given: number; readonly all: number };

export type OwnFile =
  | { readonly state: 'outOfScope' | 'published' }
  | {
      readonly state: 'running';
      readonly step: Step;
      readonly held: Holder;
      readonly due: string;
      readonly daysLeft: number;
    };

export interface UnitBoard {
  readonly counts: PerStep<number>;
  readonly canOpenCampaign: boolean;
  readonly readyForMeeting: number;
  readonly readyForDecision: readonly {
    readonly authorityId: string;
    readonly authorityName: string;
    readonly files: number;
  }[];
  readonly canPublish: boolean;
  readonly onPaperNotices: number;
  /** For whom those notices are. */
  readonly onPaperPeople: readonly string[];
  /** Files of step 2, those due first, with the superiors who still owe an opinion (T13). */
  readonly owingOpinions: readonly {
    readonly reviewId: string;
    readonly name: string;
    readonly superiors: readonly string[];
  }[];
}

export interface Overview {
  readonly campaign?: CampaignState;
  readonly ownFile?: OwnFile;
  readonly unit?: UnitBoard;
}

export async function overview(world: World, by: Actor): Promise<Overview> {
  const campaign = await latestCampaign(world);
  const unit = by.advisoryUnit ? { unit: await unitBoard(world, campaign) } : {};
  if (!campaign) return unit;
  const file = await world.records.load('review', reviewId(campaign.id, by.id));
  return { campaign, ...(file ? { ownFile: ownFile(file.state, today(world.now())) } : {}), ...unit };
}

function ownFile(review: ReviewState, day: string): OwnFile {
  if (review.excluded) return { state: 'outOfScope' };
  if (review.published) return { state: 'published' };
  const due = review.due[review.step];
  return { state: 'running', step: review.step, held: holderOf(review), due, daysLeft: daysBetween(day, due) };
}

/** What is decided stays unknown to the person until it is published: step 6 only says «công khai kết quả» (T34). */
function holderOf({ step, superiors, opinions, excused, finalProposal }: ReviewState): Holder {
  switch (step) {
    case 1:
      return { holder: 'self' };
    case 2: {
      const asked = superiors.filter(({ id }) => !excused[id]);
      return { holder: 'superiors', given: asked.filter(({ id }) => opinions[id]).length, all: asked.length };
    }
    case 3:
      return { holder: 'advisoryUnit' };
    case 4:
      return { holder: 'meeting' };
    case 5:
      return { holder: finalProposal ? 'authority' : 'advisoryUnit' };
    case 6:
      return { holder: 'publication' };
  }
}

/** How many files of step 2 the board lists; it says only what is near. */
const owingListed = 15;
const none: PerStep<number> = { 1: 0, 2: 0, 3: 0, 4: 0, 5: 0, 6: 0 };
const emptyBoard: UnitBoard = {
  counts: none,
  canOpenCampaign: true,
  readyForMeeting: 0,
  readyForDecision: [],
  canPublish: false,
  onPaperNotices: 0,
  onPaperPeople: [],
  owingOpinions: [],
};

async function unitBoard(world: World, campaign: CampaignState | undefined): Promise<UnitBoard> {
  if (!campaign) return emptyBoard;
  const where = { campaign: campaign.id, excluded: false };
  const byStep = await world.records.tally('review', where, 'step');
  const counts = Object.fromEntries(steps.map((step) => [step, byStep.get(String(step)) ?? 0])) as PerStep<number>;
  const undecided = byStep.size > 0 ? counts[1] + counts[2] + counts[3] + counts[4] + counts[5] : 0;
  const running = campaign.phase !== 'published';
  return {
    counts,
    canOpenCampaign: !running,
    readyForMeeting: counts[4] > 0 ? (await notYetOn(world, 'meeting', { campaign: campaign.id, step: 4 })).length : 0,
    readyForDecision: counts[5] > 0 ? await decisionsReady(world, campaign.id) : [],
    canPublish: running && undecided === 0 && counts[6] > 0,
    ...(await onPaper(world, campaign.id)),
    owingOpinions: counts[2] > 0 ? await owingOpinions(world, campaign.id) : [],
  };
}

type FileRow = { readonly id: string; readonly authority: string };

/** Files that stand on no agenda, or on no sheet, yet; by projections only. */
async function notYetOn(world: World, list: 'meeting' | 'decisionSheet', where: Where): Promise<readonly FileRow[]> {
  // A projection is what `index` of the review aggregate writes; the port knows it only as a row of plain values.
  const files = (await world.records.list('review', { ...where, excluded: false })) as unknown as readonly FileRow[];
  const lists = await world.records.list(list, { campaign: where['campaign'] ?? '' });
  const taken = new Set(lists.flatMap((row) => row['reviews'] as readonly string[]));
  return files.filter(({ id }) => !taken.has(id));
}

async function decisionsReady(world: World, campaignId: string): Promise<UnitBoard['readyForDecision']> {
  const files = await notYetOn(world, 'decisionSheet', { campaign: campaignId, step: 5, proposed: true });
  const { people } = await world.roster.current();
  return [...new Set(files.map(({ authority }) => authority))].map((authorityId) => ({
    authorityId,
    authorityName: people.find(({ id }) => id === authorityId)?.fullName ?? authorityId,
    files: files.filter(({ authority }) => authority === authorityId).length,
  }));
}

/** Notices that no Slack account can receive, and the people to whom somebody must bring them (S36). */
async function onPaper(world: World, campaignId: string): Promise<Pick<UnitBoard, 'onPaperNotices' | 'onPaperPeople'>> {
  const notices = await world.deliveries.list(campaignId, 'onPaper');
  const ids = new Set(notices.flatMap(({ to }) => ('person' in to ? [to.person] : [])));
  const { people } = await world.roster.current();
  return {
    onPaperNotices: notices.length,
    onPaperPeople: people.filter(({ id }) => ids.has(id)).map(({ fullName }) => fullName),
  };
}

async function owingOpinions(world: World, campaignId: string): Promise<UnitBoard['owingOpinions']> {
  const files = await world.records.find('review', { campaign: campaignId, excluded: false, step: 2 }, owingListed);
  return files.map((file) => ({
    reviewId: file.id,
    name: file.person.fullName,
    superiors: owingSuperiors(file).map(({ fullName }) => fullName),
  }));
}
