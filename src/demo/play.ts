/** The whole campaign, from the roster to the published result, through Slack surfaces only (B1, B25). */
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
  await playStepsOneToThree(stage);
  await playMeeting(stage);
  for (const person of inScope(stage)) await proposeAfterMeeting(stage, person);
  await submitSheet(stage);
  await decide(stage);
  await publish(stage);
}

async function playStepsOneToThree(stage: Stage): Promise<void> {
  for (const person of inScope(stage)) await assessOneself(stage, person);
  for (const person of inScope(stage)) await playSuperiors(stage, person.id);
  for (const person of inScope(stage)) await prepareDossier(stage, person);
}

/** The first superior writes, the others agree in the thread. */
async function playSuperiors(stage: Stage, id: string): Promise<void> {
  const person = someone(stage, (each) => each.id === id);
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
  for (const member of members(stage)) await giveOpinions(stage, member);
  await closeMeeting(stage);
  await approveMinutes(stage);
}
