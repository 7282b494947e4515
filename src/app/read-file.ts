/** Who may read a file, and what of it; asked anew each time it is opened. */
import type { Actor } from '../domain/actor.ts';
import { allow, refuse, type Outcome } from '../domain/outcome.ts';
import type { ReviewState } from '../domain/review-state.ts';
import { mayWrite } from '../domain/steps/1-self-assessment.ts';
import { notASuperior } from '../domain/steps/2-superior-review.ts';
import { mayReadDossier } from '../domain/steps/3-dossier.ts';
import type { Draft } from './ports.ts';
import type { World } from './world.ts';

/** The file and the author's draft, for whoever may write step 1. */
export async function ownForm(
  world: World,
  by: Actor,
  reviewId: string,
): Promise<Outcome<{ readonly review: ReviewState; readonly draft: Draft | undefined }>> {
  const file = await reviewOf(world, reviewId);
  if (!file.ok) return file;
  const review = file.value;
  const refusal = mayWrite(review, by);
  if (refusal) return refuse(refusal);
  if (review.selfAssessment)
    return refuse({ code: 'alreadyDone', by: review.person.fullName, at: review.selfAssessment.at });
  return allow({ review, draft: await world.drafts.load(formName(reviewId), by.id) });
}

/** The name under which step 1 of a file is drafted. */
export const formName = (reviewId: string): string => `self/${reviewId}`;

/** The file, for a direct superior at step 2. */
export async function fileForSuperior(world: World, by: Actor, reviewId: string): Promise<Outcome<ReviewState>> {
  const file = await reviewOf(world, reviewId);
  if (!file.ok) return file;
  const refusal = notASuperior(file.value, by);
  return refusal ? refuse(refusal) : file;
}

/** The whole dossier, for the advisory unit, members of the meeting that lists it, and the authority (T22). */
export async function dossierFor(world: World, by: Actor, reviewId: string): Promise<Outcome<ReviewState>> {
  const file = await reviewOf(world, reviewId);
  if (!file.ok) return file;
  const meetingMember = (await world.records.count('meeting', { reviews: reviewId, members: by.id })) > 0;
  const refusal = mayReadDossier(file.value, { id: by.id, advisoryUnit: by.advisoryUnit, meetingMember });
  return refusal ? refuse(refusal) : file;
}

export async function reviewOf(world: World, reviewId: string): Promise<Outcome<ReviewState>> {
  const stored = await world.records.load('review', reviewId);
  return stored ? allow(stored.state) : refuse({ code: 'notFound' });
}
