/** What one person may see: which conversations, messages, views. The page asks here before it shows or does anything. */
import type { Core } from '../engine/core.ts';
import type { Channel, InstalledApp, Message } from '../engine/model.ts';
import type { View } from '../engine/view.ts';
import { elementsOf } from '../people/surface.ts';
import type { Located, Surface } from '../people/surface.ts';
import { SlackRefusal } from '../engine/refusal.ts';
import type { Place, Where } from './protocol.ts';

/** Stops an act with Slack's word for why. */
export function refuseAct(code: string, detail = ''): never {
  throw new SlackRefusal(code, { detail });
}

/** Members see a conversation; public channels are open to everybody but guests and strangers. */
export function maySee(core: Core, userId: string, channel: Channel): boolean {
  if (channel.members.has(userId)) return true;
  const user = core.users.get(userId);
  return channel.kind === 'public' && user !== undefined && !user.isRestricted && !user.isStranger;
}

/** The conversation, if the person may see it. */
export function channelFor(core: Core, userId: string, id: string): Channel {
  const channel = core.channels.get(id);
  return channel && maySee(core, userId, channel) ? channel : refuseAct('channel_not_found', id);
}

/** The message, if the person may see it. */
export function messageFor(core: Core, userId: string, channelId: string, ts: string): Message {
  const channel = channelFor(core, userId, channelId);
  const ephemeral = core.ephemerals.find(
    (each) => each.channel === channelId && each.ts === ts && each.ephemeralFor === userId,
  );
  return ephemeral ?? channel.byTs.get(ts) ?? refuseAct('message_not_found', ts);
}

/** The view, if it is on this person's screen. */
export function viewFor(core: Core, userId: string, id: string): View {
  const view = core.views.get(id);
  return view?.userId === userId ? view : refuseAct('view_not_found', id);
}

export function appFor(core: Core, id: string): InstalledApp {
  return core.apps.get(id) ?? refuseAct('app_not_found', id);
}

function surfaceFor(core: Core, userId: string, place: Place): Surface {
  return place.kind === 'view'
    ? { kind: 'view', view: viewFor(core, userId, place.id) }
    : { kind: 'message', message: messageFor(core, userId, place.channel, place.ts) };
}

/**
 * The element that a person means, on a surface that they see. An app that has shown the same again meanwhile, with new
 * block ids of Slack's making, still gets the press, as from Slack; otherwise the element is gone.
 */
export function elementFor(core: Core, userId: string, where: Where): { surface: Surface; located: Located } {
  const surface = surfaceFor(core, userId, where.place);
  const alike = elementsOf(surface).filter(
    ({ element }) => element.action_id === where.action && element.value === where.seen,
  );
  const exact = alike.find(({ block }) => block.block_id === where.block);
  const located = exact ?? (alike.length === 1 ? alike[0] : undefined);
  return located ? { surface, located } : refuseAct('element_gone');
}
