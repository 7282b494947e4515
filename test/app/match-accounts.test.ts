/** Matching people to Slack accounts (T43): by e-mail, each account once, and no fault of Slack stops the product. */
import { matchAccounts } from '../../src/app/match-accounts.ts';
import type { Directory } from '../../src/app/ports.ts';
import { createDirectory } from '../../src/slack/directory.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { createLocalAgency } from '../../src/local-agency.ts';
import { createWorkspace } from '../../src/workspace/index.ts';
import { WebClient } from '@slack/web-api';
import { freshDatabase } from '../support/database.ts';
import { recordingLog } from '../support/house.ts';

const lines: string[] = [];
let store: Store;

beforeEach(async () => {
  lines.splice(0);
  store = await createStore(await freshDatabase(), { now: Date.now, log: recordingLog([]) });
  const { people } = await createLocalAgency();
  await store.roster.replace(people);
});

const match = (userByEmail: Directory['userByEmail']) =>
  matchAccounts({
    roster: store.roster,
    directory: { userByEmail, channelFault: async () => undefined },
    log: recordingLog(lines),
  });

it('T43 tells who has an e-mail and no account, and asks no second time for those who have one', async () => {
  const asked: string[] = [];
  const find = async (email: string) => {
    asked.push(email);
    return email.startsWith('my.dinh') ? undefined : `U-${email}`;
  };
  expect((await match(find)).map(({ id }) => id)).toEqual(['SVHTT-016']);
  asked.splice(0);
  await match(find);
  expect(asked).toEqual(['my.dinh@so-vhtt.example']);
});

it('an account that belongs to somebody else is given to nobody twice', async () => {
  const unmatched = await match(async () => 'U-ONE');
  expect((await store.roster.slackAccounts()).size).toBe(1);
  expect(unmatched.length).toBeGreaterThan(20);
  expect(lines.join('')).not.toContain('@');
});

it('where Slack stops answering, what was found stays, the rest waits, and nothing is thrown', async () => {
  let calls = 0;
  const unmatched = await match(async (email) => {
    calls += 1;
    if (calls > 5) throw new Error(`no answer about ${email}`);
    return `U-${email}`;
  });
  expect((await store.roster.slackAccounts()).size).toBe(5);
  expect(calls).toBe(6);
  expect(unmatched).toHaveLength(25);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('@');
  expect(await match(async (email) => `U-${email}`)).toEqual([]);
});

it('a guest, a bot, a closed account and somebody of another workspace are nobody', async () => {
  const workspace = createWorkspace({ teamName: 'x' });
  const app = workspace.installApp({ name: 'x', scopes: ['users:read', 'users:read.email'] });
  const email = (name: string) => `${name}@x.example`;
  const full = workspace.addUser({ name: 'full', email: email('full') });
  workspace.addUser({ name: 'guest', email: email('guest'), isRestricted: true });
  const closed = workspace.addUser({ name: 'closed', email: email('closed') });
  workspace.changeUser(closed.id, { deleted: true });
  const client = new WebClient(app.botToken, { fetch: workspace.fetch, retryConfig: { retries: 0 } });
  const directory = createDirectory(client, { teamId: workspace.core.team.id, botUserId: app.botUserId });
  expect(await directory.userByEmail(email('full'))).toBe(full.id);
  for (const name of ['guest', 'closed', 'nobody']) expect(await directory.userByEmail(email(name))).toBeUndefined();
});

it('a roster longer than Slack allows look-ups a minute is matched all the same: it waits as Slack asks', async () => {
  const workspace = createWorkspace({ teamName: 'x' });
  const app = workspace.installApp({ name: 'x', scopes: ['users:read', 'users:read.email'] });
  const user = workspace.addUser({ name: 'an', email: 'an@x.example' });
  const client = new WebClient(app.botToken, {
    fetch: workspace.fetch,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
  });
  const directory = createDirectory(client, { teamId: workspace.core.team.id, botUserId: app.botUserId });
  workspace.faults.next({ kind: '429', method: 'users.lookupByEmail', ms: 1000, times: 2 });
  expect(await directory.userByEmail('an@x.example')).toBe(user.id);
}, 10_000);
