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
    const found: Found | undefined = answers ? await lookUp(world, person.email) : undefined;
    answers = found !== undefined;
    if (found?.userId) await match(world, person, found.userId, unmatched);
    else unmatched.push(person);
  }
  return unmatched;
}

interface Found {
  readonly userId: string | undefined;
}

/** Undefined where Slack gives no answer. */
async function lookUp({ directory, log }: Pick<World, 'directory' | 'log'>, email: string): Promise<Found | undefined> {
  try {
    return { userId: await directory.userByEmail(email) };
  } catch (fault) {
    log.warn({ fault: faultName(fault) }, 'Slack does not look up accounts, matching goes on later');
    return undefined;
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
