/** What leaves a record after an event: notices to people and channels, and facts for other records. */
import type { CalendarDate, Instant } from './calendar.ts';
import type { PersonId } from './person.ts';
import type { RatingLevel } from './rating.ts';
import type { Step } from './step.ts';

export type Recipient =
  | { readonly person: PersonId }
  /** The private channel of the advisory unit, or the channel of all staff, of the campaign. */
  | { readonly channel: 'advisoryUnit' | 'allStaff' };

/** Papers that the procedure makes; `source` is the id of the record that they show. */
export type PaperKind = 'dossier' | 'minutes' | 'decision' | 'announcement';

/**
 * What a message says, as plain data. A card carries state and names only: assessment text, remarks and votes are read in
 * modals and papers (T45). `level` stands only in cards of step 6, after publication.
 */
export type Card =
  | {
      readonly card: 'campaignOpened';
      readonly campaignName: string;
      readonly inScope: number;
      readonly excluded: number;
      readonly onPaper: number;
      readonly due: CalendarDate;
    }
  | {
      readonly card: 'selfAssessment';
      readonly reviewId: string;
      readonly campaignName: string;
      readonly years: readonly number[];
      readonly due: CalendarDate;
      readonly state: 'open' | 'submitted' | 'returned' | 'over';
      readonly at?: Instant;
    }
  | {
      readonly card: 'selfAssessmentReturned';
      readonly reviewId: string;
      readonly byName: string;
      readonly due: CalendarDate;
    }
  | { readonly card: 'superiorThread'; readonly campaignName: string; readonly due: CalendarDate }
  | {
      readonly card: 'superiorReview';
      readonly reviewId: string;
      readonly personName: string;
      readonly unitName: string;
      readonly state: 'open' | 'given' | 'returned' | 'excused';
      readonly byName?: string;
      readonly at?: Instant;
    }
  | {
      readonly card: 'dossier';
      readonly reviewId: string;
      readonly personName: string;
      readonly unitName: string;
      readonly state: 'toPrepare' | 'prepared' | 'met' | 'proposed' | 'decided' | 'reopened';
      readonly at?: Instant;
    }
  | {
      readonly card: 'meetingCalled';
      readonly meetingId: string;
      readonly place: string;
      readonly at: Instant;
      readonly files: number;
      readonly state: MeetingPhase;
      /** What this very person may do now; the card offers nothing else. */
      readonly may: readonly MeetingAct[];
    }
  | {
      readonly card: 'meetingBoard';
      readonly meetingId: string;
      readonly place: string;
      readonly at: Instant;
      readonly files: number;
      readonly members: number;
      readonly present: number;
      readonly state: MeetingPhase;
    }
  | { readonly card: 'decisionThread'; readonly campaignName: string }
  | {
      readonly card: 'decisionSheet';
      readonly sheetId: string;
      readonly files: number;
      readonly due: CalendarDate;
      readonly state: 'submitted' | 'issued';
      readonly at?: Instant;
    }
  | { readonly card: 'publication'; readonly publicationId: string }
  | { readonly card: 'publicationPart'; readonly publicationId: string; readonly part: number }
  | {
      readonly card: 'ownResult';
      readonly reviewId: string;
      readonly level: RatingLevel;
      readonly documentNo: string;
      readonly petitionUntil: CalendarDate;
    }
  | { readonly card: 'reminder'; readonly owed: readonly OwedTask[] }
  | {
      readonly card: 'paper';
      readonly paper: PaperKind;
      readonly source: string;
      readonly version: number;
      readonly subject: string;
    }
  | { readonly card: 'notApplied'; readonly personName: string; readonly step: Step };

export type MeetingPhase = 'called' | 'open' | 'closed' | 'approved';
export type MeetingAct = 'readFiles' | 'takeAttendance' | 'giveOpinions' | 'close' | 'approve';

export interface OwedTask {
  readonly step: Step;
  readonly count: number;
  readonly due: CalendarDate;
}

/**
 * A message that must reach somebody. The same `key` is one message for ever: a later notice with a higher revision
 * updates it in place. `thread` is the key of the message under which it stands.
 */
export interface Notice {
  readonly kind: 'notice';
  readonly key: string;
  readonly campaignId: string;
  readonly to: Recipient;
  readonly card: Card;
  readonly thread?: string;
}

/** A fact for another record; carried by the system, safe to repeat (`commandId` is derived from the source event). */
export interface FollowUp {
  readonly kind: 'followUp';
  readonly key: string;
  readonly campaignId: string;
  readonly target: 'review' | 'campaign' | 'openReviews';
  readonly id: string;
  readonly command: unknown;
}

export type Outgoing = Notice | FollowUp;

export const notice = (fields: Omit<Notice, 'kind'>): Notice => ({ kind: 'notice', ...fields });
export const followUp = (fields: Omit<FollowUp, 'kind'>): FollowUp => ({ kind: 'followUp', ...fields });
