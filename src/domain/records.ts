/** The kinds of record and the law of each: the one table from which the shell works. */
import type { Aggregate } from './aggregate.ts';
import { campaign, type CampaignCommand, type CampaignEvent, type CampaignState } from './campaign.ts';
import { decisionSheet, type SheetCommand, type SheetEvent, type SheetState } from './decision-sheet.ts';
import { meeting } from './meeting.ts';
import type { MeetingCommand, MeetingEvent, MeetingState } from './meeting-state.ts';
import { publication, type PublicationCommand, type PublicationEvent, type PublicationState } from './publication.ts';
import type { ReviewCommand, ReviewEvent } from './review-events.ts';
import type { ReviewState } from './review-state.ts';
import { review } from './review.ts';

export interface RecordKinds {
  campaign: { state: CampaignState; command: CampaignCommand; event: CampaignEvent };
  review: { state: ReviewState; command: ReviewCommand; event: ReviewEvent };
  meeting: { state: MeetingState; command: MeetingCommand; event: MeetingEvent };
  decisionSheet: { state: SheetState; command: SheetCommand; event: SheetEvent };
  publication: { state: PublicationState; command: PublicationCommand; event: PublicationEvent };
}
export type RecordKind = keyof RecordKinds;
export type StateOf<K extends RecordKind> = RecordKinds[K]['state'];
export type CommandOf<K extends RecordKind> = RecordKinds[K]['command'];
export type EventOf<K extends RecordKind> = RecordKinds[K]['event'];

export const recordKinds = [
  'campaign',
  'review',
  'meeting',
  'decisionSheet',
  'publication',
] as const satisfies readonly RecordKind[];

export const aggregates: { readonly [K in RecordKind]: Aggregate<StateOf<K>, CommandOf<K>, EventOf<K>> } = {
  campaign,
  review,
  meeting,
  decisionSheet,
  publication,
};
