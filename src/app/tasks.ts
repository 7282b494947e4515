/** What each person owes now, by due date, read from the records' projections (T38). */
import type { Actor } from '../domain/actor.ts';
import type { MeetingState } from '../domain/meeting-state.ts';
import type { Step } from '../domain/step.ts';
import type { Task } from '../domain/task.ts';
import type { World } from './world.ts';

/** More tasks than anybody can look through; the rest follows as these are done. */
const mostFiles = 2000;

/** What the projections of a file and of a sheet say (`index` of their aggregates). */
interface FileRow {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly unitName: string;
  readonly step: Step;
  readonly due: string;
  readonly onPaper: boolean;
  readonly returned: boolean;
}
interface SheetRow {
  readonly id: string;
  readonly due: string;
  readonly reviews: readonly string[];
}

/** Everything that waits for this person; for the advisory unit also what waits for the unit, except the own file (S23). */
export async function tasksOf({ records }: Pick<World, 'records'>, by: Actor): Promise<readonly Task[]> {
  const waiting = by.advisoryUnit ? { in: [by.id, 'advisoryUnit'] } : by.id;
  const [files, meetings, sheets] = await Promise.all([
    records.list('review', { waitingOn: waiting, excluded: false }, mostFiles) as Promise<readonly unknown[]>,
    records.list('meeting', { waitingOn: by.id }),
    records.list('decisionSheet', { waitingOn: by.id }) as Promise<readonly unknown[]>,
  ]);
  const called = await Promise.all(meetings.map(({ id }) => records.load('meeting', id)));
  const tasks = [
    ...(files as readonly FileRow[])
      .filter(({ step, person }) => step < 3 || person !== by.id)
      .map((file) => fileTask(file, by)),
    ...called.flatMap((meeting) => (meeting ? [meetingTask(meeting.state, by)] : [])),
    ...(sheets as readonly SheetRow[]).map(({ id, due, reviews }): Task => ({
      task: 'sheet',
      step: 5,
      sheetId: id,
      files: reviews.length,
      due,
    })),
  ];
  return tasks.sort((a, b) => (a.due === b.due ? a.step - b.step : a.due < b.due ? -1 : 1));
}

function fileTask({ id: reviewId, person, step, due, onPaper, returned, name, unitName }: FileRow, by: Actor): Task {
  const common = { reviewId, step, due, name: `${name} (${unitName})` };
  if (step === 1 && onPaper) return { ...common, task: 'onPaper' };
  if (step === 1) return { task: returned ? 'returned' : 'self', reviewId, step, due };
  if (step === 2 && by.id !== person) return { ...common, task: 'superior' };
  return { ...common, task: step === 3 ? 'dossier' : 'final' };
}

/** While the meeting is open a member owes opinions; the chair, once all are given, the conclusion. */
function meetingTask(meeting: MeetingState, by: Actor): Task {
  const { id: meetingId, phase, due, place, agenda, opinions } = meeting;
  const common = { meetingId, step: 4 as const, due };
  if (phase === 'called') return { ...common, task: 'attendance', place };
  if (phase === 'closed') return { ...common, task: 'approve' };
  const owed = agenda.filter(({ reviewId, person }) => person.id !== by.id && !opinions[reviewId]?.[by.id]);
  return owed.length > 0 ? { ...common, task: 'opinions', files: owed.length } : { ...common, task: 'close' };
}
