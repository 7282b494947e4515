/** Who is told after each event of a review file. One message per (file, step, person); later news updates it in place. */
import type { Recorded } from './event.ts';
import { notice, type Card, type Notice } from './notice.ts';
import type { PersonId } from './person.ts';
import type { ReviewEvent } from './review-events.ts';
import { askSuperior, superiorCard } from './review-outgoing-superiors.ts';
import type { ReviewState } from './review-state.ts';

export function reviewOutgoing({ at, by, event }: Recorded<ReviewEvent>, after: ReviewState): readonly Notice[] {
  if (after.excluded) return [];
  switch (event.type) {
    case 'reviewOpened':
      return [selfAssessmentCard(after, 'open')];
    case 'selfAssessmentSubmitted':
      return [selfAssessmentCard(after, 'submitted', at), ...after.superiors.flatMap((s) => askSuperior(after, s))];
    case 'fileOpened':
    case 'putOnSheet':
      return [];
    case 'opinionGiven':
      return [
        ...after.superiors.filter(({ id }) => id === by).map((s) => superiorCard(after, s, 'given', at)),
        ...whenReady(after),
      ];
    case 'superiorExcused':
      return [
        ...after.superiors.filter(({ id }) => id === event.superior).map((s) => superiorCard(after, s, 'excused', at)),
        ...whenReady(after),
      ];
    case 'selfAssessmentReturned':
      return [
        selfAssessmentCard(after, 'returned', at),
        returnedReply(after, event.byName),
        ...after.superiors.map((s) => superiorCard(after, s, 'returned', at, event.byName)),
      ];
    case 'dossierPrepared':
      return [dossierCard(after, 'prepared', at), dossierPaper(after)];
    case 'meetingRecorded':
      return [dossierCard(after, 'met', at)];
    case 'finalProposed':
      return [dossierCard(after, 'proposed', at)];
    case 'decided':
      return [dossierCard(after, 'decided', at)];
    case 'published':
      return [ownResult(after, event.petitionUntil)];
  }
}

const toPerson = (state: ReviewState, person: PersonId, key: string, card: Card, thread?: string): Notice =>
  notice({
    key: `${state.id}/${key}`,
    campaignId: state.campaignId,
    to: { person },
    card,
    ...(thread ? { thread } : {}),
  });

function selfAssessmentCard(
  state: ReviewState,
  cardState: 'open' | 'submitted' | 'returned' | 'over',
  at?: number,
): Notice {
  const { id: reviewId, campaignName, years, due, person } = state;
  const when = at === undefined ? {} : { at };
  return toPerson(state, person.id, '1', {
    card: 'selfAssessment',
    reviewId,
    campaignName,
    years,
    due: due[1],
    state: cardState,
    ...when,
  });
}

/** An update in place does not ring; the reply under the card does. The reason itself is read in the form (T45). */
const returnedReply = (state: ReviewState, byName: string): Notice =>
  toPerson(
    state,
    state.person.id,
    `1/returned-${state.returns}`,
    { card: 'selfAssessmentReturned', reviewId: state.id, byName, due: state.due[1] },
    `${state.id}/1`,
  );

/** The advisory unit hears of a file once nothing of step 2 is owed any more. */
const whenReady = (state: ReviewState): readonly Notice[] =>
  state.step === 3 ? [dossierCard(state, 'toPrepare')] : [];

function dossierCard(
  state: ReviewState,
  cardState: 'toPrepare' | 'prepared' | 'met' | 'proposed' | 'decided',
  at?: number,
): Notice {
  const { id: reviewId, person } = state;
  const when = at === undefined ? {} : { at };
  return notice({
    key: dossierKey(state),
    campaignId: state.campaignId,
    to: { channel: 'advisoryUnit' },
    card: {
      card: 'dossier',
      reviewId,
      personName: person.fullName,
      unitName: person.unit.name,
      state: cardState,
      ...when,
    },
  });
}

const dossierKey = (state: ReviewState): string => `${state.id}/3`;

const dossierPaper = (state: ReviewState): Notice =>
  notice({
    key: `${state.id}/3/paper-${state.submissions}`,
    campaignId: state.campaignId,
    to: { channel: 'advisoryUnit' },
    card: {
      card: 'paper',
      paper: 'dossier',
      source: state.id,
      version: state.submissions,
      subject: state.person.fullName,
    },
    thread: dossierKey(state),
  });

function ownResult(state: ReviewState, petitionUntil: string): Notice {
  if (!state.decision) throw new Error('a published file has a decision');
  const { level, documentNo } = state.decision;
  return toPerson(state, state.person.id, '6', {
    card: 'ownResult',
    reviewId: state.id,
    level,
    documentNo,
    petitionUntil,
  });
}
