/** The environment, checked once at the start: all faults together, names and reasons, never a value. */
import { z } from 'zod';

const portRange = 'phải là số nguyên từ 0 đến 65535';
const port = z.coerce.number({ error: portRange }).int(portRange).min(0, portRange).max(65_535, portRange);
const filled = z.string().trim().min(1);
const token = (prefix: string) => filled.startsWith(prefix, { error: `phải bắt đầu bằng ${prefix}` });

const variables = z
  .object({
    SLACK_BOT_TOKEN: token('xoxb-').optional(),
    SLACK_APP_TOKEN: token('xapp-').optional(),
    SLACK_SIGNING_SECRET: filled.min(16, { error: 'phải có ít nhất 16 ký tự' }).optional(),
    PORT: port.default(3000),
    MONGODB_URI: filled
      .regex(/^mongodb(\+srv)?:\/\//, { error: 'phải bắt đầu bằng mongodb:// hoặc mongodb+srv://' })
      .optional(),
    MONGODB_DB: filled
      .regex(/^[\w-]{1,38}$/, { error: 'chỉ gồm chữ, số, gạch nối, tối đa 38 ký tự' })
      .default('binhxet'),
    DATA_FOLDER: filled.default('data'),
    WORKSPACE_PORT: port.default(4390),
    AGENCY_NAME: filled.optional(),
    AGENCY_PARENT_NAME: filled.optional(),
    AGENCY_SHORT_NAME: filled.optional(),
    AGENCY_PLACE: filled.optional(),
    LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], { error: 'phải là debug, info, warn hoặc error' }).default('info'),
  })
  .superRefine((env, context) => {
    const needs = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    const slack = [env.SLACK_BOT_TOKEN, env.SLACK_APP_TOKEN, env.SLACK_SIGNING_SECRET].some(Boolean);
    if (!slack) return;
    if (!env.SLACK_BOT_TOKEN) needs('SLACK_BOT_TOKEN', 'cần có khi đã khai báo mã Slack khác');
    if (!env.SLACK_APP_TOKEN && !env.SLACK_SIGNING_SECRET)
      needs('SLACK_APP_TOKEN', 'cần SLACK_APP_TOKEN (Socket Mode) hoặc SLACK_SIGNING_SECRET (HTTP)');
    for (const name of ['AGENCY_NAME', 'AGENCY_PARENT_NAME', 'AGENCY_SHORT_NAME', 'AGENCY_PLACE'] as const)
      if (!env[name]) needs(name, 'cần có khi dùng Slack thật, để in trên văn bản');
  });

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
  readonly logLevel: 'debug' | 'info' | 'warn' | 'error';
}

/** Names of all variables, for `.env.example` and its test. */
export const variableNames: readonly string[] = Object.keys(variables.shape);

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly { readonly name: string; readonly reason: string }[] };

/** Reads the variables; an empty one counts as absent. The reasons never quote what was given. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(variableNames.flatMap((name) => (env[name]?.trim() ? [[name, env[name]]] : [])));
  const read = variables.safeParse(given, { reportInput: false });
  if (read.success) return { ok: true, config: configOf(read.data) };
  return {
    ok: false,
    faults: read.error.issues.map(({ path, message }) => ({ name: String(path[0]), reason: message })),
  };
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
