/** A sentence for each refusal: what is the matter and what the person can do. */
import type { ChannelFault, NamedPerson } from '../../domain/refusal.ts';
import { timeAndDate } from '../format.ts';
import type { Step } from '../../domain/step.ts';
import type { Text } from '../vi.ts';
import { stepTitle } from './official.ts';

export const exclusionReasons: Text['exclusionReasons'] = {
  titleManagedByCityStandingCommittee:
    'Outside the scope of the review: the title is managed by the City Party Standing Committee (Ban Thường vụ Thành ủy)',
  categoryNotCovered:
    'Outside the scope of the review: not a cadre, civil servant or public employee covered by this campaign',
};

const channelFaults: Readonly<Record<ChannelFault, string>> = {
  notFound: 'The chosen channel cannot be found. Invite the app to it and choose again.',
  botNotMember: 'The app is not in the chosen channel. Type /invite @Bình Xét there and send again.',
  shared: 'The chosen channel is shared with another organisation. Please choose an internal one.',
  archived: 'The chosen channel is archived. Please choose one in use.',
  publicWherePrivate: 'The channel of the advisory unit must be private. Please choose another.',
  privateWherePublic: 'The channel of all staff must be public. Please choose another.',
  strangers: 'The channel of the advisory unit has members from outside the unit. Remove them and send again.',
  same: 'The channel of all staff and that of the advisory unit must be two different channels.',
};

const stepInWords = (step: Step): string => `Step ${step}/6, ${stepTitle(step)}`;

/** At most ten names, then how many more. */
const names = (people: readonly NamedPerson[]): string => {
  const shown = people.slice(0, 10).map(({ fullName, id }) => `${fullName} (${id})`);
  const rest = people.length - shown.length;
  return rest > 0 ? `${shown.join(', ')} and ${rest} more` : shown.join(', ');
};

export const refusals: Text['refusals'] = {
  unknownPerson: () =>
    'Your Slack account is not in the staff roster of the agency. Please ask the advisory unit to add you.',
  foreignWorkspace: () => 'This account does not belong to the workspace of the agency.',
  notThePerson: () => 'Only the person under review may fill in this self-assessment.',
  notADirectSuperior: () => 'You are not a direct superior of this person and cannot give an opinion in Step 2.',
  notTheAdvisoryUnit: () => 'Only the advisory unit for the review may do this.',
  notAMeetingMember: () => 'You are not a member of this meeting.',
  notPresent: () => 'You are not recorded as present at the meeting. Please tell its secretary.',
  notTheChair: () => 'Only the chair of the meeting may approve the minutes.',
  notChairOrSecretary: () => 'Only the chair or the secretary of the meeting may do this.',
  notTheAuthority: ({ authority }) => `Only the competent authority (${authority}) may decide the result.`,
  notYourDossier: () => 'You are not entitled to this dossier; nobody can read the dossier on himself or herself here.',
  ownFile: () => 'You cannot work on your own file. Please leave it to somebody else of the unit.',
  outOfScope: ({ reason }) => `${exclusionReasons[reason]}.`,
  notFound: () => 'This file cannot be found. Please open it again from the Home tab of the app.',
  stepNotReached: ({ step, current }) => `Not yet at ${stepInWords(step)}. The file is at ${stepInWords(current)}.`,
  stepIsOver: ({ step, current }) => `${stepInWords(step)} is over. The file is at ${stepInWords(current)}.`,
  alreadyDone: ({ by, at }) => `This was already handled by ${by} at ${timeAndDate(at)}.`,
  openFirst: () => 'Please open and read the file before you agree.',
  fileChanged: () => 'The file has just changed. Close this window and open it again to see the latest content.',
  personHasSlack: () =>
    'This person has a Slack account and must write the self-assessment; the advisory unit cannot enter it.',
  invalidFields: () => 'Some answers are not right yet. Please correct the marked fields.',
  unreadableForm: () =>
    'What was sent cannot be read. Close this window and open it again from the Home tab of the app.',
  atLeastOneOpinion: () =>
    'At least one direct superior must give an opinion. This is the last one who has not, so the absence cannot be recorded; please ask this person for the opinion.',
  noHead: () => 'The roster names no head of the agency. Fill in the column “Lãnh đạo” and import the roster again.',
  emptyRoster: () => 'There is no staff roster. Import one before opening a campaign.',
  nobodyInScope: () => 'Nobody in the roster is in the scope of the review.',
  campaignRunning: ({ name }) => `Campaign “${name}” is under way. Only one campaign is open at a time.`,
  noCampaign: () => 'No review campaign is open.',
  authorityUnresolved: ({ people }) =>
    `The competent authority is not known for: ${names(people)}. Fill in the column “Cấp có thẩm quyền” of the roster.`,
  superiorUnresolved: ({ people }) =>
    `There is no direct superior for: ${names(people)}. Fill in the column “Cấp trên trực tiếp” of the roster.`,
  submittedForDecision: () => 'The file lies before the competent authority, so its proposal can no longer be changed.',
  slackAccountMissing: ({ people }) =>
    `No Slack account is matched for: ${names(people)}. Match the accounts, or choose to go on paper.`,
  channelUnsuitable: ({ reason }) => channelFaults[reason],
  emptyAgenda: () => 'No file is chosen for the meeting.',
  notReadyForMeeting: ({ people }) => `Not ready for the meeting: ${names(people)}. Please complete Step 3 first.`,
  sideMissing: ({ side }) =>
    side === 'leadership'
      ? 'Somebody of the leadership collective must attend the meeting.'
      : 'Somebody of the Party body of the same level must attend the meeting. Check the column “Cấp ủy” of the roster.',
  belowQuorum: ({ present, summoned, needed }) =>
    `Not enough members: ${present}/${summoned} present, at least ${needed} needed.`,
  meetingNotOpen: () => 'The meeting is not open yet. Its secretary has to take attendance first.',
  meetingNotClosed: () => 'The meeting is not closed yet, so the minutes cannot be approved.',
  meetingClosed: () => 'The meeting is closed; no more opinions can be recorded.',
  opinionMissing: ({ people }) => `Opinions are still missing from: ${names(people)}.`,
  minutesLocked: () => 'The minutes are approved and locked.',
  notOnAgenda: () => 'This file is not on the list of the meeting.',
  emptySheet: () => 'No file is ready to be submitted.',
  notProposed: ({ people }) => `The final proposal after the meeting is missing for: ${names(people)}.`,
  sheetIncomplete: ({ people }) => `No level is chosen for: ${names(people)}.`,
  undecidedFiles: ({ people }) => `Nothing can be published yet. Without a decision: ${names(people)}.`,
  nothingToPublish: () => 'No result is waiting for publication.',
};
