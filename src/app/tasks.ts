/** What each person owes now, by due date, read from the records' projections (T38). */
import type { Actor } from '../domain/actor.ts';
import type { MeetingState } from '../domain/meeting-state.ts';
import type { ReviewState } from '../domain/review-state.ts';
import type { Task } from '../domain/task.ts';
import type { World } from './world.ts';

/** Everything that waits for this person; for the advisory unit also what waits for the unit, except the own file (S23). */
export async function tasksOf({ records }: Pick<World, 'records'>, by: Actor): Promise<readonly Task[]> {
  const waiting = by.advisoryUnit ? { in: [by.id, 'advisoryUnit'] } : by.id;
  const files = await records.find('review', { waitingOn: waiting, excluded: false }, 2000);
  const meetings = await records.find('meeting', { waitingOn: by.id });
  const sheets = await records.find('decisionSheet', { waitingOn: by.id });
  const tasks = [
    ...files.filter((file) => file.step < 3 || file.person.id !== by.id).map((file) => fileTask(file, by)),
    ...meetings.map((meeting) => meetingTask(meeting, by)),
    ...sheets.map(({ id, due, lines }): Task => ({ task: 'sheet', step: 5, sheetId: id, files: lines.length, due })),
  ];
  return tasks.sort((a, b) => (a.due === b.due ? a.step - b.step : a.due < b.due ? -1 : 1));
}

function fileTask({ id: reviewId, person, step, due, onPaper, returned }: ReviewState, by: Actor): Task {
  const common = { reviewId, step, due: due[step], name: `${person.fullName} (${person.unit.name})` };
  if (step === 1 && onPaper) return { ...common, task: 'onPaper' };
  if (step === 1) return { task: returned ? 'returned' : 'self', reviewId, step, due: due[step] };
  if (step === 2 && by.id !== person.id) return { ...common, task: 'superior' };
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
