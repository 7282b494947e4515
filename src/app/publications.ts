/** What step 6 needs: every file of the campaign, decided or not, and one publication per campaign. */
import type { Actor } from '../domain/actor.ts';
import { endOfPetition, type CampaignState } from '../domain/campaign.ts';
import { inPrintedOrder } from '../domain/printed-order.ts';
import { refuse, allow, type Outcome } from '../domain/outcome.ts';
import type { PublicationState } from '../domain/publication.ts';
import type { ReviewState } from '../domain/review-state.ts';
import { publishedResult, type PublishedResult } from '../domain/steps/6-publication.ts';
import { currentCampaign, latestCampaign } from './open-campaign.ts';
import { perform } from './perform.ts';
import type { World } from './world.ts';

export interface PublicationPlan {
  readonly campaign: CampaignState;
  readonly files: readonly ReviewState[];
  readonly results: readonly PublishedResult[];
  readonly documentNos: readonly string[];
  readonly petitionUntil: string;
}

/** Exactly what would be posted now; refused while a file is undecided, naming whose. */
export async function planPublication(world: World, by: Actor): Promise<Outcome<PublicationPlan>> {
  if (!by.advisoryUnit) return refuse({ code: 'notTheAdvisoryUnit' });
  const campaign = await currentCampaign(world);
  if (!campaign) return refuse({ code: 'noCampaign' });
  const files = await world.records.find('review', { campaign: campaign.id, excluded: false });
  const undecided = files.filter(({ decision }) => !decision);
  if (undecided.length > 0) return refuse({ code: 'undecidedFiles', people: undecided.map(({ person }) => person) });
  const decided = files.flatMap((file) => publishedResult(file) ?? []);
  const results = inPrintedOrder(decided, (result) => result);
  const documentNos = [
    ...new Set(files.flatMap(({ decision }) => (decision?.documentNo ? [decision.documentNo] : []))),
  ];
  const petitionUntil = endOfPetition(world.now(), campaign.settings.petitionDays);
  return allow({ campaign, files, results, documentNos, petitionUntil });
}

/** Once per campaign: the id says so, and a second click finds the first publication. */
export async function publish(world: World, by: Actor, commandId: string): Promise<Outcome<PublicationState>> {
  const campaign = (await currentCampaign(world)) ?? (await latestCampaign(world));
  const id = `${campaign?.id ?? ''}.cong-khai-1`;
  const again = campaign && (await world.records.load('publication', id));
  if (again?.commandIds.includes(commandId)) return allow(again.state);
  const plan = await planPublication(world, by);
  if (!plan.ok) return plan;
  const { files } = plan.value;
  const { id: campaignId, settings } = plan.value.campaign;
  const { years, petitionDays } = settings;
  return perform(world, {
    kind: 'publication',
    id,
    command: { type: 'publish', id, campaignId, years, petitionDays, files },
    by,
    commandId,
  });
}
