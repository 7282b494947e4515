/** After an act the person's Home shows what is due now: nobody should have to leave it and come back. */
import type { App } from '@slack/bolt';
import { ids } from '../../views/kit/ids.ts';
import { faultName } from '../app/carry.ts';
import { homeOf } from './home.ts';
import { asking, type Asking, type Office } from './office.ts';

/** Publishes after the listeners have answered. A fault here is only logged: what the person asked for is stored already. */
export function registerFreshHome(app: App, office: Office): void {
  app.use(async ({ body, client, next }) => {
    await next();
    if (!isAct(body) || !office.homesOpened.has(body.user.id)) return;
    try {
      const by = await asking(office, body);
      if (by.ok) await client.views.publish({ user_id: body.user.id, view: await homeOf(office, by, 0) });
    } catch (fault) {
      office.world.log.warn({ fault: faultName(fault) }, 'Home was not brought up to date after an act');
    }
  });
}

/** A form that was sent, or the one button that acts without a form. */
function isAct(body: object): body is Asking {
  const { type, actions } = body as { type?: string; actions?: readonly { action_id?: string }[] };
  return type === 'view_submission' || (type === 'block_actions' && actions?.[0]?.action_id === ids.superior.agree);
}
