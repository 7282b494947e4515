/** From a file to what its readers see. */
import { requiredContents } from '../domain/criteria.ts';
import type { ReviewState } from '../domain/review-state.ts';
import type { FileProps, OpinionProps } from '../../views/file-parts.ts';

/** `withOpinions` is false for a superior who has not spoken yet: the first opinion is a blind one (B6). */
export function fileProps(
  review: ReviewState,
  { withOpinions }: { readonly withOpinions: boolean },
): FileProps | undefined {
  const { person, selfAssessment: self, profile, proposal } = review;
  if (!self) return undefined;
  const answers = requiredContents(profile).map((content) => ({ content, text: self.answers[content] ?? '' }));
  const { strengths, shortcomings, level } = self;
  return {
    personName: person.fullName,
    post: person.post,
    unitName: person.unit.name,
    years: review.years,
    self: { answers, strengths, shortcomings, level },
    opinions: withOpinions
      ? review.superiors.flatMap(({ id, fullName, post }) => opinionProps(review, id, fullName, post))
      : [],
    ...(withOpinions && proposal ? { proposal: { content: proposal.content, level: proposal.level } } : {}),
  };
}

function opinionProps(review: ReviewState, id: string, name: string, post: string): readonly OpinionProps[] {
  const opinion = review.opinions[id];
  if (opinion) return [{ name, post, at: opinion.at, remarks: opinion.remarks, level: opinion.level }];
  const excuse = review.excused[id];
  return excuse ? [{ name, excused: excuse.reason }] : [];
}
