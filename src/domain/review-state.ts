/** What is known of one person's review file (hồ sơ đánh giá) while it goes through the six steps. */
import type { CalendarDate, Instant } from './calendar.ts';
import type { Content, CriteriaGroup, OccupationProfile } from './criteria.ts';
import type { PersonCard, PersonId } from './person.ts';
import type { RatingCounts, RatingLevel } from './rating.ts';
import type { NamedPerson } from './refusal.ts';
import type { ExclusionReason } from './scope.ts';
import type { PerStep, Step } from './step.ts';

/** Somebody who acts on the file, as printed: name and post on the day the file was opened. */
export interface NamedOfficer extends NamedPerson {
  readonly post: string;
}

/** Step 1 as submitted: an answer per required content, general remarks, the person's own level (domain 6.6). */
export interface SelfAssessment {
  readonly answers: Readonly<Partial<Record<Content, string>>>;
  readonly strengths: string;
  readonly shortcomings: string;
  readonly level: RatingLevel;
}

export interface SubmittedSelfAssessment extends SelfAssessment {
  /** 1 for the first submission; one more after each return. */
  readonly version: number;
  readonly at: Instant;
  /** Somebody of the advisory unit, where it was entered from paper on behalf of the person. */
  readonly enteredBy?: PersonId;
}

/** Step 2: nhận xét per criteria group and đánh giá as a level (S22). */
export interface Opinion {
  readonly remarks: Readonly<Record<CriteriaGroup, string>>;
  readonly level: RatingLevel;
}

export interface GivenOpinion extends Opinion {
  readonly at: Instant;
  /** Given by «Nhất trí» in the thread: the standing remark and the person's own level. */
  readonly byAgreement: boolean;
}

/** Steps 3 and 5 of the advisory unit: đề xuất nội dung và mức (S26, S27, S33). */
export interface Proposal {
  readonly content: string;
  readonly level: RatingLevel;
}

/** Step 4 as the approved minutes state it for this person. */
export interface MeetingResult {
  readonly meetingId: string;
  readonly counts: RatingCounts;
  readonly abstained: number;
  /** The level that more than half of the valid opinions named, if any. It advises; it decides nothing. */
  readonly level?: RatingLevel;
}

/** Step 5 as the competent authority decided it. */
export interface Decision {
  readonly sheetId: string;
  readonly level: RatingLevel;
  readonly content: string;
  /** Why it differs from the proposal, where it does. */
  readonly reason?: string;
  readonly documentNo: string;
}

type At<T> = T & { readonly at: Instant };

/** Facts of the campaign that a file keeps from the day it was opened (templates and dates are pinned, T4). */
export interface ReviewBasis {
  readonly campaignId: string;
  readonly campaignName: string;
  readonly person: PersonCard;
  readonly years: readonly number[];
  readonly due: PerStep<CalendarDate>;
  readonly profile: OccupationProfile;
  readonly superiors: readonly NamedOfficer[];
  readonly authority: NamedOfficer;
  /** The person has no Slack account: the advisory unit enters the signed paper on behalf. */
  readonly onPaper: boolean;
}

/** The five ratings (T21) are `selfAssessment.level`, `opinions[…].level`, `proposal.level`, `meeting.level`, `decision.level`. */
export interface ReviewState extends ReviewBasis {
  readonly id: string;
  /** Set for a title that is out of scope: such a record refuses everything and counts nowhere (T3). */
  readonly excluded?: ExclusionReason;
  readonly step: Step;
  readonly selfAssessment?: SubmittedSelfAssessment;
  /** How many times step 1 was submitted; versions that were returned stay in the events. */
  readonly submissions: number;
  /** The last return, with the text as it was: the form opens again with it (T16). */
  readonly returned?: At<{ readonly by: NamedPerson; readonly reason: string; readonly form: SelfAssessment }>;
  readonly returns: number;
  readonly opened: Readonly<Record<string, Instant>>;
  readonly opinions: Readonly<Record<string, GivenOpinion>>;
  readonly excused: Readonly<Record<string, At<{ readonly reason: string; readonly by: PersonId }>>>;
  readonly proposal?: At<Proposal>;
  readonly meeting?: At<MeetingResult>;
  readonly finalProposal?: At<Proposal>;
  /** The decision sheet on which the final proposal lies before the authority; from then on it is not rewritten. */
  readonly sheetId?: string;
  readonly decision?: At<Decision>;
  readonly published?: At<{ readonly publicationId: string }>;
}

/** A person has one file in a campaign; the id says so, so that opening twice cannot make two. */
export const reviewId = (campaignId: string, person: PersonId): string => `${campaignId}.${person}`;

/** Superiors from whom an opinion is still owed. */
export const owingSuperiors = (state: ReviewState): readonly NamedOfficer[] =>
  state.superiors.filter(({ id }) => !state.opinions[id] && !state.excused[id]);

/** The first step that is not complete (at least one real opinion in step 2, domain 3.3); 6 also stands for a published file. */
export function stepOf(state: Omit<ReviewState, 'step'>): Step {
  if (!state.selfAssessment) return 1;
  if (Object.keys(state.opinions).length === 0) return 2;
  if (state.superiors.some(({ id }) => !state.opinions[id] && !state.excused[id])) return 2;
  if (!state.proposal) return 3;
  if (!state.meeting) return 4;
  if (!state.decision) return 5;
  return 6;
}
