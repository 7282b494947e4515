/** Titles, labels and hints of the modals. Titles have at most 24 characters. */
import type { AdditionalContent } from '../../domain/criteria.ts';
import { counted } from './official.ts';
import type { Text } from '../vi.ts';
import { earlyModals } from './modals-1-3.ts';
import { lateModals } from './modals-4-6.ts';

/** Short names of the additional contents; the official wording stands beside them. */
const additionalNames: Readonly<Record<AdditionalContent, string>> = {
  A1: 'drafting of schemes and regulations',
  A2: 'initiatives, research and projects',
};

export const modals: Text['modals'] = {
  ...earlyModals,
  ...lateModals,
  campaign: {
    title: 'Open a campaign',
    name: 'Name of the campaign',
    // The name is printed on official papers: it stays Vietnamese.
    suggestedName: (year) => `Đánh giá CBCCVC năm ${year}`,
    years: 'Years under review (the three most recent)',
    due: (step, name) => `Step ${step} due: ${name}`,
    legalBases: 'Legal bases (one a line)',
    legalBasesHint:
      'They are printed in the minutes and in the decision. Please add the regulation on the functions of the agency and the review guidance in force.',
    allStaff: 'Channel of all staff',
    allStaffHint: 'A public channel with everybody; the results are posted here. Invite the app to it first.',
    advisoryUnit: 'Private channel of the advisory unit',
    advisoryUnitHint:
      'A private channel with the advisory unit only; dossiers are sent here. Invite the app to it first.',
    additional: (code) => `Occupations also assessed on ${additionalNames[code]}`,
    paper: 'People without a Slack account',
    paperOption: 'They go on paper and the advisory unit enters their forms',
    scope: (inScope, excluded, withoutSlack) =>
      `The roster has ${counted(inScope, 'person', 'people')} in scope, ${excluded} out of scope and ${withoutSlack} without a matched Slack account.`,
    submit: 'Open',
    sent: 'The campaign is open. The forms are on their way to everybody.',
  },
};
