/** Events API: wraps an event in Slack's envelope and sends it to the apps that asked for it. */
import type { Json } from './block.ts';
import type { Core } from './core.ts';
import type { InstalledApp } from './model.ts';

/** The envelope around one event for one app. */
function eventEnvelope(core: Core, app: InstalledApp, event: Json): Json {
  const seconds = Math.floor(core.clock.now() / 1000);
  return {
    token: app.verificationToken,
    team_id: core.team.id,
    context_team_id: core.team.id,
    context_enterprise_id: null,
    api_app_id: app.id,
    event: { event_ts: `${seconds}.000100`, ...event },
    type: 'event_callback',
    event_id: core.ids.next('Ev'),
    event_time: seconds,
    authorizations: [
      {
        enterprise_id: null,
        team_id: core.team.id,
        user_id: app.botUserId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: false,
    event_context: `4-${core.ids.secret('event', 16)}`,
  };
}

/** Sends an event to one app if it asked for this name; resolves when it was acknowledged or given up for now. */
export async function publishTo(
  core: Core,
  app: InstalledApp,
  event: Json,
  name = String(event['type']),
): Promise<void> {
  if (!app.events.has(name)) return;
  await core.busy.during(
    core.dispatcher.sendEvent({ kind: 'event', appId: app.id, body: eventEnvelope(core, app, event) }),
  );
}

/** Sends an event to every app that asked for it, in the background; `workspace.idle()` waits for it. */
export function publish(
  core: Core,
  event: Json,
  options: { name?: string; onlyTo?: (app: InstalledApp) => boolean } = {},
): void {
  for (const app of core.apps.values()) {
    if (options.onlyTo && !options.onlyTo(app)) continue;
    void publishTo(core, app, event, options.name);
  }
}
