/** What is known of a meeting, what can be asked of it, and what can happen in it. */
import type { CalendarDate, Instant } from './calendar.ts';
import type { MeetingPhase } from './notice.ts';
import type { PersonCard, PersonId } from './person.ts';
import type { RatingLevel } from './rating.ts';
import type { NamedOfficer, ReviewState } from './review-state.ts';
import type { MeetingMember } from './steps/4-meeting.ts';

/** One file on the agenda, with what the advisory unit proposed in step 3. */
export interface AgendaItem {
  readonly reviewId: string;
  readonly person: PersonCard;
  readonly proposed: RatingLevel;
}

/** One member's opinion on one file: a level or an abstention, and remarks where there are any. */
export interface MeetingOpinion {
  readonly level: RatingLevel | 'abstain';
  readonly remarks: string;
}

export interface MeetingState {
  readonly id: string;
  readonly campaignId: string;
  readonly at: Instant;
  readonly place: string;
  readonly due: CalendarDate;
  readonly chair: NamedOfficer;
  readonly secretary: NamedOfficer;
  readonly members: readonly MeetingMember[];
  readonly agenda: readonly AgendaItem[];
  readonly phase: MeetingPhase;
  readonly present: readonly PersonId[];
  /** Reason of absence by member, where one was given. */
  readonly absences?: Readonly<Record<string, string>>;
  /** By file, then by member. The open form: names may be read in the minutes. */
  readonly opinions: Readonly<Record<string, Readonly<Record<string, MeetingOpinion>>>>;
  readonly conclusion?: string;
  readonly openedAt?: Instant;
  readonly closedAt?: Instant;
  readonly approvedAt?: Instant;
  /** 0 while a draft; 1 once approved. */
  readonly minutesVersion: number;
}

export type MeetingCommand =
  | {
      readonly type: 'callMeeting';
      readonly id: string;
      readonly campaignId: string;
      readonly at: Instant;
      readonly place: string;
      readonly due: CalendarDate;
      readonly chair: NamedOfficer;
      readonly secretary: NamedOfficer;
      readonly members: readonly MeetingMember[];
      /** The files as they stand; each must have its dossier. */
      readonly files: readonly ReviewState[];
    }
  | {
      readonly type: 'openMeeting';
      readonly present: readonly PersonId[];
      readonly absences: Readonly<Record<string, string>>;
    }
  | { readonly type: 'giveOpinions'; readonly opinions: readonly (MeetingOpinion & { readonly reviewId: string })[] }
  | { readonly type: 'closeMeeting'; readonly conclusion: string }
  | { readonly type: 'approveMinutes' };

export type MeetingEvent =
  | ({ readonly type: 'meetingCalled' } & Pick<
      MeetingState,
      'id' | 'campaignId' | 'at' | 'place' | 'due' | 'chair' | 'secretary' | 'members' | 'agenda'
    >)
  | {
      readonly type: 'meetingOpened';
      readonly present: readonly PersonId[];
      readonly absences: Readonly<Record<string, string>>;
    }
  | { readonly type: 'opinionsGiven'; readonly opinions: readonly (MeetingOpinion & { readonly reviewId: string })[] }
  | { readonly type: 'meetingClosed'; readonly conclusion: string }
  | { readonly type: 'minutesApproved' };

/** The opinions of the present members on one file; the person concerned is recused (T25). */
export const opinionsOn = (
  state: MeetingState,
  reviewId: string,
): readonly (MeetingOpinion & { readonly member: PersonId })[] =>
  state.present.flatMap((member) => {
    const opinion = state.opinions[reviewId]?.[member];
    return opinion ? [{ ...opinion, member }] : [];
  });
