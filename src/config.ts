/** The environment, checked once at the start: all faults together, names and reasons, never a value. */
import { z } from 'zod';

const portRange = 'phải là số nguyên từ 0 đến 65535';
const port = z.coerce.number({ error: portRange }).int(portRange).min(0, portRange).max(65_535, portRange);
const filled = z.string().trim().min(1);
const token = (prefix: string) => filled.startsWith(prefix, { error: `phải bắt đầu bằng ${prefix}` });

const variables = z.object({
  SLACK_BOT_TOKEN: token('xoxb-').optional(),
  SLACK_APP_TOKEN: token('xapp-').optional(),
  SLACK_SIGNING_SECRET: filled.min(16, { error: 'phải có ít nhất 16 ký tự' }).optional(),
  PORT: port.default(3000),
  MONGODB_URI: filled
    .regex(/^mongodb(\+srv)?:\/\//, { error: 'phải bắt đầu bằng mongodb:// hoặc mongodb+srv://' })
    .optional(),
  MONGODB_DB: filled.regex(/^[\w-]{1,38}$/, { error: 'chỉ gồm chữ, số, gạch nối, tối đa 38 ký tự' }).default('binhxet'),
  DATA_FOLDER: filled.default('data'),
  WORKSPACE_PORT: port.default(4390),
  AGENCY_NAME: filled.optional(),
  AGENCY_PARENT_NAME: filled.optional(),
  AGENCY_SHORT_NAME: filled.optional(),
  AGENCY_PLACE: filled.optional(),
  INTERFACE_LANGUAGE: z.enum(['vi', 'en'], { error: 'phải là vi hoặc en' }).default('vi'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'], { error: 'phải là debug, info, warn hoặc error' })
    .default('info'),
});

/** What a real Slack needs together; asked of what is there, so that it is told beside every faulty value. */
function missing(given: Readonly<Record<string, string | undefined>>): readonly ConfigFault[] {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = given;
  if (!bot && !app && !secret) return [];
  const agency = ['AGENCY_NAME', 'AGENCY_PARENT_NAME', 'AGENCY_SHORT_NAME', 'AGENCY_PLACE'];
  return [
    ...(bot ? [] : [{ name: 'SLACK_BOT_TOKEN', reason: 'cần có khi đã khai báo mã Slack khác' }]),
    ...(app || secret
      ? []
      : [{ name: 'SLACK_APP_TOKEN', reason: 'cần SLACK_APP_TOKEN (Socket Mode) hoặc SLACK_SIGNING_SECRET (HTTP)' }]),
    ...agency
      .filter((name) => !given[name])
      .map((name) => ({ name, reason: 'cần có khi dùng Slack thật, để in trên văn bản' })),
  ];
}

export interface Config {
  readonly slack:
    | { readonly kind: 'local'; readonly port: number }
    | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
    | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string; readonly port: number };
  readonly database: { readonly uri?: string; readonly name: string; readonly dataFolder: string };
  /** Undefined with the local workspace: the fictional agency's own. */
  readonly agency?: {
    readonly name: string;
    readonly parentName: string;
    readonly shortName: string;
    readonly place: string;
  };
  /** Of what people read in private; channels and papers are always Vietnamese. */
  readonly language: 'vi' | 'en';
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** Names of all variables, for `.env.example` and its test. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

export interface ConfigFault {
  readonly name: string;
  /** In plain words, without the value. */
  readonly reason: string;
}
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

/** Reads the variables; an empty one counts as absent. All faults at once; the reasons never quote what was given. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(variableNames.flatMap((name) => (env[name]?.trim() ? [[name, env[name]]] : [])));
  const read = variables.safeParse(given, { reportInput: false });
  const wrong = read.error?.issues.map(({ path, message }) => ({ name: String(path[0]), reason: message })) ?? [];
  const faults = [...wrong, ...missing(given)];
  return read.success && faults.length === 0 ? { ok: true, config: configOf(read.data) } : { ok: false, faults };
}

function configOf(env: z.infer<typeof variables>): Config {
  const { AGENCY_NAME: name, AGENCY_PARENT_NAME: parentName, AGENCY_SHORT_NAME: shortName, AGENCY_PLACE: place } = env;
  return {
    slack: slackOf(env),
    database: {
      ...(env.MONGODB_URI ? { uri: env.MONGODB_URI } : {}),
      name: env.MONGODB_DB,
      dataFolder: env.DATA_FOLDER,
    },
    ...(name && parentName && shortName && place ? { agency: { name, parentName, shortName, place } } : {}),
    language: env.INTERFACE_LANGUAGE,
    logLevel: env.LOG_LEVEL,
  };
}

/** With an app token Socket Mode; else with a signing secret HTTP; without either the local workspace. */
function slackOf(env: z.infer<typeof variables>): Config['slack'] {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env;
  if (botToken && appToken) return { kind: 'socket', botToken, appToken };
  if (botToken && signingSecret) return { kind: 'http', botToken, signingSecret, port: env.PORT };
  return { kind: 'local', port: env.WORKSPACE_PORT };
}
