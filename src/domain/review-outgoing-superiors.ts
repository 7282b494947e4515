/** What each direct superior is sent about a file in step 2. */
import { notice, type Card, type Notice } from './notice.ts';
import type { PersonId } from './person.ts';
import type { NamedOfficer, ReviewState } from './review-state.ts';

/** All superiors are asked at once (S21), each in a thread of their own direct messages. */
export function askSuperior(state: ReviewState, superior: NamedOfficer): readonly Notice[] {
  const thread = notice({
    key: superiorThreadKey(state, superior.id),
    campaignId: state.campaignId,
    to: { person: superior.id },
    card: { card: 'superiorThread', campaignName: state.campaignName, due: state.due[2] },
  });
  const excused = state.excused[superior.id] !== undefined;
  return [thread, superiorCard(state, superior, excused ? 'excused' : 'open')];
}

/** One card per submitted version: what was sent anew must ring anew; the card of a returned version keeps no button. */
export function superiorCard(
  state: ReviewState,
  superior: NamedOfficer,
  cardState: 'open' | 'given' | 'returned' | 'excused',
  at?: number,
  byName?: string,
): Notice {
  const { id: reviewId, person } = state;
  const card: Card = {
    card: 'superiorReview',
    reviewId,
    personName: person.fullName,
    unitName: person.unit.name,
    state: cardState,
    ...(at === undefined ? {} : { at }),
    ...(byName ? { byName } : {}),
  };
  return notice({
    key: `${reviewId}/2/${superior.id}/v${state.submissions}`,
    campaignId: state.campaignId,
    to: { person: superior.id },
    card,
    thread: superiorThreadKey(state, superior.id),
  });
}

const superiorThreadKey = (state: ReviewState, superior: PersonId): string => `${state.campaignId}/2/${superior}`;
