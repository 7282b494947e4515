/** The composition root: config, store, Slack, app, jobs, and an orderly stop. Nothing imports it. */
import { HTTPReceiver, LogLevel, SocketModeReceiver, type Receiver } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import { startJobs } from '../jobs/index.ts';
import { fictionalAgency } from './agency/agency.ts';
import { faultName } from './app/carry.ts';
import { matchAccounts } from './app/match-accounts.ts';
import { compose, type Parts } from './compose.ts';
import { readConfig, type Config } from './config.ts';
import { startLocalWorkspace, type LocalWorkspaceOptions } from './local-workspace.ts';
import { createLog } from './log.ts';
import { createPapers } from './papers/papers.ts';
import { DatabaseFault } from './store/engine/fault.ts';
import { openDatabase } from './store/engine/open.ts';
import { createStore } from './store/store.ts';

/** EX_CONFIG of sysexits.h: the supervisor need not start us again before somebody changes the environment. */
const badConfig = 78;
const failed = 1;
/** EX_UNAVAILABLE: worth another try later. */
const unavailable = 69;

async function main(): Promise<void> {
  const read = readConfig(process.env);
  if (!read.ok) {
    for (const { name, reason } of read.faults) say(`${name}: ${reason}`);
    process.exitCode = badConfig;
    return;
  }
  await start(read.config);
}

async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const { uri, name: dbName, dataFolder } = config.database;
  const database = await openDatabase({ ...(uri ? { mongodbUri: uri } : {}), dataFolder, dbName, log });
  say(database.describe);
  const store = await createStore(database.connection, { now: Date.now, log });
  const reset = async (seed: () => Promise<unknown>): Promise<void> => {
    await database.connection.dropDatabase();
    await createStore(database.connection, { now: Date.now, log });
    await seed();
    await matchAccounts(world);
  };
  const connection = await connectSlack(config, store, reset);
  const agency = config.agency ?? fictionalAgency;
  const { world, app, courier } = compose({
    store,
    papers: createPapers(),
    agency,
    log,
    language: config.language,
    now: connection.now,
    slack: connection.slack,
  });
  await app.start();
  // A long roster takes Slack minutes to look up; nobody need wait for it.
  matchAccounts(world).catch((fault: unknown) =>
    log.error({ fault: faultName(fault) }, 'accounts could not be matched'),
  );
  const stopJobs = startJobs(world, courier);
  courier.wake();
  for (const line of connection.ready) say(line);

  // A promise that nobody awaits is a bug (the socket client has one when a reconnect meets a stop): what is stored is safe, so the
  // process ends and the supervisor starts it again.
  process.on('unhandledRejection', (fault) => {
    log.error({ fault: faultName(fault) }, 'a promise was rejected and nobody listened');
    if (!stopping) process.exit(failed);
  });

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    say('Đang dừng…');
    await stopJobs();
    await app.stop();
    await courier.stop();
    await connection.close();
    await database.close();
    say('Đã dừng. Dữ liệu đã được lưu.');
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void stop().then(() => process.exit(0)));
}

const logLevels = { debug: LogLevel.DEBUG, info: LogLevel.INFO, warn: LogLevel.WARN, error: LogLevel.ERROR } as const;

interface Connection {
  readonly slack: Parts['slack'];
  /** The local workspace's clock can be moved on; a real Slack keeps the machine's time. */
  readonly now: () => number;
  readonly ready: readonly string[];
  close(): Promise<void>;
}

async function connectSlack(
  { slack, database, logLevel }: Config,
  store: Parts['store'],
  reset: LocalWorkspaceOptions['reset'],
): Promise<Connection> {
  const level = logLevels[logLevel];
  const { dataFolder } = database;
  if (slack.kind === 'local')
    return startLocalWorkspace({ port: slack.port, dataFolder, store, logLevel: level, reset });
  const identity = await new WebClient(slack.botToken, { timeout: 10_000, retryConfig: { retries: 2 } }).auth.test();
  const { bot_id: botId, user_id: botUserId, team_id: teamId } = identity;
  if (!botId || !botUserId || !teamId) throw new Error('auth.test does not say who the bot is');
  const receiver: Receiver =
    slack.kind === 'socket'
      ? new SocketModeReceiver({ appToken: slack.appToken, logLevel: level })
      : new HTTPReceiver({ signingSecret: slack.signingSecret, port: slack.port, logLevel: level });
  return {
    slack: { installation: { botToken: slack.botToken, botId, botUserId }, teamId, receiver, logLevel: level },
    now: Date.now,
    ready: [
      slack.kind === 'socket' ? 'Đã nối Slack qua Socket Mode.' : `Đang nghe Slack qua HTTP, cổng ${slack.port}.`,
    ],
    close: async () => undefined,
  };
}

/** To the operator's terminal; everything else goes to the log. */
const say = (line: string): void => void process.stdout.write(`${line}\n`);

main().catch((fault: unknown) => {
  if (fault instanceof DatabaseFault) {
    say(`${fault.hint} (${fault.code})`);
    process.exit(fault.exitCode);
  }
  if ((fault as { code?: unknown }).code === 'EADDRINUSE') {
    say('Cổng đã có chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt WORKSPACE_PORT (hay PORT) khác.');
    process.exit(unavailable);
  }
  say(`Không khởi động được: ${fault instanceof Error ? fault.message : 'lỗi không rõ'}`);
  process.exit(failed);
});
