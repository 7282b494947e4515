/** Opening a campaign in Slack. Rules: `src/domain/campaign.ts`. */
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Actor } from '../domain/actor.ts';
import { vietnamTime } from '../domain/calendar.ts';
import { allow, type Outcome } from '../domain/outcome.ts';
import { campaignForm, settingsFrom } from '../app/campaign-form.ts';
import { openCampaign } from '../app/open-campaign.ts';
import { campaignView } from '../../views/campaign.ts';
import { ids } from '../../views/kit/ids.ts';
import { done, refusalAnswer, show } from './answers.ts';
import type { Office } from './office.ts';
import { action, pressed, submitted, type Submitted } from './payload.ts';

export function registerCampaign(app: App, office: Office): void {
  const { text } = office;

  app.action<BlockAction>(action(ids.campaign.open), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    await show(client, body, press.ok ? await campaignModal(office, press.value.by) : press, text);
  });

  app.view<ViewSubmitAction>(ids.campaign.form, async ({ ack, body }) => {
    const form = await submitted(office, body);
    const result = form.ok ? await open(office, form.value) : form;
    await ack(result.ok ? done(text.modals.campaign.sent, text) : refusalAnswer(result.refusal, body, text));
  });
}

export async function campaignModal({ world, text }: Office, by: Actor): Promise<Outcome<ModalView>> {
  const form = await campaignForm(world, by);
  if (!form.ok) return form;
  const { date } = vietnamTime(world.now());
  return allow(campaignView({ ...form.value, name: text.modals.campaign.suggestedName(date.slice(0, 4)) }, text));
}

async function open({ world }: Office, { by, about, values, commandId }: Submitted) {
  const settings = await settingsFrom(world, values);
  const id = `dot-${(about['formId'] ?? '').replaceAll(/[^\w-]/g, '').slice(0, 40)}`;
  return openCampaign(world, { id, settings, acceptsPaper: values['paper'] === 'yes', by, commandId });
}
