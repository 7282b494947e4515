/** Finds the Slack accounts of people who joined since the last night. */
import type { Courier } from '../src/app/courier.ts';
import { matchAccounts } from '../src/app/match-accounts.ts';
import type { World } from '../src/app/world.ts';

export async function matchSlackAccounts(world: World, _courier: Courier): Promise<void> {
  await matchAccounts(world);
}
