/** Matches people of the roster to Slack accounts by e-mail; whoever stays unmatched is listed before a campaign opens (T43). */
import type { Person } from '../domain/person.ts';
import { faultName } from './carry.ts';
import type { World } from './world.ts';

/**
 * Gives those who have an e-mail and still no account. An account that is matched already stays. Where Slack does not answer, the
 * rest stays unmatched until the next time: no fault of Slack may keep the product from starting.
 */
export async function matchAccounts(world: Pick<World, 'roster' | 'directory' | 'log'>): Promise<readonly Person[]> {
  const { people } = await world.roster.current();
  const known = await world.roster.slackAccounts();
  const unmatched: Person[] = [];
  let answers = true;
  for (const person of people) {
    if (!person.email || known.has(person.id)) continue;
    const userId = answers ? await lookUp(world, person.email) : undefined;
    if (userId === 'noAnswer') answers = false;
    if (userId && userId !== 'noAnswer') await match(world, person, userId, unmatched);
    else unmatched.push(person);
  }
  return unmatched;
}

async function lookUp(
  { directory, log }: Pick<World, 'directory' | 'log'>,
  email: string,
): Promise<string | 'noAnswer' | undefined> {
  try {
    return await directory.userByEmail(email);
  } catch (fault) {
    log.warn({ fault: faultName(fault) }, 'Slack does not look up accounts, matching goes on later');
    return 'noAnswer';
  }
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
