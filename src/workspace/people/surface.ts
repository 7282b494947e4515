/** Where a person can act: on a message or on a view; and what its elements hold for that person. */
import { interactiveElements } from '../engine/block.ts';
import type { Block, Element, Json } from '../engine/block.ts';
import type { Core } from '../engine/core.ts';
import type { InstalledApp, Message, User } from '../engine/model.ts';
import type { StateValue, StateValues, View } from '../engine/view.ts';
import { stateOf } from '../engine/state-values.ts';

export type Surface = { kind: 'message'; message: Message } | { kind: 'view'; view: View };

export interface Located {
  block: Block;
  element: Element;
}

/** The blocks that the person sees. */
export function blocksOf(surface: Surface): Block[] {
  return surface.kind === 'view' ? surface.view.blocks : surface.message.blocks;
}

/** Everything on the surface that can be acted on. */
export function elementsOf(surface: Surface): Located[] {
  return [...interactiveElements(blocksOf(surface))];
}

/** The app that owns the surface. */
export function ownerOf(core: Core, surface: Surface): InstalledApp {
  const appId = surface.kind === 'view' ? surface.view.appId : surface.message.appId;
  const app = core.apps.get(appId ?? '');
  if (!app) throw new Error('This message was not written by an app: there is nothing to act on');
  return app;
}

/** The values in the elements, as this person has them. */
export function valuesOf(surface: Surface, userId: string): StateValues {
  if (surface.kind === 'view') return surface.view.state;
  const values = stateOf(surface.message.blocks, surface.message.typed.get(userId));
  surface.message.typed.set(userId, values);
  return values;
}

/** Puts a value into an element. */
export function putValue(surface: Surface, userId: string, { block, element }: Located, value: StateValue): void {
  const values = valuesOf(surface, userId);
  const blockId = block.block_id ?? '';
  values[blockId] = { ...values[blockId], [element.action_id ?? '']: value };
}

/** The value now in an element. */
export function valueAt(surface: Surface, userId: string, { block, element }: Located): StateValue | undefined {
  return valuesOf(surface, userId)[block.block_id ?? '']?.[element.action_id ?? ''];
}

/** The user, or a plain error for a test that names nobody. */
export function personOf(core: Core, userId: string): User {
  const user = core.users.get(userId);
  if (!user) throw new Error(`No user ${userId} in the workspace`);
  if (user.deleted) throw new Error(`${userId} is deactivated and cannot act in Slack`);
  return user;
}

/** What every interaction payload says about who acted, where and for which app. */
export function actorPart(core: Core, app: InstalledApp, user: User): Json {
  return {
    team: { id: user.teamId, domain: core.team.domain },
    user: { id: user.id, username: user.name, name: user.name, team_id: user.teamId },
    api_app_id: app.id,
    token: app.verificationToken,
    enterprise: null,
    is_enterprise_install: false,
  };
}

/** A moment in the form of Slack's `action_ts`. */
export function momentOf(core: Core): string {
  return (core.clock.now() / 1000).toFixed(6);
}
