/** Modals of steps 1 to 3: titles (at most 24 characters), labels and hints. */
import { shortDate, timeAndDate } from '../format.ts';
import type { Text } from '../vi.ts';

type Early = Pick<Text['modals'], 'self' | 'superior' | 'returning' | 'excuse' | 'dossier'>;

export const earlyModals: Early = {
  self: {
    title: 'Self-assessment',
    page: (page, pages) => `Page ${page}/${pages}`,
    intro: (years, due) => `Years under review: ${years.join(', ')}. Due: ${shortDate(due)}.`,
    onBehalf: (name) => `Entered from the signed paper form of ${name}.`,
    savedAt: (at) => `Draft saved at ${timeAndDate(at)}. Each page is saved when you press “Save, continue”.`,
    notSaved: 'Each page is saved when you press “Save, continue”.',
    returned: (byName, times) =>
      `The form was returned by ${byName} to be completed${times > 1 ? ` (return no. ${times})` : ''}. Reason:`,
    answer: 'Self-review and self-assessment',
    hints: {
      G1: 'Ethics; sense of responsibility; sense of discipline and order in performing duties.',
      G2: 'Professional capacity; progress, timeliness and quality of regular and ad hoc work.',
      G3: 'Results and products achieved in each of the three years; for each, the function or duty of the agency to which it belongs.',
      A1: 'Your role (lead or participant), the document, the competent body that issued or accepted it, number, date. If there is none, write “Không có”.',
      A2: 'Your role (lead or participant), the initiative (grassroots level or above) or task, the competent body that approved or accepted it, number, date. If there is none, write “Không có”.',
      G4: 'Innovation and creativity; daring to think, to act and to take responsibility for the common good; outstanding achievements and the benefit they brought.',
    },
    strengths: 'Strengths',
    shortcomings: 'Limitations and shortcomings',
    level: 'Self-rating of quality',
    saveNext: 'Save, continue',
    submit: 'Send the form',
    sent: 'The form has been sent. You can follow its progress in the Home tab of the app.',
  },
  superior: {
    title: 'Opinion of a superior',
    file: (name, post, unit) => `${name}, ${post}, ${unit}`,
    years: (years) => `Years under review: ${years.join(', ')}.`,
    selfPart: 'Self-assessment form of the person',
    selfLevel: (level) => `Self-rating: ${level}`,
    ownPart: 'Your review and assessment',
    remarks: 'Remarks',
    level: 'Level',
    submit: 'Send opinion',
    sent: 'Your opinion has been recorded in the dossier.',
    agreed: 'Your agreement has been recorded in the dossier.',
  },
  returning: {
    title: 'Return for completion',
    intro: (name) =>
      `The form of ${name} goes back to Step 1 with its content intact. Opinions already given on this version no longer stand.`,
    reason: 'Reason for the return',
    submit: 'Return',
    sent: 'The form has been returned to the person to be completed.',
  },
  excuse: {
    title: 'Missing opinion',
    intro: (name) =>
      `The file of ${name} will go on without the opinion of the chosen superior; the dossier prints the reason.`,
    superior: 'Superior who gives no opinion',
    reason: 'Reason',
    submit: 'Record',
    sent: 'Recorded.',
  },
  dossier: {
    title: 'Review dossier',
    opinions: 'Opinions of the direct superiors',
    opinionBy: (name, post, at) => `${name}, ${post} (${timeAndDate(at)})`,
    excused: (name, reason) => `${name}: no opinion. Reason: ${reason}`,
    documents: 'Related documents (if any): none',
    proposalPart: 'Proposal of the advisory unit',
    firstProposal: 'Proposal before the meeting',
    content: 'Proposed content',
    level: 'Proposed level',
    submit: 'Complete the dossier',
    sent: 'The dossier is complete. Its PDF is sent to the thread of the file in the channel of the advisory unit.',
  },
};
