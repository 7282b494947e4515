/** A person runs a slash command or a shortcut, or opens the app's Home. */
import type { Json } from '../engine/block.ts';
import { openDirect } from '../engine/channels.ts';
import type { Core } from '../engine/core.ts';
import type { Delivery } from '../engine/dispatch.ts';
import { publishTo } from '../engine/events.ts';
import { messageJson } from '../engine/message-json.ts';
import type { Channel, InstalledApp, Message } from '../engine/model.ts';
import { ackBody, respondWith } from '../engine/respond.ts';
import { homeOf, viewJson } from '../engine/views.ts';
import { deliverInteraction } from './action.ts';
import type { Acted } from './action.ts';
import { actorPart, momentOf, personOf } from './surface.ts';

export interface CommandRun extends Acted {
  /** What the acknowledgement said, to the person alone or to the channel. */
  shown?: Message;
}

function channelFor(core: Core, app: InstalledApp, userId: string, channelId: string | undefined): Channel {
  if (channelId === undefined) return openDirect(core, app.botUserId, userId).channel;
  const channel = core.channels.get(channelId);
  if (!channel) throw new Error(`No channel ${channelId} in the workspace`);
  return channel;
}

/** Runs a command in a channel, or in the direct conversation with the app. */
export async function runCommand(
  core: Core,
  app: InstalledApp,
  userId: string,
  command: { command: string; text: string; channel?: string },
): Promise<CommandRun> {
  if (!app.slashCommands.includes(command.command))
    throw new Error(`${command.command} is not a command of ${app.name}`);
  const user = personOf(core, userId);
  const channel = channelFor(core, app, userId, command.channel);
  const ticket = core.tickets.issueResponse({ appId: app.id, userId, channel: channel.id, ephemeral: true });
  const body: Json = {
    token: app.verificationToken,
    team_id: user.teamId,
    team_domain: core.team.domain,
    channel_id: channel.id,
    channel_name: channel.kind === 'im' ? 'directmessage' : channel.kind === 'private' ? 'privategroup' : channel.name,
    user_id: user.id,
    user_name: user.name,
    command: command.command,
    text: command.text,
    api_app_id: app.id,
    is_enterprise_install: 'false',
    response_url: `${core.urls.hooks}/commands/${core.team.id}/${ticket.key}`,
    trigger_id: core.tickets.issueTrigger(app.id, user.id),
  };
  const delivery: Delivery = { kind: 'command', appId: app.id, body };
  const outcome = await core.dispatcher.send(delivery);
  const answer = outcome.ok ? ackBody(outcome.body) : undefined;
  const shown = answer && respondWith(core, ticket, answer, 'ack of command');
  if (shown && 'error' in shown) return { ...outcome, delivery, ok: false, error: 'dispatch_failed' };
  return { ...outcome, delivery, ...(shown ? { shown } : {}) };
}

/** Opens the Home tab: the app hears app_home_opened. */
export async function openHome(
  core: Core,
  app: InstalledApp,
  userId: string,
  tab: 'home' | 'messages' = 'home',
): Promise<void> {
  const { channel } = openDirect(core, app.botUserId, userId);
  const home = homeOf(core, app.id, userId);
  await publishTo(core, app, {
    type: 'app_home_opened',
    user: personOf(core, userId).id,
    channel: channel.id,
    tab,
    event_ts: momentOf(core),
    ...(home ? { view: viewJson(core, home) } : {}),
  });
}

/** Uses a global shortcut, or one on a message. */
export async function useShortcut(
  core: Core,
  app: InstalledApp,
  userId: string,
  callbackId: string,
  message?: Message,
): Promise<Acted> {
  const type = message ? 'message' : 'global';
  const known = app.shortcuts.some((shortcut) => shortcut.callbackId === callbackId && shortcut.type === type);
  if (!known) throw new Error(`${callbackId} is not a ${type} shortcut of ${app.name}`);
  const common = {
    ...actorPart(core, app, personOf(core, userId)),
    callback_id: callbackId,
    action_ts: momentOf(core),
    trigger_id: core.tickets.issueTrigger(app.id, userId),
  };
  if (!message) return deliverInteraction(core, app, { type: 'shortcut', ...common });
  const channel = core.channels.get(message.channel);
  const { ts } = message;
  const ticket = core.tickets.issueResponse({
    appId: app.id,
    userId,
    channel: message.channel,
    messageTs: ts,
    ephemeral: false,
  });
  return deliverInteraction(core, app, {
    type: 'message_action',
    ...common,
    channel: { id: message.channel, name: channel?.name ?? '' },
    message_ts: ts,
    message: messageJson(core, channel, message),
    response_url: `${core.urls.hooks}/actions/${core.team.id}/${ticket.key}`,
  });
}
