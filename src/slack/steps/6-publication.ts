/** Step 6 in Slack: preview exactly what is posted, a typed confirmation, and the publication. Rules: `src/domain/publication.ts`. */
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { allow, refuse, type Outcome } from '../../domain/outcome.ts';
import { planPublication, publish } from '../../app/publications.ts';
import { ids } from '../../../views/kit/ids.ts';
import { publishView } from '../../../views/6-publication.ts';
import { done, refusalAnswer, show } from '../answers.ts';
import type { Office } from '../office.ts';
import { action, pressed, submitted, type Pressed, type Submitted } from '../payload.ts';

export function registerPublication(app: App, office: Office): void {
  const { text } = office;

  app.action<BlockAction>(action(ids.publish.open), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    await show(client, body, press.ok ? await preview(office, press.value) : press, text);
  });

  app.view<ViewSubmitAction>(ids.publish.form, async ({ ack, body }) => {
    const form = await submitted(office, body);
    const result = form.ok ? await confirmed(office, form.value) : form;
    await ack(result.ok ? done(text.modals.publish.sent, text) : refusalAnswer(result.refusal, body, text));
  });
}

async function preview({ world, text }: Office, { by }: Pressed): Promise<Outcome<ModalView>> {
  const plan = await planPublication(world, by);
  if (!plan.ok) return plan;
  const { campaign, results, documentNos, petitionUntil } = plan.value;
  const { years, channels } = campaign.settings;
  return allow(publishView({ years, documentNos, petitionUntil, results, channel: channels.allStaff }, text));
}

/** The word must be typed: publishing cannot be taken back (S42). */
async function confirmed({ world, text }: Office, { by, values, commandId }: Submitted) {
  const typed = (values['confirmation'] ?? '').toLocaleUpperCase('vi');
  if (typed !== text.modals.publish.word)
    return refuse({ code: 'invalidFields', fields: [{ field: 'confirmation', problem: 'confirmationMissing' }] });
  return publish(world, by, commandId);
}
