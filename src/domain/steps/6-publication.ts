/** Bước 6: Công khai kết quả (seed line 17): exactly the decided results, to all staff, name, post, unit and level only. */
import type { Context } from '../aggregate.ts';
import type { Decided } from '../event.ts';
import { notAtStep } from '../order.ts';
import { allow, firstRefusal, refuse, type Outcome } from '../outcome.ts';
import type { PersonId, Unit } from '../person.ts';
import type { RatingLevel } from '../rating.ts';
import type { ReviewState } from '../review-state.ts';

/** The whole of what becomes public about a person (T32, S37). */
export interface PublishedResult {
  readonly reviewId: string;
  readonly person: PersonId;
  readonly fullName: string;
  readonly post: string;
  readonly unit: Unit;
  readonly rank: number;
  readonly level: RatingLevel;
}

export interface RecordPublication {
  readonly type: 'recordPublication';
  readonly publicationId: string;
  readonly petitionUntil: string;
}

export type PublicationRecordedEvent = {
  readonly type: 'published';
  readonly publicationId: string;
  readonly petitionUntil: string;
};

/** The line of one decided file; undefined while nothing is decided, so that nothing else can be published. */
export function publishedResult(state: ReviewState): PublishedResult | undefined {
  const { decision, person } = state;
  if (!decision || state.excluded) return undefined;
  const { id, fullName, post, unit, rank } = person;
  return { reviewId: state.id, person: id, fullName, post, unit, rank, level: decision.level };
}

/** Marks the file as published, once; from then on the person is told privately. */
export function recordPublication(
  state: ReviewState,
  { publicationId, petitionUntil }: RecordPublication,
  { by }: Context,
): Outcome<readonly Decided<PublicationRecordedEvent>[]> {
  const refusal = firstRefusal(
    by !== 'system' && { code: 'notTheAdvisoryUnit' },
    notAtStep(state, 6),
    state.published && { code: 'alreadyDone', by: state.person.fullName, at: state.published.at },
  );
  if (refusal) return refuse(refusal);
  return allow([{ capacity: 'system', event: { type: 'published', publicationId, petitionUntil } }]);
}

/** Characters of one message of the public table; Slack takes about 13,000, counting `&` as five, `<` and `>` as four. */
const longestPart = 10_000;
/** Level, commas and the line's end beside the words of a row. */
const rowFrame = 60;

/** The table cut into messages; the order of the list is kept and every row is in exactly one part. */
export function publicationParts(results: readonly PublishedResult[]): readonly (readonly PublishedResult[])[] {
  const parts: PublishedResult[][] = [];
  let room = 0;
  for (const result of results) {
    const weight = rowFrame + weightOf(result.fullName) + weightOf(result.post) + weightOf(result.unit.name);
    if (weight > room) {
      parts.push([]);
      room = longestPart;
    }
    parts.at(-1)?.push(result);
    room -= weight;
  }
  return parts;
}

const weightOf = (text: string): number => text.length + 4 * (text.match(/[&<>]/g)?.length ?? 0);
