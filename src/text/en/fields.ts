/** The sentence under a field that is not right. */
import { shortDate } from '../format.ts';
import type { Text } from '../vi.ts';
import { counted } from './official.ts';

export const fieldFaults: Text['fieldFaults'] = {
  required: () => 'Please fill in this field.',
  tooLong: ({ count, max }) =>
    `${counted(count, 'character')}, at most ${max} allowed. Please shorten by ${counted(count - max, 'character')}.`,
  tooShort: ({ count, min }) => `Only ${counted(count, 'character')}, at least ${min} needed. Please say more.`,
  notALevel: () => 'Please choose a level from the list.',
  notADate: () => 'Please choose a date.',
  outOfOrder: ({ after }) => `This date must be ${shortDate(after)} or later, because the steps follow one another.`,
  inThePast: () => 'This date has passed. Please choose today or later.',
  notTheThreeLatestYears: ({ allowed }) => `These must be the three most recent years, for example ${allowed}.`,
  unknownPerson: () => 'This person is not in the staff roster.',
  confirmationMissing: () => 'Please type the required word exactly to confirm.',
  reasonWhenDifferent: () => 'This level differs from the proposal; please give the reason.',
};
