/** Every reason for which an act can be refused; each has a sentence in `src/text` (a missing one does not compile). */
import type { Instant } from './calendar.ts';
import type { InvalidFields } from './field.ts';
import type { PersonId } from './person.ts';
import type { ExclusionReason } from './scope.ts';
import type { Step } from './step.ts';

/** Somebody named in a refusal, with the name that people read. */
export interface NamedPerson {
  readonly id: PersonId;
  readonly fullName: string;
}

export type Refusal =
  // who
  | { readonly code: 'unknownPerson' }
  | { readonly code: 'foreignWorkspace' }
  | { readonly code: 'notThePerson' }
  | { readonly code: 'notADirectSuperior' }
  | { readonly code: 'notTheAdvisoryUnit' }
  | { readonly code: 'notAMeetingMember' }
  | { readonly code: 'notPresent' }
  | { readonly code: 'notTheChair' }
  | { readonly code: 'notChairOrSecretary' }
  | { readonly code: 'notTheAuthority'; readonly authority: string }
  | { readonly code: 'notYourDossier' }
  | { readonly code: 'ownFile' }
  | { readonly code: 'outOfScope'; readonly reason: ExclusionReason }
  // when: the order of the six steps (S16) and stale cards
  | { readonly code: 'notFound' }
  | { readonly code: 'stepNotReached'; readonly step: Step; readonly current: Step }
  | { readonly code: 'stepIsOver'; readonly step: Step; readonly current: Step }
  | { readonly code: 'alreadyDone'; readonly by: string; readonly at: Instant }
  | { readonly code: 'openFirst' }
  | { readonly code: 'fileChanged' }
  | { readonly code: 'personHasSlack' }
  // forms
  | InvalidFields
  | { readonly code: 'unreadableForm' }
  // step 2
  | { readonly code: 'atLeastOneOpinion' }
  // campaign
  | { readonly code: 'noHead' }
  | { readonly code: 'emptyRoster' }
  | { readonly code: 'nobodyInScope' }
  | { readonly code: 'campaignRunning'; readonly name: string }
  | { readonly code: 'noCampaign' }
  | { readonly code: 'authorityUnresolved'; readonly people: readonly NamedPerson[] }
  | { readonly code: 'superiorUnresolved'; readonly people: readonly NamedPerson[] }
  | { readonly code: 'slackAccountMissing'; readonly people: readonly NamedPerson[] }
  | { readonly code: 'channelUnsuitable'; readonly reason: ChannelFault }
  // meeting
  | { readonly code: 'emptyAgenda' }
  | { readonly code: 'notReadyForMeeting'; readonly people: readonly NamedPerson[] }
  | { readonly code: 'sideMissing'; readonly side: 'leadership' | 'party' }
  | { readonly code: 'belowQuorum'; readonly present: number; readonly summoned: number; readonly needed: number }
  | { readonly code: 'meetingNotOpen' }
  | { readonly code: 'meetingNotClosed' }
  | { readonly code: 'meetingClosed' }
  | { readonly code: 'opinionMissing'; readonly people: readonly NamedPerson[] }
  | { readonly code: 'minutesLocked' }
  | { readonly code: 'notOnAgenda' }
  // decision
  | { readonly code: 'emptySheet' }
  | { readonly code: 'submittedForDecision'; readonly authority: string }
  | { readonly code: 'notProposed'; readonly people: readonly NamedPerson[] }
  | { readonly code: 'sheetIncomplete'; readonly people: readonly NamedPerson[] }
  // publication
  | { readonly code: 'undecidedFiles'; readonly people: readonly NamedPerson[] }
  | { readonly code: 'nothingToPublish' };

export type ChannelFault =
  | 'notFound'
  | 'botNotMember'
  | 'shared'
  | 'archived'
  | 'publicWherePrivate'
  | 'privateWherePublic'
  | 'strangers'
  | 'same';
