/** Matches people of the roster to Slack accounts by e-mail; whoever stays unmatched is listed before a campaign opens (T43). */
import type { Person } from '../domain/person.ts';
import type { World } from './world.ts';

/** Gives those who have an e-mail and still no account. An account that is matched already stays. */
export async function matchAccounts(world: Pick<World, 'roster' | 'directory' | 'log'>): Promise<readonly Person[]> {
  const { people } = await world.roster.current();
  const known = await world.roster.slackAccounts();
  const unmatched: Person[] = [];
  for (const person of people) {
    if (!person.email || known.has(person.id)) continue;
    const userId = await world.directory.userByEmail(person.email);
    if (userId) await match(world, person, userId, unmatched);
    else unmatched.push(person);
  }
  return unmatched;
}

async function match(
  { roster, log }: Pick<World, 'roster' | 'log'>,
  person: Person,
  userId: string,
  unmatched: Person[],
): Promise<void> {
  try {
    await roster.matchSlackAccount(person.id, userId);
  } catch (fault) {
    if ((fault as { code?: unknown }).code !== 'slackAccountTaken') throw fault;
    log.warn({ person: person.id }, 'the Slack account belongs to somebody else');
    unmatched.push(person);
  }
}
