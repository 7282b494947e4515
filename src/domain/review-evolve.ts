/** How each event changes a review file. */
import type { Recorded } from './event.ts';
import type { ReviewEvent } from './review-events.ts';
import { stepOf, type ReviewState } from './review-state.ts';

/** Gives the file after the event; its step follows from the pieces that are there, never from a counter (S16). */
export function evolveReview(state: ReviewState | undefined, recorded: Recorded<ReviewEvent>): ReviewState {
  const next = change(state, recorded);
  return { ...next, step: stepOf(next) };
}

function change(state: ReviewState | undefined, { at, by, onBehalfOf, event }: Recorded<ReviewEvent>): ReviewState {
  if (event.type === 'reviewOpened') {
    const { id, basis, excluded } = event;
    const empty = { submissions: 0, returns: 0, opened: {}, opinions: {}, excused: {} };
    return { ...basis, id, ...(excluded ? { excluded } : {}), ...empty, step: 1 };
  }
  if (!state) throw new Error(`a review cannot begin with ${event.type}`);
  switch (event.type) {
    case 'selfAssessmentSubmitted': {
      const version = state.submissions + 1;
      const enteredBy = onBehalfOf && by !== 'system' ? { enteredBy: by } : {};
      const { returned: _settled, ...rest } = state;
      return {
        ...rest,
        submissions: version,
        opened: {},
        selfAssessment: { ...event.form, version, at, ...enteredBy },
      };
    }
    case 'fileOpened':
      return { ...state, opened: { ...state.opened, [by]: at } };
    case 'opinionGiven':
      return {
        ...state,
        excused: without(state.excused, by),
        opinions: { ...state.opinions, [by]: { ...event.opinion, at, byAgreement: event.byAgreement } },
      };
    case 'selfAssessmentReturned': {
      const { selfAssessment: form, ...rest } = state;
      if (!form) throw new Error('only a submitted form is returned');
      const author = { id: by === 'system' ? state.person.id : by, fullName: event.byName };
      const returned = { by: author, reason: event.reason, at, form };
      return { ...rest, returns: state.returns + 1, opinions: {}, returned };
    }
    case 'superiorExcused': {
      const excuse = { reason: event.reason, by: by === 'system' ? state.person.id : by, at };
      return { ...state, excused: { ...state.excused, [event.superior]: excuse } };
    }
    case 'dossierPrepared':
      return { ...state, proposal: { ...event.proposal, at } };
    case 'meetingRecorded':
      return { ...state, meeting: { ...event.result, at } };
    case 'finalProposed':
      return { ...state, finalProposal: { ...event.proposal, at } };
    case 'putOnSheet':
      return { ...state, sheetId: event.sheetId };
    case 'decided':
      return { ...state, decision: { ...event.decision, at } };
    case 'published':
      return { ...state, published: { publicationId: event.publicationId, at } };
  }
}

/** An excuse falls away once its superior speaks after all. */
const without = <T>(record: Readonly<Record<string, T>>, key: string): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
