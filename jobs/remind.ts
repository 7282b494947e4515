/** Reminds everybody of what is due today, in three working days, or since yesterday (T35). */
import type { Courier } from '../src/app/courier.ts';
import { remind } from '../src/app/remind.ts';
import type { World } from '../src/app/world.ts';
import { officialHolidays } from '../src/domain/holidays.ts';

export async function sendReminders(world: World, courier: Courier): Promise<void> {
  const people = await remind(world, world.now(), officialHolidays);
  if (people > 0) courier.wake();
}
