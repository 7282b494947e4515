/** Acts in conversations: write, run a command, use a shortcut, delete, join, open a direct conversation. */
import { joinChannel, openDirect } from '../../engine/channels.ts';
import { deleteMessage } from '../../engine/messages.ts';
import { runCommand, useShortcut } from '../../people/command.ts';
import { sayAs } from '../../people/say.ts';
import { personOf } from '../../people/surface.ts';
import { appFor, channelFor, messageFor, refuseAct } from '../sight.ts';
import { mustArrive } from './act.ts';
import type { SomeActs } from './act.ts';

/** The client sends no more in one message. */
const MOST_TEXT = 40_000;

export const talkActs: SomeActs<'say' | 'command' | 'shortcut' | 'dismiss' | 'erase' | 'join' | 'direct'> = {
  say({ core, session }, { channel: id, text, thread }) {
    const channel = channelFor(core, session.as, id);
    if (channel.isArchived) return refuseAct('is_archived');
    if (!channel.members.has(session.as)) return refuseAct('not_in_channel');
    if (text.trim() === '') return refuseAct('no_text');
    if (text.length > MOST_TEXT) return refuseAct('msg_too_long');
    sayAs(core, session.as, id, text.normalize('NFC'), thread === undefined ? {} : { threadTs: thread });
    delete session.end;
    return null;
  },
  async command({ core, session }, { channel: id, command, text }) {
    const channel = channelFor(core, session.as, id);
    const app = [...core.apps.values()].find((each) => each.slashCommands.includes(command));
    if (!app) return refuseAct('invalid_command', command);
    const given = { command, text: text.normalize('NFC'), channel: channel.id };
    const outcome = await runCommand(core, app, session.as, given);
    if (!outcome.ok) refuseAct(`command_${outcome.error ?? 'dispatch_failed'}`, command);
    return null;
  },
  async shortcut({ core, session }, { app: id, callbackId, channel, ts }) {
    const message = channel && ts ? messageFor(core, session.as, channel, ts) : undefined;
    return mustArrive(await useShortcut(core, appFor(core, id), session.as, callbackId, message));
  },
  dismiss({ core, session }, { channel: id, ts }) {
    const message = messageFor(core, session.as, id, ts);
    if (message.ephemeralFor !== session.as) return refuseAct('message_not_found');
    deleteMessage(core, channelFor(core, session.as, id), message);
    return null;
  },
  erase({ core, session }, { channel: id, ts }) {
    const message = messageFor(core, session.as, id, ts);
    if (message.user !== session.as) return refuseAct('cant_delete_message');
    deleteMessage(core, channelFor(core, session.as, id), message);
    return null;
  },
  join({ core, session }, { channel: id }) {
    const channel = channelFor(core, session.as, id);
    if (channel.isArchived) return refuseAct('is_archived');
    joinChannel(core, channel, personOf(core, session.as).id);
    return null;
  },
  direct({ core, session }, { user }) {
    const other = core.users.get(user);
    if (!other || other.deleted) return refuseAct('user_not_found');
    return openDirect(core, session.as, user).channel.id;
  },
};
