/** What Slack knows of people and channels, read strictly: guests, bots, strangers and closed accounts are nobody. */
import { setTimeout as sleep } from 'node:timers/promises';
import { WebAPIPlatformError, WebAPIRateLimitedError, type WebClient } from '@slack/web-api';
import type { Directory } from '../app/ports.ts';
import type { ChannelFault } from '../domain/refusal.ts';

export const createDirectory = (
  client: WebClient,
  { teamId, botUserId }: { readonly teamId: string; readonly botUserId: string },
): Directory => ({
  async userByEmail(email) {
    const found = await patiently(() => orNothing(client.users.lookupByEmail({ email }), 'users_not_found'));
    const user = found?.user;
    if (!user?.id || user.deleted || user.is_bot || user.is_restricted || user.is_ultra_restricted) return undefined;
    if ((user as { is_stranger?: boolean }).is_stranger) return undefined; // missing in the client's types
    return user.team_id && user.team_id !== teamId ? undefined : user.id;
  },

  async channelFault(channelId, use, entitled) {
    const found = await orNothing(client.conversations.info({ channel: channelId }), 'channel_not_found');
    const channel = found?.channel;
    if (!channel) return 'notFound';
    const fault = shapeFault(channel, use);
    if (fault || use === 'allStaff') return fault;
    const members = await membersOf(client, channelId);
    return members.every((member) => member === botUserId || entitled.has(member)) ? undefined : 'strangers';
  },
});

interface ChannelFacts {
  readonly is_archived?: boolean;
  readonly is_ext_shared?: boolean;
  readonly is_org_shared?: boolean;
  readonly is_private?: boolean;
  readonly is_member?: boolean;
}

function shapeFault(channel: ChannelFacts, use: 'allStaff' | 'advisoryUnit'): ChannelFault | undefined {
  if (channel.is_archived) return 'archived';
  if (channel.is_ext_shared || channel.is_org_shared) return 'shared';
  if (use === 'advisoryUnit' && !channel.is_private) return 'publicWherePrivate';
  if (use === 'allStaff' && channel.is_private) return 'privateWherePublic';
  return channel.is_member ? undefined : 'botNotMember';
}

async function membersOf(client: WebClient, channel: string): Promise<readonly string[]> {
  const members: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await client.conversations.members({ channel, limit: 200, ...(cursor ? { cursor } : {}) });
    members.push(...(page.members ?? []));
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return members;
}

/** Slack allows some fifty look-ups a minute, and a roster has more people: nobody waits for this, so it waits for Slack. */
async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let left = 20; ; left -= 1) {
    try {
      return await call();
    } catch (fault) {
      if (!(fault instanceof WebAPIRateLimitedError) || left === 0) throw fault;
      await sleep(fault.retryAfter * 1000);
    }
  }
}

async function orNothing<T>(call: Promise<T>, code: string): Promise<T | undefined> {
  try {
    return await call;
  } catch (fault) {
    if (fault instanceof WebAPIPlatformError && fault.data.error === code) return undefined;
    throw fault;
  }
}
