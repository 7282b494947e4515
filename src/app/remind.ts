/** Reminders of what is due (T35): one digest per person and day, in working hours, on working days. */
import {
  addWorkingDays,
  isWorkingDay,
  vietnamTime,
  type CalendarDate,
  type Holidays,
  type Instant,
} from '../domain/calendar.ts';
import { notice, type Notice, type OwedTask } from '../domain/notice.ts';
import { personId } from '../domain/person.ts';
import type { Step } from '../domain/step.ts';
import { currentCampaign } from './open-campaign.ts';
import type { World } from './world.ts';

const firstHour = 8;
const lastHour = 17;

/** Queues today's reminders for those who have Slack; a second run on the same day adds nothing. Gives how many are reminded. */
export async function remind(world: World, now: Instant, holidays: Holidays): Promise<number> {
  const { date, hour } = vietnamTime(now);
  if (!isWorkingDay(date, holidays) || hour < firstHour || hour >= lastHour) return 0;
  const campaign = await currentCampaign(world);
  if (!campaign) return 0;
  const owed = await owedByPerson(world, campaign.id);
  const accounts = await world.roster.slackAccounts();
  const notices = [...owed].flatMap(([person, tasks]) => {
    if (!accounts.has(personId(person))) return [];
    const due = tasks.filter((task) => isReminderDay(date, task.due, holidays));
    return due.length > 0 ? [reminder(campaign.id, person, date, due)] : [];
  });
  await world.deliveries.enqueue(notices.map((each) => ({ ...each, revision: 1 })));
  return notices.length;
}

/** Three working days before, on the day, and one working day after. */
const isReminderDay = (date: CalendarDate, due: CalendarDate, holidays: Holidays): boolean =>
  date === due || date === addWorkingDays(due, -3, holidays) || date === addWorkingDays(due, 1, holidays);

const reminder = (campaignId: string, person: string, date: CalendarDate, owed: readonly OwedTask[]): Notice =>
  notice({
    key: `${campaignId}/remind/${person}/${date}`,
    campaignId,
    to: { person: personId(person) },
    card: { card: 'reminder', owed },
  });

/** What waits for each person, counted by step and deadline; what waits for the unit is owed by each of its members. */
async function owedByPerson(world: World, campaignId: string): Promise<ReadonlyMap<string, readonly OwedTask[]>> {
  const { people } = await world.roster.current();
  const unit = people.filter(({ advisoryUnit }) => advisoryUnit).map(({ id }) => id as string);
  const rows = [
    ...(await world.records.list('review', { campaign: campaignId, excluded: false, decided: false })).map((row) => ({
      ...row,
      step: row['step'] as Step,
    })),
    ...(await world.records.list('meeting', { campaign: campaignId })).map((row) => ({ ...row, step: 4 as Step })),
    ...(await world.records.list('decisionSheet', { campaign: campaignId, issued: false })).map((row) => ({
      ...row,
      step: 5 as Step,
    })),
  ];
  const owed = new Map<string, OwedTask[]>();
  for (const row of rows) {
    const { step, due, waitingOn } = row as unknown as { step: Step; due: CalendarDate; waitingOn: readonly string[] };
    for (const person of new Set(waitingOn.flatMap((each) => (each === 'advisoryUnit' ? unit : [each]))))
      owed.set(person, counted(owed.get(person) ?? [], step, due));
  }
  return owed;
}

function counted(tasks: readonly OwedTask[], step: Step, due: CalendarDate): OwedTask[] {
  const same = tasks.find((task) => task.step === step && task.due === due);
  if (!same) return [...tasks, { step, due, count: 1 }];
  return tasks.map((task) => (task === same ? { ...task, count: task.count + 1 } : task));
}
