/** api.test, auth.test, blocks.validate and apps.connections.open. */
import { validateMessage, validateView } from '../block-kit/validate.ts';
import type { Json } from '../engine/block.ts';
import { refuse } from '../engine/refusal.ts';
import type { Method } from './method.ts';
import { jsonArg, textArg } from './method.ts';

const apiTest: Method = {
  token: 'none',
  run({ args }) {
    const error = textArg(args, 'error');
    return error === undefined ? { args } : refuse(error, { args });
  },
};

const authTest: Method = {
  run: ({ core, app }) => ({
    url: `https://${core.team.domain}.slack.com/`,
    team: core.team.name,
    user: app.name,
    team_id: core.team.id,
    user_id: app.botUserId,
    bot_id: app.botId,
    app_id: app.id,
    is_enterprise_install: false,
  }),
};

const validate: Method = {
  token: 'none',
  run({ args }) {
    const [blocks, view, message] = ['blocks', 'view', 'message'].map((name) => jsonArg(args, name));
    const given = [blocks, view, message].filter((each) => each !== undefined).length;
    if (given !== 1) refuse('invalid_arguments');
    if (view !== undefined) return report(validateView(view));
    const subject = message === undefined ? { text: '-', blocks } : message;
    return report(validateMessage(subject as Parameters<typeof validateMessage>[0], 'post'));
  },
};

function report(problems: readonly object[]): Json {
  if (problems.length === 0) return {};
  return refuse('invalid_blocks', { errors: problems });
}

const connect: Method = {
  token: 'app',
  run({ core, app }) {
    if (!core.openSocket) return refuse('internal_error');
    return { url: core.openSocket(app) };
  },
};

export const testMethods: Record<string, Method> = {
  'api.test': apiTest,
  'auth.test': authTest,
  'blocks.validate': validate,
  'apps.connections.open': connect,
};
