/** What every listener works with: the shell, the words, and who is asking. */
import type { Actor } from '../domain/actor.ts';
import { refuse, type Outcome } from '../domain/outcome.ts';
import { identify } from '../app/identify.ts';
import type { World } from '../app/world.ts';
import type { Text } from '../text/vi.ts';

export interface Office {
  readonly world: World;
  readonly text: Text;
  /** The one workspace of the agency; people of another are refused whatever they press. */
  readonly teamId: string;
  /** Slack ids of those who opened their Home since the start: only these Homes are brought up to date (Slack counts each). */
  readonly homesOpened: Set<string>;
}

/** The parts of an interaction that say who acts. */
export interface Asking {
  readonly user?: { readonly id?: string; readonly team_id?: string | undefined } | null | undefined;
  readonly team?: { readonly id: string } | null | undefined;
}

/** Who acts, from the roster; refuses people of other workspaces and people whom the roster does not know. */
export async function asking({ world, teamId }: Office, { user, team }: Asking): Promise<Outcome<Actor>> {
  if ((user?.team_id ?? team?.id) !== teamId) return refuse({ code: 'foreignWorkspace' });
  return typeof user?.id === 'string' ? identify(world, user.id) : refuse({ code: 'unknownPerson' });
}
