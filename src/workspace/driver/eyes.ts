/** What a person sees: conversations, modals, Home; and what a test means by a place. */
import { openDirect } from '../engine/channels.ts';
import type { Core } from '../engine/core.ts';
import type { Channel, InstalledApp, Message } from '../engine/model.ts';
import type { View } from '../engine/view.ts';
import { homeOf, stackOf } from '../engine/views.ts';
import type { Surface } from '../people/surface.ts';
import type { Place, Reads } from './person-type.ts';

export interface Eyes {
  reads: Reads;
  app: () => InstalledApp;
  topModal: () => View;
  surfaceOf: (place?: Place) => Surface;
  channelId: (nameOrId: string) => string;
}

/** The eyes of one user. */
export function createEyes(core: Core, userId: string, appId: string | undefined): Eyes {
  const app = (): InstalledApp => {
    const [only] = appId === undefined ? core.apps.values() : [core.apps.get(appId)];
    if (!only) throw new Error('No app is installed');
    return only;
  };
  const direct = (): Channel => openDirect(core, app().botUserId, userId).channel;
  const channelOf = (nameOrId: string): Channel => {
    if (nameOrId === 'dm') return direct();
    const name = nameOrId.replace(/^#/, '');
    const channel = core.channels.get(nameOrId) ?? [...core.channels.values()].find((each) => each.name === name);
    if (!channel) throw new Error(`No channel ${nameOrId} in the workspace`);
    const user = core.users.get(userId);
    const mayLook = channel.kind === 'public' && user && !user.isRestricted && !user.isStranger;
    if (!mayLook && !channel.members.has(userId)) throw new Error(`${userId} cannot see ${nameOrId}`);
    return channel;
  };
  const roots = (channel: Channel): Message[] =>
    channel.messages.filter((message) => message.threadTs === undefined || message.broadcast);

  const reads: Reads = {
    messages: (channel) => roots(channelOf(channel)),
    thread: (channel, ts) =>
      channelOf(channel).messages.filter((message) => message.ts === ts || message.threadTs === ts),
    dm: () => roots(direct()),
    ephemerals: (channel) => {
      const { id } = channel === undefined ? direct() : channelOf(channel);
      return core.ephemerals.filter((message) => message.ephemeralFor === userId && message.channel === id);
    },
    home: () => homeOf(core, app().id, userId),
    modal: () => stackOf(core, app().id, userId).at(-1),
    modals: () => [...stackOf(core, app().id, userId)],
    snapshot: (message) => structuredClone(message),
  };

  const topModal = (): View => {
    const view = reads.modal();
    if (!view) throw new Error(`${userId} has no modal open`);
    return view;
  };
  const homeView = (): View => {
    const view = reads.home();
    if (!view) throw new Error(`The app has published no Home for ${userId}`);
    return view;
  };
  const seen = (message: Message): Message => {
    const hidden = message.ephemeralFor !== undefined && message.ephemeralFor !== userId;
    channelOf(message.channel);
    if (hidden) throw new Error(`${userId} cannot see this message`);
    return message;
  };

  return {
    reads,
    app,
    topModal,
    channelId: (nameOrId) => channelOf(nameOrId).id,
    surfaceOf(place) {
      if (place === undefined) return { kind: 'view', view: reads.modal() ?? homeView() };
      if (place === 'modal') return { kind: 'view', view: topModal() };
      if (place === 'home') return { kind: 'view', view: homeView() };
      if ('kind' in place) return place;
      return 'ts' in place ? { kind: 'message', message: seen(place) } : { kind: 'view', view: place };
    },
  };
}
