/** Every act by name. To add one: its types in `../protocol.ts`, its function in the file of its family. */
import type { ActName } from '../protocol.ts';
import type { Act } from './act.ts';
import { developerActs } from './developer.ts';
import { elementActs } from './elements.ts';
import { talkActs } from './talk.ts';
import { viewActs } from './views.ts';

export const acts: { readonly [Name in ActName]: Act<Name> } = {
  ...viewActs,
  ...elementActs,
  ...talkActs,
  ...developerActs,
};
