/** The environment: every fault at once, by name and reason, and never what was given. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, variableNames } from '../src/config.ts';

const secret = 'bi-mat-khong-duoc-in-ra';

function faultsOf(env: Record<string, string>): readonly { name: string; reason: string }[] {
  const read = readConfig(env);
  if (read.ok) throw new Error('the environment was accepted');
  return read.faults;
}

const agency = {
  AGENCY_NAME: 'Sở Văn hóa',
  AGENCY_PARENT_NAME: 'UBND thành phố',
  AGENCY_SHORT_NAME: 'SVH',
  AGENCY_PLACE: 'Thành phố',
};

describe('readConfig', () => {
  it('takes an empty environment: the embedded database, the local workspace', () => {
    const read = readConfig({});
    expect(read).toMatchObject({ ok: true, config: { slack: { kind: 'local' }, database: { name: 'binhxet' } } });
  });

  it('counts an empty or blank variable as absent', () => {
    expect(readConfig({ PORT: '', SLACK_BOT_TOKEN: '   ' })).toMatchObject({ ok: true });
  });

  it('tells all faults together, each with its variable', () => {
    const faults = faultsOf({
      ...agency,
      SLACK_BOT_TOKEN: secret,
      SLACK_APP_TOKEN: secret,
      SLACK_SIGNING_SECRET: 'ngan',
      PORT: secret,
      WORKSPACE_PORT: '70000',
      MONGODB_URI: secret,
      MONGODB_DB: 'tên có dấu',
      LOG_LEVEL: secret,
    });
    expect(new Set(faults.map(({ name }) => name))).toEqual(
      new Set([
        'SLACK_BOT_TOKEN',
        'SLACK_APP_TOKEN',
        'SLACK_SIGNING_SECRET',
        'PORT',
        'WORKSPACE_PORT',
        'MONGODB_URI',
        'MONGODB_DB',
        'LOG_LEVEL',
      ]),
    );
  });

  it('tells a missing agency together with a wrong token, not one after the other', () => {
    const names = faultsOf({ SLACK_BOT_TOKEN: secret }).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', ...Object.keys(agency)]));
  });

  it.each(variableNames)('never quotes what %s was given', (name) => {
    const read = readConfig({ SLACK_APP_TOKEN: 'x', [name]: secret });
    expect(JSON.stringify(read.ok ? [] : read.faults)).not.toContain(secret);
  });

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_APP_TOKEN'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_SIGNING_SECRET: 'a'.repeat(32) }, 'SLACK_BOT_TOKEN'],
  ])('does not start half connected to Slack: %j lacks %s', (env, lacking) => {
    expect(faultsOf({ ...agency, ...env }).map(({ name }) => name)).toEqual([lacking]);
  });

  it('takes Socket Mode where an app token is given, else signed HTTP', () => {
    const bot = { ...agency, SLACK_BOT_TOKEN: 'xoxb-1' };
    expect(readConfig({ ...bot, SLACK_APP_TOKEN: 'xapp-1' })).toMatchObject({ config: { slack: { kind: 'socket' } } });
    expect(readConfig({ ...bot, SLACK_SIGNING_SECRET: 'a'.repeat(32), PORT: '8080' })).toMatchObject({
      config: { slack: { kind: 'http', port: 8080 } },
    });
  });
});

it('.env.example names exactly the variables that are read, each without a value', () => {
  const lines = readFileSync(join(__dirname, '..', '.env.example'), 'utf8').split('\n');
  const set = lines.filter((line) => line && !line.startsWith('#'));
  expect(new Set(set.map((line) => line.split('=')[0]))).toEqual(new Set(variableNames));
  expect(set).toHaveLength(variableNames.length);
  expect(set.filter((line) => !line.endsWith('='))).toEqual([]);
});
