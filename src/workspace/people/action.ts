/** A person presses a button or changes an element that reports: block_actions. */
import type { Json } from '../engine/block.ts';
import type { Core } from '../engine/core.ts';
import type { Delivery, Outcome } from '../engine/dispatch.ts';
import { messageJson } from '../engine/message-json.ts';
import type { InstalledApp, User } from '../engine/model.ts';
import { stackOf, viewJson } from '../engine/views.ts';
import { actorPart, momentOf, ownerOf, personOf, valuesOf } from './surface.ts';
import type { Located, Surface } from './surface.ts';

export interface Acted extends Outcome {
  delivery: Delivery;
}

function messagePart(core: Core, app: InstalledApp, user: User, surface: Surface & { kind: 'message' }): Json {
  const { message } = surface;
  const channel = core.channels.get(message.channel);
  const ephemeral = message.ephemeralFor !== undefined;
  const ticket = core.tickets.issueResponse({
    appId: app.id,
    userId: user.id,
    channel: message.channel,
    messageTs: message.ts,
    ephemeral,
  });
  return {
    container: {
      type: 'message',
      message_ts: message.ts,
      channel_id: message.channel,
      is_ephemeral: ephemeral,
      ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
    },
    channel: { id: message.channel, name: channel?.kind === 'im' ? 'directmessage' : (channel?.name ?? '') },
    // Slack does not send the content of an ephemeral message back.
    ...(ephemeral ? {} : { message: messageJson(core, channel, message) }),
    state: { values: structuredClone(valuesOf(surface, user.id)) },
    response_url: `${core.urls.hooks}/actions/${core.team.id}/${ticket.key}`,
  };
}

/** The payload of one action; `action` is the part that depends on the kind of element. */
function actionPayload(core: Core, userId: string, surface: Surface, located: Located, action: Json): Json {
  const app = ownerOf(core, surface);
  const user = personOf(core, userId);
  const place =
    surface.kind === 'message'
      ? messagePart(core, app, user, surface)
      : { container: { type: 'view', view_id: surface.view.id }, view: viewJson(core, surface.view) };
  const inModal = surface.kind === 'view' && surface.view.type === 'modal' ? surface.view.id : undefined;
  return {
    type: 'block_actions',
    ...actorPart(core, app, user),
    ...place,
    trigger_id: core.tickets.issueTrigger(app.id, user.id, inModal),
    actions: [
      {
        type: located.element.type,
        block_id: located.block.block_id,
        action_id: located.element.action_id,
        ...action,
        action_ts: momentOf(core),
      },
    ],
  };
}

function mustStillBeOpen(core: Core, surface: Surface): void {
  if (surface.kind === 'message' || surface.view.type === 'home') return;
  const { view } = surface;
  if (stackOf(core, view.appId, view.userId).at(-1) !== view) throw new Error('This modal is not the one on top');
}

/** Acts and waits for the app's acknowledgement. */
export async function act(
  core: Core,
  userId: string,
  surface: Surface,
  located: Located,
  action: Json,
): Promise<Acted> {
  mustStillBeOpen(core, surface);
  const body = actionPayload(core, userId, surface, located, action);
  return deliverInteraction(core, ownerOf(core, surface), body);
}

/** Sends a ready interaction payload. */
export async function deliverInteraction(core: Core, app: InstalledApp, body: Json): Promise<Acted> {
  const delivery: Delivery = { kind: 'interaction', appId: app.id, body };
  return { ...(await core.dispatcher.send(delivery)), delivery };
}
