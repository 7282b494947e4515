/** Step 3 in Slack: the advisory unit prepares a dossier; those entitled read it. Rules: `src/domain/steps/3-dossier.ts`. */
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { allow, refuse, type Outcome } from '../../domain/outcome.ts';
import { perform } from '../../app/perform.ts';
import { dossierFor } from '../../app/read-file.ts';
import { dossierView, readDossierView } from '../../../views/3-dossier.ts';
import { ids } from '../../../views/kit/ids.ts';
import { done, refusalAnswer, show } from '../answers.ts';
import { fileProps } from '../file-props.ts';
import { nextFile } from '../next-file.ts';
import type { Office } from '../office.ts';
import { action, pressed, submitted, type Pressed, type Submitted } from '../payload.ts';
import { proposalOf } from '../proposal.ts';

export function registerDossier(app: App, office: Office): void {
  const { text } = office;

  app.action<BlockAction>(action(ids.dossier.open), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    await show(client, body, press.ok ? await dossierModal(office, press.value, 'prepare') : press, text);
  });

  app.action<BlockAction>(action(ids.dossier.read), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    await show(client, body, press.ok ? await dossierModal(office, press.value, 'read') : press, text);
  });

  app.view<ViewSubmitAction>(ids.dossier.form, async ({ ack, body }) => {
    const form = await submitted(office, body);
    const answer = form.ok ? await prepare(office, form.value) : form;
    await ack(answer.ok ? answer.value : refusalAnswer(answer.refusal, body, text));
  });
}

/** Whoever prepares must be of the unit and find the file at step 3; whoever reads must be entitled (T22). */
async function dossierModal(
  { world, text }: Office,
  { by, value }: Pressed,
  use: 'prepare' | 'read',
): Promise<Outcome<ModalView>> {
  if (use === 'prepare' && !by.advisoryUnit) return refuse({ code: 'notTheAdvisoryUnit' });
  const dossier = await dossierFor(world, by, value);
  if (!dossier.ok) return dossier;
  const review = dossier.value;
  const file = fileProps(review, { withOpinions: true });
  if (!file || review.step < 3) return refuse({ code: 'stepNotReached', step: 3, current: review.step });
  if (use === 'read') return allow(readDossierView(file, text));
  if (review.step > 3) return refuse({ code: 'stepIsOver', step: 3, current: review.step });
  return allow(dossierView({ reviewId: review.id, file }, text));
}

async function prepare(office: Office, { by, about, values, commandId }: Submitted) {
  const { world, text } = office;
  const result = await perform(world, {
    kind: 'review',
    id: about['reviewId'] ?? '',
    command: { type: 'prepareDossier', proposal: proposalOf(values) },
    by,
    commandId,
  });
  if (!result.ok) return result;
  return allow(done(text.modals.dossier.sent, text, await nextFile(office, by, 'dossier')));
}
