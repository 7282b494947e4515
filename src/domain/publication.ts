/** A publication (step 6): the list of decided results as it goes to all staff, once per campaign and version (T31). */
import type { Aggregate, Context } from './aggregate.ts';
import type { CalendarDate, Instant } from './calendar.ts';
import { endOfPetition } from './deadline.ts';
import type { Decided, Recorded } from './event.ts';
import { followUp, notice, type Outgoing } from './notice.ts';
import { inPrintedOrder } from './printed-order.ts';
import { allow, firstRefusal, refuse, type Outcome } from './outcome.ts';
import type { ReviewState } from './review-state.ts';
import {
  publicationParts,
  publishedResult,
  type PublishedResult,
  type RecordPublication,
} from './steps/6-publication.ts';

export interface PublicationState {
  readonly id: string;
  readonly campaignId: string;
  readonly years: readonly number[];
  /** Numbers of the decisions that the list rests on. */
  readonly documentNos: readonly string[];
  readonly results: readonly PublishedResult[];
  readonly petitionUntil: CalendarDate;
  readonly publishedAt: Instant;
  /** Full name of who published. */
  readonly publishedBy?: string;
}

export type PublicationCommand = {
  readonly type: 'publish';
  readonly id: string;
  readonly campaignId: string;
  readonly years: readonly number[];
  readonly petitionDays: number;
  /** Every file of the campaign that is in scope, whatever its state. */
  readonly files: readonly ReviewState[];
};

export type PublicationEvent = { readonly type: 'resultsPublished' } & Omit<PublicationState, 'publishedAt'>;

function decide(
  state: PublicationState | undefined,
  command: PublicationCommand,
  { by, now }: Context,
): Outcome<readonly Decided<PublicationEvent>[]> {
  if (by === 'system') return refuse({ code: 'notTheAdvisoryUnit' });
  const { id, campaignId, years, files } = command;
  if (files.some((file) => file.campaignId !== campaignId)) throw new Error('a file of another campaign');
  const undecided = files.filter((file) => !file.excluded && !file.decision);
  const results = inPrintedOrder(
    files.flatMap((file) => publishedResult(file) ?? []),
    (result) => result,
  );
  const refusal = firstRefusal(
    !by.advisoryUnit && { code: 'notTheAdvisoryUnit' },
    state && { code: 'alreadyDone', by: state.publishedBy ?? '', at: state.publishedAt },
    undecided.length > 0 && { code: 'undecidedFiles', people: undecided.map(({ person }) => person) },
    (results.length === 0 || files.some(({ published }) => published)) && { code: 'nothingToPublish' },
  );
  if (refusal) return refuse(refusal);
  const documentNos = [
    ...new Set(files.flatMap(({ decision }) => (decision?.documentNo ? [decision.documentNo] : []))),
  ];
  const petitionUntil = endOfPetition(now, command.petitionDays);
  const event: PublicationEvent = {
    type: 'resultsPublished',
    id,
    campaignId,
    years,
    documentNos,
    results,
    petitionUntil,
    publishedBy: by.fullName,
  };
  return allow([{ capacity: 'advisoryUnit', event }]);
}

function evolve(_state: PublicationState | undefined, { at, event }: Recorded<PublicationEvent>): PublicationState {
  const { type: _type, ...facts } = event;
  return { ...facts, publishedAt: at };
}

/** The post first, its table and its paper in the thread, then every file learns of it and tells its person. */
function outgoing(_recorded: Recorded<PublicationEvent>, after: PublicationState): readonly Outgoing[] {
  const { id, campaignId, results, petitionUntil } = after;
  const to = { channel: 'allStaff' } as const;
  const post = `${id}/post`;
  const parts = publicationParts(results).map((_rows, part) =>
    notice({
      key: `${id}/part-${part}`,
      campaignId,
      to,
      card: { card: 'publicationPart', publicationId: id, part },
      thread: post,
    }),
  );
  const paper = notice({
    key: `${id}/paper`,
    campaignId,
    to,
    card: { card: 'paper', paper: 'announcement', source: id, version: 1, subject: '' },
    thread: post,
  });
  const command: RecordPublication = { type: 'recordPublication', publicationId: id, petitionUntil };
  return [
    notice({ key: post, campaignId, to, card: { card: 'publication', publicationId: id } }),
    ...parts,
    paper,
    ...results.map(({ reviewId }) =>
      followUp({ key: `${id}/${reviewId}`, campaignId, target: 'review', id: reviewId, command }),
    ),
    followUp({
      key: `${id}/campaign`,
      campaignId,
      target: 'campaign',
      id: campaignId,
      command: { type: 'recordPublished' },
    }),
  ];
}

export const publication: Aggregate<PublicationState, PublicationCommand, PublicationEvent> = {
  decide,
  evolve,
  outgoing,
  index: ({ campaignId, publishedAt }) => ({ campaign: campaignId, publishedAt }),
};
