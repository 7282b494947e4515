/** views.*: opening, pushing and replacing modals, and publishing App Homes. */
import { validateView } from '../block-kit/validate.ts';
import type { Json } from '../engine/block.ts';
import type { Trigger } from '../engine/tickets.ts';
import type { View } from '../engine/view.ts';
import { refuse, refuseContent } from '../engine/refusal.ts';
import { dropViews, homeOf, publishHome, pushView, replaceView, stackOf, viewJson } from '../engine/views.ts';
import type { Call, Method } from './method.ts';
import { jsonArg, refuseArgument, requiredArg, textArg } from './method.ts';

function viewArg(args: Json, type: 'modal' | 'home'): Json {
  const view = jsonArg(args, 'view');
  if (view === undefined) return refuseArgument('missing required field: view');
  refuseContent(validateView(view));
  const json = view as Json;
  return json['type'] === type ? json : refuseArgument(`must be a ${type} [json-pointer:/view/type]`);
}

function triggerOf({ core, app, args }: Call): Trigger {
  const trigger = core.tickets.exchangeTrigger(requiredArg(args, 'trigger_id'), app.id);
  return typeof trigger === 'string' ? refuse(trigger) : trigger;
}

function shown({ core, app }: Call, via: string, view: View): Json {
  const json = viewJson(core, view);
  core.traffic.sent(via, app.id, json, view.userId);
  return { view: json };
}

const open: Method = {
  run(call) {
    const { core, app } = call;
    const json = viewArg(call.args, 'modal');
    const trigger = triggerOf(call);
    const [root] = stackOf(core, app.id, trigger.userId);
    // A trigger from inside a modal opens on top of it; any other one starts afresh.
    if (root && trigger.viewId === undefined) dropViews(core, root, true);
    return shown(call, 'views.open', pushView(core, app, trigger.userId, json));
  },
};

const push: Method = {
  run(call) {
    const json = viewArg(call.args, 'modal');
    const trigger = triggerOf(call);
    const inModal = stackOf(call.core, call.app.id, trigger.userId).some((view) => view.id === trigger.viewId);
    if (!inModal) refuse('not_found');
    return shown(call, 'views.push', pushView(call.core, call.app, trigger.userId, json));
  },
};

function openView({ core, app, args }: Call): View {
  const id = textArg(args, 'view_id');
  const externalId = textArg(args, 'external_id');
  if (id === undefined && externalId === undefined) return refuseArgument('missing required field: view_id');
  const view = id
    ? core.views.get(id)
    : [...core.views.values()].find((each) => each.externalId === externalId && each.appId === app.id);
  return view && view.appId === app.id ? view : refuse('not_found');
}

function refuseStale(args: Json, view: View | undefined): void {
  const hash = textArg(args, 'hash');
  if (hash !== undefined && hash !== view?.hash) refuse('hash_conflict');
}

const update: Method = {
  run(call) {
    const current = openView(call);
    const json = viewArg(call.args, current.type);
    refuseStale(call.args, current);
    return shown(call, 'views.update', replaceView(call.core, call.app, current, json));
  },
};

const publish: Method = {
  run(call) {
    const { core, app, args } = call;
    const userId = requiredArg(args, 'user_id');
    const user = core.users.get(userId);
    if (!user || user.isBot) refuse('user_not_found');
    if (!app.homeTab) refuse('not_enabled');
    const json = viewArg(args, 'home');
    refuseStale(args, homeOf(core, app.id, userId));
    return shown(call, 'views.publish', publishHome(core, app, userId, json));
  },
};

export const viewMethods: Record<string, Method> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
