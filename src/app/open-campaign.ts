/** Opens a campaign over the whole roster, and then, as often as needed, the files that do not exist yet. */
import type { Actor } from '../domain/actor.ts';
import { authorityOf, profileOf, type CampaignSettings, type CampaignState } from '../domain/campaign.ts';
import { allow, refuse, type Outcome } from '../domain/outcome.ts';
import { personCard, type Person, type PersonId } from '../domain/person.ts';
import { review } from '../domain/review.ts';
import { reviewId, type NamedOfficer, type ReviewBasis } from '../domain/review-state.ts';
import { exclusionOf } from '../domain/scope.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { folded, perform } from './perform.ts';
import type { Append } from './ports.ts';
import type { World } from './world.ts';

export interface OpenCampaign {
  /** Given when the form was opened: one form opens one campaign, however often it is sent. */
  readonly id: string;
  readonly settings: CampaignSettings;
  readonly acceptsPaper: boolean;
  readonly by: Actor;
  readonly commandId: string;
}

/** Gives the opened campaign; refuses faults of fields, roster, channels, or people without Slack not yet accepted (T43). */
export const openCampaign = (world: World, request: OpenCampaign): Promise<Outcome<CampaignState>> =>
  oneAtATime(world, 'openCampaign', () => open(world, request));

async function open(world: World, request: OpenCampaign): Promise<Outcome<CampaignState>> {
  const { id, settings, acceptsPaper, by, commandId } = request;
  const again = await world.records.load('campaign', id);
  if (again) return allow(again.state);
  const { version, people } = await world.roster.current();
  const fault = await channelRefusal(world, settings, people);
  if (fault) return fault;
  const accounts = await world.roster.slackAccounts();
  const withoutSlack = people.filter(({ id }) => !accounts.has(id)).map(({ id }) => id);
  const running = (await currentCampaign(world))?.settings.name;
  return perform(world, {
    kind: 'campaign',
    id,
    command: {
      type: 'openCampaign',
      id,
      settings,
      roster: { version, people, withoutSlack },
      acceptsPaper,
      ...(running ? { running } : {}),
    },
    by,
    commandId,
  });
}

/** The campaign that is not published yet, if any; else the newest published one. */
export async function currentCampaign(world: Pick<World, 'records'>): Promise<CampaignState | undefined> {
  const open = await world.records.find('campaign', { phase: { in: ['opening', 'running'] } });
  return open[0];
}

export async function latestCampaign(world: Pick<World, 'records'>): Promise<CampaignState | undefined> {
  const all = await world.records.find('campaign', {});
  return [...all].sort((a, b) => b.openedAt - a.openedAt)[0];
}

async function channelRefusal(world: World, settings: CampaignSettings, people: readonly Person[]) {
  const { allStaff, advisoryUnit } = settings.channels;
  if (!allStaff || !advisoryUnit) return undefined;
  if (allStaff === advisoryUnit) return refuse({ code: 'channelUnsuitable', reason: 'same' });
  const accounts = await world.roster.slackAccounts();
  const ofUnit = people.filter((person) => person.advisoryUnit).flatMap(({ id }) => accounts.get(id) ?? []);
  const reason =
    (await world.directory.channelFault(allStaff, 'allStaff', new Set())) ??
    (await world.directory.channelFault(advisoryUnit, 'advisoryUnit', new Set(ofUnit)));
  return reason ? refuse({ code: 'channelUnsuitable', reason }) : undefined;
}

/** Opens a file for everybody of the roster (S02); excluded titles get a record that refuses everything (T3). */
export async function openReviews(world: World, campaignId: string): Promise<void> {
  const stored = await world.records.load('campaign', campaignId);
  if (!stored) throw new Error(`no campaign ${campaignId}`);
  const campaign = stored.state;
  const { people } = await world.roster.at(campaign.rosterVersion);
  const now = world.now();
  const byId = new Map(people.map((person) => [person.id, person]));
  const onPaper = new Set(campaign.onPaper);
  const writes = people.map((person): Append<'review'> => {
    const basis = reviewBasis(campaign, person, byId, people, onPaper.has(person.id));
    const id = reviewId(campaignId, person.id);
    const excluded = exclusionOf(person, campaign.settings.scope);
    const event = { type: 'reviewOpened' as const, id, basis, ...(excluded ? { excluded } : {}) };
    const events = [{ capacity: 'system' as const, at: now, by: 'system' as const, commandId: `${id}/open`, event }];
    return { kind: 'review', id, expectedVersion: 0, events, ...folded<'review'>(review, undefined, events) };
  });
  await world.records.createMany(writes);
  world.wake('review');
  await perform(world, {
    kind: 'campaign',
    id: campaignId,
    command: { type: 'recordReviewsOpened' },
    by: 'system',
    commandId: `${campaignId}/reviews-opened`,
  });
}

function reviewBasis(
  { id, settings }: CampaignState,
  person: Person,
  byId: ReadonlyMap<PersonId, Person>,
  people: readonly Person[],
  onPaper: boolean,
): ReviewBasis {
  const authority = authorityOf(person, people);
  return {
    campaignId: id,
    campaignName: settings.name,
    person: personCard(person),
    years: settings.years,
    due: settings.due,
    profile: profileOf(settings, person.occupation),
    superiors: person.directSuperiors.flatMap((superior) => officer(byId.get(superior)) ?? []),
    authority: officer(authority) ?? { id: person.id, fullName: '', post: '' },
    onPaper,
  };
}

const officer = (person: Person | undefined): NamedOfficer | undefined =>
  person && { id: person.id, fullName: person.fullName, post: person.post };
