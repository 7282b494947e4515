/** What is known of a campaign (đợt đánh giá), what can be asked of it, and what can happen to it. */
import type { CalendarDate, Instant } from './calendar.ts';
import type { OccupationProfile } from './criteria.ts';
import type { Person, PersonCard, PersonId } from './person.ts';
import type { ExclusionReason, ScopeRule } from './scope.ts';
import type { PerStep } from './step.ts';

/** The agency as printed at the head of each paper. */
export interface Agency {
  readonly name: string;
  /** Cơ quan chủ quản. */
  readonly parentName: string;
  /** For document symbols such as «/TB-SVHTT»; the number itself is given by the records office. */
  readonly shortName: string;
  /** Địa danh, before «ngày … tháng … năm …». */
  readonly place: string;
}

export interface CampaignSettings {
  readonly name: string;
  readonly agency: Agency;
  /** The three most recent years, ascending (S06). */
  readonly years: readonly number[];
  readonly due: PerStep<CalendarDate>;
  readonly legalBases: readonly string[];
  readonly channels: { readonly allStaff: string; readonly advisoryUnit: string };
  /** By the exact text of the occupation; an occupation without an entry has no additional content (S11). */
  readonly profiles: Readonly<Record<string, OccupationProfile>>;
  readonly scope: ScopeRule;
  /** Days within which a result can be petitioned, counted from the day after publication. */
  readonly petitionDays: number;
}

export interface Excluded {
  readonly person: PersonCard;
  readonly reason: ExclusionReason;
}

export interface CampaignState {
  readonly id: string;
  readonly settings: CampaignSettings;
  readonly phase: 'opening' | 'running' | 'published';
  readonly openedBy: PersonId;
  readonly openedAt: Instant;
  readonly inScope: number;
  readonly excluded: readonly Excluded[];
  /** In scope without a Slack account: they go on paper, with the advisory unit. */
  readonly onPaper: readonly PersonId[];
  /** The roster as it was imported for this campaign. */
  readonly rosterVersion: number;
}

export type CampaignCommand =
  | {
      readonly type: 'openCampaign';
      readonly id: string;
      readonly settings: CampaignSettings;
      readonly roster: {
        readonly version: number;
        readonly people: readonly Person[];
        readonly withoutSlack: readonly PersonId[];
      };
      /** The advisory unit saw the list of people without Slack and takes them on paper (T43). */
      readonly acceptsPaper: boolean;
      readonly running?: string;
    }
  | { readonly type: 'recordReviewsOpened' }
  | { readonly type: 'recordPublished' };

export type CampaignEvent =
  | ({ readonly type: 'campaignOpened' } & Pick<
      CampaignState,
      'id' | 'settings' | 'inScope' | 'excluded' | 'onPaper' | 'rosterVersion'
    >)
  | { readonly type: 'reviewsOpened' }
  | { readonly type: 'campaignPublished' };
