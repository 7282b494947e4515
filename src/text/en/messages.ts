/** What stands in messages: state and what to do. Never assessment text, remarks or votes (T45). */
import type { MeetingPhase } from '../../domain/notice.ts';
import { shortDate, timeAndDate } from '../format.ts';
import type { Text } from '../vi.ts';
import { counted, levels, stepTitle } from './official.ts';

const meetingStates: Readonly<Record<MeetingPhase, string>> = {
  called: 'called, not opened yet',
  open: 'in session, opinions are being given',
  closed: 'closed, the minutes wait for approval',
  approved: 'the minutes are approved',
};

export const messages: Text['messages'] = {
  campaignOpened: (name, inScope, excluded, onPaper, due) =>
    `Campaign “${name}” is open: ${counted(inScope, 'person', 'people')} in scope, ${excluded} out of scope, ${onPaper} on paper. Step 1 is due ${shortDate(due)}.`,
  selfAssessment: {
    title: `Step 1/6: ${stepTitle(1)}`,
    open: (years, due) =>
      `Please review and assess yourself for the years ${years.join(', ')}. Due: ${shortDate(due)}.`,
    submitted: (at) => `Form sent at ${timeAndDate(at)}. You can follow its progress in the Home tab of the app.`,
    returned: (due) => `The form was returned to be completed. Due: ${shortDate(due)}.`,
    over: 'This step is done.',
    button: 'Open the form',
  },
  returned: (byName, due) =>
    `${byName} returned the form to be completed. Open the form to read the reason; what you wrote is still there. Due: ${shortDate(due)}.`,
  superiorThread: (campaign, due) =>
    `Step 2/6: ${stepTitle(2)}, campaign “${campaign}”. The files that wait for your opinion are in this thread. Due: ${shortDate(due)}.`,
  superiorReview: {
    open: (name, unit) => `The file of ${name} (${unit}) waits for your opinion.`,
    given: (name, at) => `File of ${name}: opinion given at ${timeAndDate(at)}.`,
    returned: (name, byName, at) =>
      `File of ${name}: returned by ${byName} at ${timeAndDate(at)} to be completed. You will be told when it is sent again.`,
    excused: (name) => `File of ${name}: the advisory unit has recorded that your opinion is not awaited.`,
    openButton: 'Open the file, give opinion',
    agreeButton: 'Agree',
    returnButton: 'Return',
    agreeTitle: 'Agree with the self-assessment?',
    agreeText:
      'Your agreement with the whole content and with the level that the person chose will be recorded in the dossier and cannot be changed.',
  },
  dossier: {
    toPrepare: (name, unit) =>
      `File of ${name} (${unit}): all opinions are given, the dossier is to be prepared (Step 3/6).`,
    prepared: (name, at) =>
      `File of ${name}: dossier prepared at ${timeAndDate(at)}, waiting for the meeting (Step 4/6).`,
    met: (name, at) =>
      `File of ${name}: minutes approved at ${timeAndDate(at)}, waiting for the proposal and the decision (Step 5/6).`,
    proposed: (name, at) =>
      `File of ${name}: proposal after the meeting made at ${timeAndDate(at)}, waiting for the decision of the competent authority (Step 5/6).`,
    decided: (name, at) =>
      `File of ${name}: decided by the competent authority at ${timeAndDate(at)}, waiting for publication (Step 6/6).`,
    reopened: (name) => `File of ${name}: reopened.`,
    prepareButton: 'Prepare the dossier',
    proposeButton: 'Propose after the meeting',
  },
  meeting: {
    called: (at, place, files) =>
      `Step 4/6: you are invited to the meeting that reviews and assesses ${counted(files, 'file')}, at ${timeAndDate(at)}, ${place}.`,
    state: (phase) => `Meeting: ${meetingStates[phase]}.`,
    board: (at, place, files, members, present) =>
      `Step 4/6: meeting on ${counted(files, 'file')}, at ${timeAndDate(at)}, ${place}. Summoned: ${members}${present > 0 ? `, present: ${present}` : ''}.`,
    filesButton: 'Read the files',
    attendanceButton: 'Take attendance, open',
    opinionsButton: 'Give opinions',
    closeButton: 'Conclude and close',
    approveButton: 'Approve the minutes',
  },
  decisionThread: (campaign) => `Step 5/6: ${stepTitle(5)}, campaign “${campaign}”. The submission is in this thread.`,
  decisionSheet: {
    submitted: (files, due) =>
      `The advisory unit submits ${counted(files, 'file')} for your decision on the results. Due: ${shortDate(due)}.`,
    issued: (files, at) => `Results of ${counted(files, 'person', 'people')} decided at ${timeAndDate(at)}.`,
    button: 'Read the submission, decide',
  },
  publication: {
    title: 'Publication of the review results',
    intro: (years, documentNos) => {
      const basis = documentNos.length > 0 ? ` under Decision No. ${documentNos.join(', ')}` : '';
      return `📢 Results of the review and quality rating of cadres, civil servants and public employees for the years ${years.join(', ')}${basis}.`;
    },
    total: (level, count, share) => `${levels[level]}: ${counted(count, 'person', 'people')} (${share})`,
    petition: (until) => `Petitions may be lodged until the end of ${shortDate(until)}.`,
    details: 'The list by unit and the PDF are in the thread of this message.',
    row: (fullName, post, level) => `${fullName}, ${post}: ${levels[level]}`,
    part: (part, parts) => `List of results, part ${part}/${parts}`,
  },
  ownResult: (level, documentNo, until) =>
    `Your review and quality rating: ${levels[level]}${documentNo ? ` (Decision No. ${documentNo})` : ''}. If you disagree, you have the right to a written petition that states its basis, contents and request, to the authority that decided or to its direct superior. Petitions may be lodged until the end of ${shortDate(until)}. This message is sent to you alone.`,
  reminder: (owed) =>
    [
      'You still have work that is due:',
      ...owed.map(
        ({ step, count, due }) =>
          `• Step ${step}/6 (${stepTitle(step)}): ${counted(count, 'task')}, due ${shortDate(due)}`,
      ),
    ].join('\n'),
  notApplied: (name, step) => `File of ${name}: an update of Step ${step} could not be applied. Please check the file.`,
  homeHint: 'Open the Home tab of the app to work on it.',
};
