/** A person submits or closes a modal; the app's answer decides what is on the screen afterwards. */
import { interactiveElements } from '../engine/block.ts';
import type { Json } from '../engine/block.ts';
import { openDirect } from '../engine/channels.ts';
import type { Core } from '../engine/core.ts';
import type { Delivery, Outcome } from '../engine/dispatch.ts';
import type { InstalledApp } from '../engine/model.ts';
import type { View } from '../engine/view.ts';
import { dropViews, stackOf, viewJson } from '../engine/views.ts';
import { deliverInteraction } from './action.ts';
import { followAnswer } from './follow-answer.ts';
import type { Followed } from './follow-answer.ts';
import { checkInputs } from './check-inputs.ts';
import { actorPart, personOf } from './surface.ts';

export interface Submitted extends Followed {
  /** Refused by Slack's client; the app never heard of it. */
  clientSide: boolean;
  delivery?: Delivery;
  outcome?: Outcome;
}

const NOTHING: Followed = { errors: {}, closed: false, updated: false, pushed: false };

/** A response_url for each conversation chosen in a select that asks for one. */
function responseUrls(core: Core, app: InstalledApp, view: View): Json[] {
  const urls: Json[] = [];
  for (const { block, element } of interactiveElements(view.blocks)) {
    if (element.response_url_enabled !== true) continue;
    const value = view.state[block.block_id ?? '']?.[element.action_id ?? ''];
    const chosen = value?.selected_conversation ?? value?.selected_channel;
    if (!chosen) continue;
    const channel = /^[UW]/.test(chosen) ? openDirect(core, app.botUserId, chosen).channel.id : chosen;
    const ticket = core.tickets.issueResponse({ appId: app.id, userId: view.userId, channel, ephemeral: false });
    urls.push({
      block_id: block.block_id,
      action_id: element.action_id,
      channel_id: channel,
      response_url: `${core.urls.hooks}/actions/${core.team.id}/${ticket.key}`,
    });
  }
  return urls;
}

function appOf(core: Core, view: View): InstalledApp {
  const app = core.apps.get(view.appId);
  if (!app) throw new Error('The app of this view is not installed');
  return app;
}

/** The payload of a submission as it would be sent now. */
function submissionPayload(core: Core, view: View): Json {
  const app = appOf(core, view);
  return {
    type: 'view_submission',
    ...actorPart(core, app, personOf(core, view.userId)),
    trigger_id: core.tickets.issueTrigger(app.id, view.userId, view.id),
    view: viewJson(core, view),
    response_urls: responseUrls(core, app, view),
  };
}

/** Presses the submit button of the modal on top. */
export async function submitView(core: Core, view: View): Promise<Submitted> {
  if (!view.submit) throw new Error('This modal has no submit button');
  view.errors = checkInputs(view);
  if (Object.keys(view.errors).length > 0) return { ...NOTHING, errors: view.errors, clientSide: true };
  const app = appOf(core, view);
  const { delivery, ...outcome } = await deliverInteraction(core, app, submissionPayload(core, view));
  const followed = outcome.ok
    ? followAnswer(core, app, view, outcome.body)
    : { ...NOTHING, error: outcome.error ?? 'dispatch_failed' };
  return { ...followed, clientSide: false, delivery, outcome };
}

/** Closes the modal on top (Cancel), or the whole stack (the cross). */
export async function closeView(core: Core, view: View, all: boolean): Promise<void> {
  const app = appOf(core, view);
  const root = stackOf(core, app.id, view.userId)[0] ?? view;
  const clears = all || view.clearOnClose;
  const told = all ? root : view;
  const json = viewJson(core, told);
  dropViews(core, view, clears);
  if (!told.notifyOnClose) return;
  await deliverInteraction(core, app, {
    type: 'view_closed',
    ...actorPart(core, app, personOf(core, view.userId)),
    view: json,
    is_cleared: clears,
  });
}
