/** What a meeting needs from the rest of the agency: which files are ready, who must be summoned. */
import type { Actor } from '../domain/actor.ts';
import { instantOf } from '../domain/calendar.ts';
import type { MeetingState } from '../domain/meeting-state.ts';
import { allow, refuse, type Outcome } from '../domain/outcome.ts';
import type { Person, PersonId } from '../domain/person.ts';
import type { ReviewState } from '../domain/review-state.ts';
import { meetingMembers, type MeetingMember } from '../domain/steps/4-meeting.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { currentCampaign } from './open-campaign.ts';
import { perform } from './perform.ts';
import type { World } from './world.ts';

/** Files at step 4 that stand on no agenda yet. */
async function readyForMeeting(world: World, campaignId: string): Promise<readonly ReviewState[]> {
  const files = await world.records.find('review', { campaign: campaignId, step: 4, excluded: false });
  const meetings = await world.records.find('meeting', { campaign: campaignId });
  const taken = new Set(meetings.flatMap(({ agenda }) => agenda.map(({ reviewId }) => reviewId)));
  return files.filter(({ id }) => !taken.has(id));
}

export interface MeetingPlan {
  readonly files: readonly ReviewState[];
  readonly members: readonly MeetingMember[];
  readonly secretaries: readonly Person[];
  readonly chair: PersonId | undefined;
}

/** Everything that the form of a new meeting shows; the head of the agency is proposed as chair (domain 9). */
export async function planMeeting(world: World, by: Actor): Promise<Outcome<MeetingPlan>> {
  if (!by.advisoryUnit) return refuse({ code: 'notTheAdvisoryUnit' });
  const campaign = await currentCampaign(world);
  if (!campaign) return refuse({ code: 'noCampaign' });
  const { people } = await world.roster.current();
  const files = await readyForMeeting(world, campaign.id);
  if (files.length === 0) return refuse({ code: 'emptyAgenda' });
  const head = people.find(({ leadership }) => leadership === 'head');
  const secretaries = people.filter(({ advisoryUnit }) => advisoryUnit);
  return allow({ files, members: meetingMembers(people), secretaries, chair: head?.id });
}

export interface CallMeeting {
  readonly id: string;
  readonly date: string;
  /** «08:00» */
  readonly time: string;
  readonly place: string;
  readonly chair: PersonId;
  readonly secretary: PersonId;
  readonly by: Actor;
  readonly commandId: string;
}

/** Calls the meeting over every file that is ready now, so that no file is on two agendas; the members follow from the roster of this moment. */
export const callMeeting = (world: World, request: CallMeeting): Promise<Outcome<MeetingState>> =>
  oneAtATime(world, 'callMeeting', () => call(world, request));

async function call(world: World, request: CallMeeting): Promise<Outcome<MeetingState>> {
  const { id, date, time, place, by, commandId } = request;
  const again = await world.records.load('meeting', id);
  if (again) return allow(again.state);
  const campaign = await currentCampaign(world);
  if (!campaign) return refuse({ code: 'noCampaign' });
  const { people } = await world.roster.current();
  const officer = (wanted: PersonId) => people.find((person) => person.id === wanted);
  const [chair, secretary] = [officer(request.chair), officer(request.secretary)];
  if (!chair) return refuse({ code: 'invalidFields', fields: [{ field: 'chair', problem: 'unknownPerson' }] });
  if (!secretary?.advisoryUnit)
    return refuse({ code: 'invalidFields', fields: [{ field: 'secretary', problem: 'unknownPerson' }] });
  const [hour = 8, minute = 0] = time.split(':').map(Number);
  return perform(world, {
    kind: 'meeting',
    id,
    command: {
      type: 'callMeeting',
      id,
      campaignId: campaign.id,
      at: instantOf(date, hour, minute),
      place,
      due: campaign.settings.due[4],
      chair: named(chair),
      secretary: named(secretary),
      members: meetingMembers(people),
      files: await readyForMeeting(world, campaign.id),
    },
    by,
    commandId,
  });
}

const named = ({ id, fullName, post }: Person) => ({ id, fullName, post });

/** The meeting, for its chair and secretary, who alone take attendance and close it. */
export async function meetingInCharge(world: World, by: Actor, meetingId: string): Promise<Outcome<MeetingState>> {
  const meeting = await meetingFor(world, by, meetingId);
  if (!meeting.ok) return meeting;
  const { chair, secretary } = meeting.value;
  return by.id === chair.id || by.id === secretary.id ? meeting : refuse({ code: 'notChairOrSecretary' });
}

/** The closed meeting, for its chair: nobody sees the count while opinions are still given (T24). */
export async function meetingToApprove(world: World, by: Actor, meetingId: string): Promise<Outcome<MeetingState>> {
  const meeting = await meetingFor(world, by, meetingId);
  if (!meeting.ok) return meeting;
  const { chair, phase } = meeting.value;
  if (by.id !== chair.id) return refuse({ code: 'notTheChair' });
  if (phase === 'approved') return refuse({ code: 'minutesLocked' });
  return phase === 'closed' ? meeting : refuse({ code: 'meetingNotClosed' });
}

/** The meeting, for its members and its secretary. */
export async function meetingFor(world: World, by: Actor, meetingId: string): Promise<Outcome<MeetingState>> {
  const stored = await world.records.load('meeting', meetingId);
  if (!stored) return refuse({ code: 'notFound' });
  const { members, secretary } = stored.state;
  const belongs = by.id === secretary.id || members.some(({ id }) => id === by.id);
  return belongs ? allow(stored.state) : refuse({ code: 'notAMeetingMember' });
}
