/** Who stands behind a Slack user id, as the roster says at this moment. A payload's own claims count for nothing (T5). */
import type { Actor } from '../domain/actor.ts';
import { allow, refuse, type Outcome } from '../domain/outcome.ts';
import type { Person } from '../domain/person.ts';
import type { World } from './world.ts';

export async function identify(world: Pick<World, 'roster'>, slackUserId: string): Promise<Outcome<Actor>> {
  const person = await world.roster.bySlackUser(slackUserId);
  return person ? allow(actorOf(person)) : refuse({ code: 'unknownPerson' });
}

const actorOf = ({ id, fullName, post, advisoryUnit }: Person): Actor => ({ id, fullName, post, advisoryUnit });
