/** «Mở hồ sơ tiếp theo»: the advisory unit goes from one file to the next without looking for it. */
import type { KnownBlock } from '@slack/types';
import type { Actor } from '../domain/actor.ts';
import { tasksOf } from '../app/tasks.ts';
import { actions, button, note } from '../../views/kit/blocks.ts';
import { ids } from '../../views/kit/ids.ts';
import type { Office } from './office.ts';

/** How many files still wait for the same act, and the button to the one that is due first; nothing where none waits. */
export async function nextFile({ world, text }: Office, by: Actor, kind: 'dossier' | 'final'): Promise<KnownBlock[]> {
  const tasks = await tasksOf(world, by);
  const waiting = tasks.flatMap((task) => (task.task === kind ? [task.reviewId] : []));
  const [first] = waiting;
  if (first === undefined) return [];
  const { nextFile: left, openNext } = text.modals.final;
  return [
    note(left(waiting.length)),
    actions(button(`${ids[kind].open}:${first}`, openNext, { value: first, style: 'primary' })),
  ];
}
