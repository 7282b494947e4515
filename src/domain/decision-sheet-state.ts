/** What is known of a decision sheet, what can be asked of it, and what can happen to it. */
import type { CalendarDate, Instant } from './calendar.ts';
import type { PersonCard } from './person.ts';
import type { RatingLevel } from './rating.ts';
import type { NamedOfficer, Proposal, ReviewState } from './review-state.ts';

/** One person on the sheet: what is proposed; after issue, what was decided. */
export interface SheetLine {
  readonly reviewId: string;
  readonly person: PersonCard;
  readonly proposal: Proposal;
}

export interface LineDecision {
  readonly reviewId: string;
  readonly level: RatingLevel;
  /** Required where the level differs from the proposal (domain 3.6). */
  readonly reason: string;
}

export interface SheetState {
  readonly id: string;
  readonly campaignId: string;
  readonly authority: NamedOfficer;
  readonly due: CalendarDate;
  readonly lines: readonly SheetLine[];
  readonly submittedAt: Instant;
  readonly decisions?: readonly LineDecision[];
  /** Số, ký hiệu as the records office gave it; empty where it is written by hand later. Never invented. */
  readonly documentNo?: string;
  readonly issuedAt?: Instant;
}

export type SheetCommand =
  | {
      readonly type: 'submitSheet';
      readonly id: string;
      readonly campaignId: string;
      readonly campaignName: string;
      readonly authority: NamedOfficer;
      readonly due: CalendarDate;
      readonly files: readonly ReviewState[];
    }
  | { readonly type: 'issueDecision'; readonly decisions: readonly LineDecision[]; readonly documentNo: string };

export type SheetEvent =
  | {
      readonly type: 'sheetSubmitted';
      readonly id: string;
      readonly campaignId: string;
      readonly campaignName: string;
      readonly authority: NamedOfficer;
      readonly due: CalendarDate;
      readonly lines: readonly SheetLine[];
    }
  | { readonly type: 'decisionIssued'; readonly decisions: readonly LineDecision[]; readonly documentNo: string };
