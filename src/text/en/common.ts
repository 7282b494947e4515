/** Words that many surfaces share. */
import type { Step } from '../../domain/step.ts';
import type { Text } from '../vi.ts';
import { levels, stepTitle } from './official.ts';

export const common: Text['common'] = {
  appName: 'Bình Xét',
  levels,
  abstain: 'No opinion on the level',
  step: (step: Step): string => `Step ${step}: ${stepTitle(step)}`,
  progress: (step: Step): string => `Step ${step}/6`,
  years: (years: readonly number[]): string => years.join(', '),
  close: 'Close',
  cancel: 'Cancel',
  back: 'Back',
  next: 'Continue',
  send: 'Send',
  confirm: 'Confirm',
  chooseOne: 'Choose a level',
  optional: 'optional',
  refusedTitle: 'Not done',
  refusedHint: 'What you typed is still there. Press “Back” to see it.',
  doneTitle: 'Recorded',
  fault: (code: string): string =>
    `System fault, code ${code}. Nothing that was sent before is lost. Please try again; if it happens again, give this code to the administrator.`,
  tooLongToShow: 'The text is too long to be shown in full here. Please read all of it in the dossier PDF.',
  privacyNotice:
    'Data are processed in order to review cadres, civil servants and public employees as prescribed; only full name, post, unit and rating level are made public. Do not put classified documents into the system.',
};
