/** One call of the Web API: token, rate limit, scopes, method, answer, record. */
import type { Json } from '../engine/block.ts';
import type { Core } from '../engine/core.ts';
import type { InstalledApp } from '../engine/model.ts';
import { refuse, SlackRefusal } from '../engine/refusal.ts';
import { methods } from './index.ts';
import type { Method } from './method.ts';
import { needScope, textArg } from './method.ts';

export interface ApiAnswer {
  status: number;
  headers: Record<string, string>;
  body: Json;
}

function appOf(core: Core, token: string | undefined, method: Method): InstalledApp {
  if (token === undefined) return refuse('not_authed');
  for (const app of core.apps.values()) {
    if (token === app.botToken) return method.token === 'app' ? refuse('not_allowed_token_type') : app;
    if (token === app.appToken) return method.token === 'app' ? app : refuse('not_allowed_token_type');
  }
  return refuse('invalid_auth');
}

function anyone(core: Core): InstalledApp {
  const [app] = core.apps.values();
  return app ?? refuse('not_authed');
}

/** Handles one call. `token` comes from the header or the body and is never recorded or echoed. */
export function callApi(core: Core, name: string, given: Json, headerToken: string | undefined): ApiAnswer {
  const args = Object.fromEntries(Object.entries(given).filter(([key]) => key !== 'token'));
  const token = headerToken ?? textArg(given, 'token');
  let app: InstalledApp | undefined;
  const answer = (): ApiAnswer => {
    try {
      const method = methods[name] ?? refuse('unknown_method', { req_method: name });
      app = method.token === 'none' ? anyone(core) : appOf(core, token, method);
      const wait = core.limits?.take(app.id, name, placeOf(core, app, args));
      if (wait !== undefined) return limited(wait);
      for (const scope of method.scopes ?? []) needScope(app, scope);
      return { status: 200, headers: headersFor(app, method), body: { ok: true, ...method.run({ core, app, args }) } };
    } catch (error) {
      if (!(error instanceof SlackRefusal)) throw error;
      return { status: 200, headers: {}, body: { ok: false, error: error.code, ...error.details } };
    }
  };
  const result = answer();
  core.traffic.called({
    at: core.clock.now(),
    method: name,
    args,
    ok: result.body['ok'] === true,
    answer: result.body,
    status: result.status,
    ...(app ? { appId: app.id } : {}),
    ...(typeof result.body['error'] === 'string' ? { error: result.body['error'] } : {}),
  });
  return result;
}

/** The conversation that a call counts against: a direct conversation and its person are one place. */
function placeOf(core: Core, app: InstalledApp, args: Json): string | undefined {
  const id = textArg(args, 'channel');
  const channel = core.channels.get(id ?? '');
  if (channel?.kind !== 'im') return id;
  return [...channel.members].find((member) => member !== app.botUserId) ?? id;
}

/** The answer of a busy Slack. */
export function limited(seconds: number): ApiAnswer {
  return { status: 429, headers: { 'retry-after': String(seconds) }, body: { ok: false, error: 'ratelimited' } };
}

function headersFor(app: InstalledApp, method: Method): Record<string, string> {
  return {
    'x-oauth-scopes': [...app.scopes].join(','),
    'x-accepted-oauth-scopes': (method.scopes ?? []).join(','),
  };
}
