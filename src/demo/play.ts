/** The whole campaign, from the roster to the published result, through Slack surfaces only (B1, B25). */
import type { Person } from '../domain/person.ts';
import { openCampaign } from './0-campaign.ts';
import { assessOneself } from './1-self-assessment.ts';
import { reviewAsSuperior } from './2-superior-review.ts';
import { prepareDossier, proposeAfterMeeting } from './3-dossier.ts';
import { approveMinutes, callMeeting, closeMeeting, giveOpinions, members, takeAttendance } from './4-meeting.ts';
import { decide, submitSheet } from './5-decision.ts';
import { publish } from './6-publication.ts';
import { inScope, someone, type Stage } from './stage.ts';

export async function playCampaign(stage: Stage): Promise<void> {
  await openCampaign(stage);
  await eachOf(stage, inScope(stage), assessOneself);
  await eachOf(stage, inScope(stage), playSuperiors);
  await eachOf(stage, inScope(stage), prepareDossier);
  await playMeeting(stage);
  await eachOf(stage, inScope(stage), proposeAfterMeeting);
  await submitSheet(stage);
  await decide(stage);
  await publish(stage);
}

/** One after the other, as fast as they can act; the app brings its messages out meanwhile, and the rest of them at the end. */
async function eachOf(
  stage: Stage,
  people: readonly Person[],
  act: (stage: Stage, person: Person) => Promise<void>,
): Promise<void> {
  const withoutWaiting = { ...stage, settle: () => Promise.resolve() };
  for (const person of people) await act(withoutWaiting, person);
  await stage.settle();
}

/** The first superior writes, the others agree in the thread. */
async function playSuperiors(stage: Stage, person: Person): Promise<void> {
  for (const [place, superior] of person.directSuperiors.entries())
    await reviewAsSuperior(
      stage,
      someone(stage, (each) => each.id === superior),
      person,
      place > 0,
    );
}

export async function playMeeting(stage: Stage): Promise<void> {
  await callMeeting(stage);
  await takeAttendance(stage);
  await eachOf(stage, members(stage), giveOpinions);
  await closeMeeting(stage);
  await approveMinutes(stage);
}
