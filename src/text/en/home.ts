/** App Home, the slash command and help. */
import type { Step } from '../../domain/step.ts';
import { shortDate } from '../format.ts';
import type { Text } from '../vi.ts';
import { counted, stepTitle } from './official.ts';

export const home: Text['home'] = {
  title: 'My tasks',
  noTasks: 'Nothing is waiting for you.',
  noCampaign: 'No review campaign is open.',
  myFile: 'My file',
  where: (step: Step, holder: string, due: string): string =>
    `Step ${step}/6: ${stepTitle(step)}. Waiting for: ${holder}. Due: ${shortDate(due)}.`,
  daysLeft: (days: number): string =>
    days > 0 ? `${counted(days, 'day')} left.` : days === 0 ? 'It is due today.' : `${counted(-days, 'day')} overdue.`,
  published:
    'The result has been published. Your own result and the last day for a petition are in the private message that the app sent you.',
  holders: {
    self: 'your self-assessment',
    superiors: (given: number, all: number): string => `opinions of direct superiors (${given}/${all})`,
    advisoryUnit: 'the advisory unit',
    meeting: 'the review and assessment meeting',
    authority: 'the competent authority',
    publication: 'the advisory unit to publish the result',
  },
  outOfScope:
    'You are outside the scope of this review and have no self-assessment form. What you have to do as direct superior, member of the meeting or competent authority still appears here.',
  unit: 'Advisory unit',
  board: (step: Step, count: number): string => `Step ${step}, ${stepTitle(step)}: ${counted(count, 'file')}`,
  tasks: {
    self: 'Review and assess yourself',
    returned: 'Complete the self-assessment form that was returned',
    superior: (name: string): string => `Give your opinion on the file of ${name}`,
    onPaper: (name: string): string => `Enter the paper form of ${name}`,
    dossier: (name: string): string => `Prepare the dossier of ${name}`,
    final: (name: string): string => `Make the proposal after the meeting for ${name}`,
    attendance: (place: string): string => `Take attendance and open the meeting at ${place}`,
    opinions: (files: number): string => `Give your opinion at the meeting on ${counted(files, 'file')}`,
    close: 'Give the conclusion and close the meeting',
    approve: 'Approve the minutes of the meeting',
    sheet: (files: number): string => `Decide the results of ${counted(files, 'person', 'people')}`,
  },
  due: (date: string): string => `Due: ${shortDate(date)}`,
  open: 'Open',
  owing: (name: string, superiors: readonly string[]): string =>
    `File of ${name}: waiting for the opinion of ${superiors.join(', ')}.`,
  excuse: 'Record a missing opinion',
  actions: {
    openCampaign: 'Open a campaign',
    callMeeting: (files: number): string => `Call the meeting (${counted(files, 'file')})`,
    submitSheet: (authority: string, files: number): string =>
      `Submit to ${authority} for decision (${counted(files, 'file')})`,
    publish: 'Publish the results',
  },
  more: (from: number, to: number, all: number): string => `Tasks ${from}–${to} of ${all}`,
  nextPage: 'Next page',
  previousPage: 'Previous page',
  onPaperNotices: (count: number, people: readonly string[]): string =>
    `${counted(count, 'notice')} to be handed to people who do not use Slack${people.length > 0 ? `: ${people.join(', ')}` : ''}.`,
  help: [
    'Bình Xét: the review of cadres, civil servants and public employees in six steps, inside Slack.',
    '/danhgia: see my tasks',
    '/danhgia mo-dot: open a campaign (advisory unit)',
    '/danhgia tro-giup: see this help',
    'Everything is also in the Home tab of the app.',
  ].join('\n'),
  unknownCommand: (word: string): string => `There is no command “${word}”.`,
};
