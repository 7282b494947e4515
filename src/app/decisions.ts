/** What step 5 needs beyond one file: which files are ready for which authority, and the sheet that carries them. */
import type { Actor } from '../domain/actor.ts';
import type { LineDecision, SheetState } from '../domain/decision-sheet.ts';
import { allow, refuse, type Outcome } from '../domain/outcome.ts';
import { isRatingLevel } from '../domain/rating.ts';
import type { MeetingResult, NamedOfficer, ReviewState } from '../domain/review-state.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { currentCampaign } from './open-campaign.ts';
import { perform } from './perform.ts';
import type { World } from './world.ts';

export interface ReadyForDecision {
  readonly authority: NamedOfficer;
  readonly files: readonly ReviewState[];
}

/** Files with a final proposal that lie on no sheet yet, by the authority of each person. */
async function readyForDecision(world: World, campaignId: string): Promise<readonly ReadyForDecision[]> {
  const files = await world.records.find('review', { campaign: campaignId, step: 5, proposed: true, excluded: false });
  const sheets = await world.records.find('decisionSheet', { campaign: campaignId });
  const taken = new Set(sheets.flatMap(({ lines }) => lines.map(({ reviewId }) => reviewId)));
  const groups = new Map<string, { authority: NamedOfficer; files: ReviewState[] }>();
  for (const file of files.filter(({ id }) => !taken.has(id))) {
    const group = groups.get(file.authority.id) ?? { authority: file.authority, files: [] };
    groups.set(file.authority.id, { ...group, files: [...group.files, file] });
  }
  return [...groups.values()];
}

/** The files of one authority, for the advisory unit to look through before submitting them. */
export async function planSheet(world: World, by: Actor, authorityId: string): Promise<Outcome<ReadyForDecision>> {
  if (!by.advisoryUnit) return refuse({ code: 'notTheAdvisoryUnit' });
  const campaign = await currentCampaign(world);
  if (!campaign) return refuse({ code: 'noCampaign' });
  const ready = (await readyForDecision(world, campaign.id)).find(({ authority }) => authority.id === authorityId);
  return ready ? allow(ready) : refuse({ code: 'emptySheet' });
}

export interface SubmitSheet {
  readonly id: string;
  readonly authorityId: string;
  readonly by: Actor;
  readonly commandId: string;
}

/** One at a time, so that no file is on two sheets. */
export const submitSheet = (world: World, request: SubmitSheet): Promise<Outcome<SheetState>> =>
  oneAtATime(world, 'submitSheet', () => submit(world, request));

async function submit(world: World, { id, authorityId, by, commandId }: SubmitSheet): Promise<Outcome<SheetState>> {
  const again = await world.records.load('decisionSheet', id);
  if (again) return allow(again.state);
  const campaign = await currentCampaign(world);
  const plan = await planSheet(world, by, authorityId);
  if (!plan.ok) return plan;
  if (!campaign) return refuse({ code: 'noCampaign' });
  const { authority, files } = plan.value;
  const { name: campaignName, due } = campaign.settings;
  return perform(world, {
    kind: 'decisionSheet',
    id,
    command: { type: 'submitSheet', id, campaignId: campaign.id, campaignName, authority, due: due[5], files },
    by,
    commandId,
  });
}

/** A sheet with what its authority has chosen so far, and what the meeting said of each person. */
export interface SheetAtWork {
  readonly sheet: SheetState;
  /** By file; the proposal stands where nothing was chosen yet. */
  readonly choices: readonly LineDecision[];
  readonly meetings: ReadonlyMap<string, MeetingResult>;
}

/** Only its authority works on a sheet, and only until it is issued (T27, T29). */
export async function sheetFor(world: World, by: Actor, sheetId: string): Promise<Outcome<SheetAtWork>> {
  const stored = await world.records.load('decisionSheet', sheetId);
  if (!stored) return refuse({ code: 'notFound' });
  const sheet = stored.state;
  const { authority, issuedAt, lines } = sheet;
  if (by.id !== authority.id) return refuse({ code: 'notTheAuthority', authority: authority.fullName });
  if (issuedAt !== undefined) return refuse({ code: 'alreadyDone', by: authority.fullName, at: issuedAt });
  const draft = (await world.drafts.load(sheetForm(sheetId), by.id))?.values ?? {};
  const choices = lines.map(({ reviewId, proposal }) => {
    const chosen = draft[`level.${reviewId}`];
    return {
      reviewId,
      level: isRatingLevel(chosen) ? chosen : proposal.level,
      reason: draft[`reason.${reviewId}`] ?? '',
    };
  });
  const files = await Promise.all(lines.map(({ reviewId }) => world.records.load('review', reviewId)));
  const meetings = new Map(files.flatMap((file) => (file?.state.meeting ? [[file.state.id, file.state.meeting]] : [])));
  return allow({ sheet, choices, meetings });
}

/** The name under which the authority's choices are drafted. */
export const sheetForm = (sheetId: string): string => `sheet/${sheetId}`;
