/** Views: each user's stack of modals (three at most), App Homes, and their JSON. */
import { withIds } from './core.ts';
import type { Core } from './core.ts';
import { textOf } from './block.ts';
import type { Block, Json } from './block.ts';
import type { InstalledApp } from './model.ts';
import type { View } from './view.ts';
import { refuse } from './refusal.ts';
import { stateOf } from './state-values.ts';

const STACK_LIMIT = 3;

/** The open modals of a user, root first. */
export function stackOf(core: Core, appId: string, userId: string): View[] {
  const key = `${appId} ${userId}`;
  const stack = core.stacks.get(key) ?? [];
  core.stacks.set(key, stack);
  return stack;
}

/** The App Home that was published for the user. */
export function homeOf(core: Core, appId: string, userId: string): View | undefined {
  return core.homes.get(`${appId} ${userId}`);
}

interface Place {
  id?: string;
  rootViewId?: string;
  previousViewId?: string;
  former?: View;
}

function build(core: Core, app: InstalledApp, userId: string, json: Json, place: Place): View {
  const id = place.id ?? core.ids.next('V');
  const blocks = withIds(core, (json['blocks'] as Block[] | undefined) ?? []);
  const part = (name: 'title' | 'submit' | 'close'): Partial<View> =>
    json[name] ? { [name]: structuredClone(json[name]) as Json } : {};
  return {
    id,
    type: json['type'] === 'home' ? 'home' : 'modal',
    appId: app.id,
    userId,
    callbackId: textOf(json['callback_id']),
    externalId: textOf(json['external_id']),
    privateMetadata: textOf(json['private_metadata']),
    ...part('title'),
    ...part('submit'),
    ...part('close'),
    blocks,
    clearOnClose: json['clear_on_close'] === true,
    notifyOnClose: json['notify_on_close'] === true,
    hash: `${Math.floor(core.clock.now() / 1000)}.${core.ids.secret('hash', 8)}`,
    rootViewId: place.rootViewId ?? id,
    ...(place.previousViewId ? { previousViewId: place.previousViewId } : {}),
    state: stateOf(blocks, place.former?.state),
    errors: {},
  };
}

function refuseTakenExternalId(core: Core, json: Json, self?: View): void {
  const externalId = json['external_id'];
  if (typeof externalId !== 'string' || externalId === '') return;
  const taken = [...core.views.values()].some((view) => view !== self && view.externalId === externalId);
  if (taken) refuse('duplicate_external_id');
}

/** Opens a modal on top of the user's stack; the first one is the root. Refuses a fourth. */
export function pushView(core: Core, app: InstalledApp, userId: string, json: Json): View {
  const stack = stackOf(core, app.id, userId);
  if (stack.length >= STACK_LIMIT) refuse('push_limit_reached');
  refuseTakenExternalId(core, json);
  const root = stack[0];
  const previous = stack.at(-1);
  const place = root && previous ? { rootViewId: root.rootViewId, previousViewId: previous.id } : {};
  const view = build(core, app, userId, json, place);
  stack.push(view);
  core.views.set(view.id, view);
  return view;
}

/** Replaces the content of an open view in place; it gets a new hash. */
export function replaceView(core: Core, app: InstalledApp, view: View, json: Json): View {
  refuseTakenExternalId(core, json, view);
  const { id, rootViewId, previousViewId } = view;
  const fresh = build(core, app, view.userId, json, { id, rootViewId, former: view });
  delete view.title;
  delete view.submit;
  delete view.close;
  Object.assign(view, fresh, previousViewId ? { previousViewId } : {});
  // Modals are not kept over a restart.
  if (view.type === 'home') core.changes.note();
  return view;
}

/** Publishes the App Home of a user. */
export function publishHome(core: Core, app: InstalledApp, userId: string, json: Json): View {
  const known = homeOf(core, app.id, userId);
  if (known) return replaceView(core, app, known, json);
  const view = build(core, app, userId, json, {});
  core.homes.set(`${app.id} ${userId}`, view);
  core.changes.note();
  core.views.set(view.id, view);
  return view;
}

/** Takes a modal, or all modals, off the user's screen. */
export function dropViews(core: Core, view: View, all: boolean): void {
  const stack = stackOf(core, view.appId, view.userId);
  const place = stack.indexOf(view);
  // Gone already, as when the same submission was sent twice.
  if (place === -1) return;
  const gone = all ? stack.splice(0) : stack.splice(place, 1);
  for (const each of gone) core.views.delete(each.id);
}

/** A view as Slack shows it in payloads and answers. */
export function viewJson(core: Core, view: View): Json {
  return {
    id: view.id,
    team_id: core.team.id,
    type: view.type,
    blocks: structuredClone(view.blocks),
    private_metadata: view.privateMetadata,
    callback_id: view.callbackId,
    state: { values: structuredClone(view.state) },
    hash: view.hash,
    title: view.title ?? null,
    clear_on_close: view.clearOnClose,
    notify_on_close: view.notifyOnClose,
    close: view.close ?? null,
    submit: view.submit ?? null,
    previous_view_id: view.previousViewId ?? null,
    root_view_id: view.rootViewId,
    app_id: view.appId,
    external_id: view.externalId,
    app_installed_team_id: core.team.id,
    bot_id: core.apps.get(view.appId)?.botId ?? '',
  };
}
