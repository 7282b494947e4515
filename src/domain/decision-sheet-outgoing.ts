/** Who is told when a decision sheet is submitted or issued, and what each file on it learns. */
import type { SheetEvent, SheetState } from './decision-sheet-state.ts';
import type { Recorded } from './event.ts';
import { followUp, notice, type Notice, type Outgoing } from './notice.ts';
import type { DecisionStepCommand } from './steps/5-decision.ts';

export function sheetOutgoing({ event }: Recorded<SheetEvent>, after: SheetState): readonly Outgoing[] {
  if (event.type === 'sheetSubmitted')
    return [decisionThread(after, event.campaignName), sheetCard(after), ...submittedFiles(after)];
  return [sheetCard(after), decisionPaper(after), ...decidedFiles(after, event)];
}

const threadKey = ({ campaignId, authority }: SheetState): string => `${campaignId}/5/${authority.id}`;

const decisionThread = (state: SheetState, campaignName: string): Notice =>
  notice({
    key: threadKey(state),
    campaignId: state.campaignId,
    to: { person: state.authority.id },
    card: { card: 'decisionThread', campaignName },
  });

function sheetCard(state: SheetState): Notice {
  const { id: sheetId, lines, due, issuedAt } = state;
  const done = issuedAt === undefined ? { state: 'submitted' as const } : { state: 'issued' as const, at: issuedAt };
  return notice({
    key: `${sheetId}/card`,
    campaignId: state.campaignId,
    to: { person: state.authority.id },
    card: { card: 'decisionSheet', sheetId, files: lines.length, due, ...done },
    thread: threadKey(state),
  });
}

const decisionPaper = (state: SheetState): Notice =>
  notice({
    key: `${state.id}/paper`,
    campaignId: state.campaignId,
    to: { channel: 'advisoryUnit' },
    card: { card: 'paper', paper: 'decision', source: state.id, version: 1, subject: state.documentNo ?? '' },
  });

/** Each file learns that the authority has it, so that its final proposal stands still (S33). */
const submittedFiles = ({ id, campaignId, lines }: SheetState): readonly Outgoing[] =>
  lines.map(({ reviewId }) => {
    const command: DecisionStepCommand = { type: 'recordSheet', sheetId: id };
    return followUp({ key: `${id}/submitted/${reviewId}`, campaignId, target: 'review', id: reviewId, command });
  });

const decidedFiles = (
  state: SheetState,
  { decisions, documentNo }: Extract<SheetEvent, { type: 'decisionIssued' }>,
): readonly Outgoing[] => {
  const proposals = new Map(state.lines.map(({ reviewId, proposal }) => [reviewId, proposal]));
  return decisions.map(({ reviewId, level, reason }) => {
    const content = proposals.get(reviewId)?.content ?? '';
    const command: DecisionStepCommand = {
      type: 'recordDecision',
      authority: state.authority.id,
      decision: { sheetId: state.id, level, content, documentNo, ...(reason.trim() ? { reason } : {}) },
    };
    return followUp({
      key: `${state.id}/${reviewId}`,
      campaignId: state.campaignId,
      target: 'review',
      id: reviewId,
      command,
    });
  });
};
