/** Brings out news that no stored change has woken: after a restart, after Slack asked to wait, after a lost answer. */
import type { Courier } from '../src/app/courier.ts';
import type { World } from '../src/app/world.ts';

export const deliverDue = (_world: World, courier: Courier): Promise<void> => courier.sweep();
