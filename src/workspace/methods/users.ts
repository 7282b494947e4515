/** users.* and team.info: who is in the workspace. */
import type { Json } from '../engine/block.ts';
import { channelJson } from '../engine/channels.ts';
import type { Core } from '../engine/core.ts';
import type { Channel, InstalledApp, User } from '../engine/model.ts';
import { refuse } from '../engine/refusal.ts';
import { profileJson, userJson } from '../engine/users.ts';
import type { Call, Method } from './method.ts';
import { flagArg, needScope, requiredArg, textArg } from './method.ts';
import { cursorPart, page } from './paging.ts';

/** Slack's own bot stands in every user list, and says that it is no bot. */
const SLACKBOT: Json = { id: 'USLACKBOT', name: 'slackbot', real_name: 'Slackbot', deleted: false, is_bot: false };

function shownUser(core: Core, app: InstalledApp, user: User, args: Json): Json {
  return userJson(core, user, {
    withEmail: app.scopes.has('users:read.email'),
    withLocale: flagArg(args, 'include_locale'),
  });
}

function userArg({ core, args }: Call): User {
  return core.users.get(requiredArg(args, 'user')) ?? refuse('user_not_found');
}

const info: Method = {
  scopes: ['users:read'],
  run: (call) => ({ user: shownUser(call.core, call.app, userArg(call), call.args) }),
};

const list: Method = {
  scopes: ['users:read'],
  run({ core, app, args }) {
    const all = [...core.users.values()];
    // Without a limit Slack tries to send everybody.
    const { items, nextCursor } = page(args, all, { fallback: Math.max(1, all.length), max: 1000 });
    const members = items.map((user) => shownUser(core, app, user, args));
    const first = textArg(args, 'cursor') === undefined ? [{ ...SLACKBOT, team_id: core.team.id, profile: {} }] : [];
    return {
      members: [...first, ...members],
      cache_ts: Math.floor(core.clock.now() / 1000),
      ...cursorPart(nextCursor),
    };
  },
};

const lookupByEmail: Method = {
  scopes: ['users:read.email'],
  run({ core, app, args }) {
    needScope(app, 'users:read');
    const email = requiredArg(args, 'email').toLowerCase();
    const user = [...core.users.values()].find((each) => each.email?.toLowerCase() === email && !each.deleted);
    return { user: shownUser(core, app, user ?? refuse('users_not_found'), args) };
  },
};

const profile: Method = {
  scopes: ['users.profile:read'],
  run: (call) => ({ profile: profileJson(userArg(call), call.app.scopes.has('users:read.email')) }),
};

const conversations: Method = {
  run(call) {
    const { core, app, args } = call;
    const who = textArg(args, 'user') ?? app.botUserId;
    if (!core.users.has(who)) refuse('user_not_found');
    const mine = wantedChannels(call).filter((channel) => {
      const seenByBot = channel.kind === 'public' || channel.members.has(app.botUserId);
      return channel.members.has(who) && seenByBot;
    });
    const { items, nextCursor } = page(args, mine, { fallback: 100, max: 999 });
    return { channels: items.map((channel) => channelJson(channel, app.botUserId)), ...cursorPart(nextCursor) };
  },
};

const KIND_OF: Record<string, { kind: Channel['kind']; scope: string }> = {
  public_channel: { kind: 'public', scope: 'channels:read' },
  private_channel: { kind: 'private', scope: 'groups:read' },
  im: { kind: 'im', scope: 'im:read' },
  mpim: { kind: 'mpim', scope: 'mpim:read' },
};

/** The channels of the kinds in the argument `types`; refuses unknown kinds and missing scopes. */
export function wantedChannels({ core, app, args }: Call): Channel[] {
  const types = (textArg(args, 'types') ?? 'public_channel').split(',').map((type) => type.trim());
  const kinds = types.map((type) => {
    const known = KIND_OF[type] ?? refuse('invalid_types');
    needScope(app, known.scope);
    return known.kind;
  });
  const all = [...core.channels.values()].filter((channel) => kinds.includes(channel.kind));
  return flagArg(args, 'exclude_archived') ? all.filter((channel) => !channel.isArchived) : all;
}

const team: Method = {
  scopes: ['team:read'],
  run: ({ core }) => ({
    team: { id: core.team.id, name: core.team.name, domain: core.team.domain, email_domain: '', icon: {} },
  }),
};

export const userMethods: Record<string, Method> = {
  'users.info': info,
  'users.list': list,
  'users.lookupByEmail': lookupByEmail,
  'users.profile.get': profile,
  'users.conversations': conversations,
  'team.info': team,
};
