/** Everything that can be asked of a review file, and everything that can happen to it. */
import type { ReviewBasis } from './review-state.ts';
import type { ExclusionReason } from './scope.ts';
import type { SelfAssessmentEvent, SubmitSelfAssessment } from './steps/1-self-assessment.ts';
import type { SuperiorReviewCommand, SuperiorReviewEvent } from './steps/2-superior-review.ts';
import type { DossierEvent, PrepareDossier } from './steps/3-dossier.ts';
import type { MeetingRecordedEvent, RecordMeeting } from './steps/4-meeting.ts';
import type { DecisionStepCommand, DecisionStepEvent } from './steps/5-decision.ts';
import type { PublicationRecordedEvent, RecordPublication } from './steps/6-publication.ts';

export type ReviewCommand =
  | {
      readonly type: 'openReview';
      readonly id: string;
      readonly basis: ReviewBasis;
      readonly excluded?: ExclusionReason;
    }
  | SubmitSelfAssessment
  | SuperiorReviewCommand
  | PrepareDossier
  | RecordMeeting
  | DecisionStepCommand
  | RecordPublication;

export type ReviewEvent =
  | {
      readonly type: 'reviewOpened';
      readonly id: string;
      readonly basis: ReviewBasis;
      readonly excluded?: ExclusionReason;
    }
  | SelfAssessmentEvent
  | SuperiorReviewEvent
  | DossierEvent
  | MeetingRecordedEvent
  | DecisionStepEvent
  | PublicationRecordedEvent;
