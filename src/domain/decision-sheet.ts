/** A decision sheet (tờ trình and decision of step 5): the advisory unit submits a closed list, the authority decides it at once. */
import type { Aggregate } from './aggregate.ts';
import { decideSheet } from './decision-sheet-decide.ts';
import { sheetOutgoing } from './decision-sheet-outgoing.ts';
import type { SheetCommand, SheetEvent, SheetState } from './decision-sheet-state.ts';
import type { Recorded } from './event.ts';

export type { LineDecision, SheetCommand, SheetEvent, SheetLine, SheetState } from './decision-sheet-state.ts';

function evolve(state: SheetState | undefined, { at, event }: Recorded<SheetEvent>): SheetState {
  if (event.type === 'sheetSubmitted') {
    const { type: _type, campaignName: _name, ...facts } = event;
    return { ...facts, submittedAt: at };
  }
  if (!state) throw new Error(`a decision sheet cannot begin with ${event.type}`);
  return { ...state, decisions: event.decisions, documentNo: event.documentNo, issuedAt: at };
}

export const decisionSheet: Aggregate<SheetState, SheetCommand, SheetEvent> = {
  decide: decideSheet,
  evolve,
  outgoing: sheetOutgoing,
  index: ({ campaignId, authority, due, issuedAt, lines }) => ({
    campaign: campaignId,
    authority: authority.id,
    due,
    issued: issuedAt !== undefined,
    waitingOn: issuedAt === undefined ? [authority.id] : [],
    reviews: lines.map(({ reviewId }) => reviewId),
  }),
};
