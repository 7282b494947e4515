/** A campaign (đợt đánh giá): opened once over the whole roster, running while files are under way, ended by publication. */
import type { Aggregate, Context } from './aggregate.ts';
import { openCampaign } from './campaign-opening.ts';
import type { CampaignCommand, CampaignEvent, CampaignState } from './campaign-state.ts';
import type { Decided, Recorded } from './event.ts';
import { followUp, notice, type Outgoing } from './notice.ts';
import { allow, refuse, type Outcome } from './outcome.ts';

export { authorityOf, profileOf } from './campaign-opening.ts';
export type {
  Agency,
  CampaignCommand,
  CampaignEvent,
  CampaignSettings,
  CampaignState,
  Excluded,
} from './campaign-state.ts';
export { endOfPetition, latestYears, suggestedDue } from './deadline.ts';

function decide(
  state: CampaignState | undefined,
  command: CampaignCommand,
  { by, now }: Context,
): Outcome<readonly Decided<CampaignEvent>[]> {
  if (command.type === 'openCampaign') {
    if (state) return allow([]);
    return by === 'system' ? refuse({ code: 'notTheAdvisoryUnit' }) : openCampaign(command, by, now);
  }
  if (!state) return refuse({ code: 'noCampaign' });
  if (by !== 'system') return refuse({ code: 'notTheAdvisoryUnit' });
  switch (command.type) {
    case 'recordReviewsOpened':
      return allow(state.phase === 'opening' ? [{ capacity: 'system', event: { type: 'reviewsOpened' } }] : []);
    case 'recordPublished':
      return allow(state.phase === 'published' ? [] : [{ capacity: 'system', event: { type: 'campaignPublished' } }]);
  }
}

function evolve(state: CampaignState | undefined, { at, by, event }: Recorded<CampaignEvent>): CampaignState {
  if (event.type === 'campaignOpened') {
    const { type: _type, ...facts } = event;
    if (by === 'system') throw new Error('a campaign is opened by a person');
    return { ...facts, phase: 'opening', openedBy: by, openedAt: at };
  }
  if (!state) throw new Error(`a campaign cannot begin with ${event.type}`);
  return { ...state, phase: event.type === 'reviewsOpened' ? 'running' : 'published' };
}

function outgoing({ event }: Recorded<CampaignEvent>, after: CampaignState): readonly Outgoing[] {
  const { id, settings, inScope, excluded, onPaper } = after;
  if (event.type === 'campaignOpened')
    return [followUp({ key: `${id}/open`, campaignId: id, target: 'openReviews', id, command: {} })];
  if (event.type === 'campaignPublished') return [];
  return [
    notice({
      key: `${id}/opened`,
      campaignId: id,
      to: { channel: 'advisoryUnit' },
      card: {
        card: 'campaignOpened',
        campaignName: settings.name,
        inScope,
        excluded: excluded.length,
        onPaper: onPaper.length,
        due: settings.due[1],
      },
    }),
  ];
}

export const campaign: Aggregate<CampaignState, CampaignCommand, CampaignEvent> = {
  decide,
  evolve,
  outgoing,
  index: ({ id, phase, openedAt, settings }) => ({ campaign: id, phase, openedAt, name: settings.name }),
};
