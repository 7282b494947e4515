/** Step 5 in Slack, the advisory unit's part: final proposals and the sheet. Rules: `src/domain/steps/5-decision.ts`. */
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { allow, refuse, type Outcome } from '../../domain/outcome.ts';
import { planSheet, submitSheet } from '../../app/decisions.ts';
import { perform } from '../../app/perform.ts';
import { dossierFor } from '../../app/read-file.ts';
import { finalProposalView, submitSheetView } from '../../../views/5-decision.ts';
import { ids } from '../../../views/kit/ids.ts';
import { done, refusalAnswer, show } from '../answers.ts';
import { fileProps } from '../file-props.ts';
import { nextFile } from '../next-file.ts';
import type { Office } from '../office.ts';
import { action, pressed, submitted, type Pressed, type Submitted } from '../payload.ts';
import { proposalOf } from '../proposal.ts';

export function registerDecision(app: App, office: Office): void {
  const { text } = office;

  app.action<BlockAction>(action(ids.final.open), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    await show(client, body, press.ok ? await finalModal(office, press.value) : press, text);
  });

  app.view<ViewSubmitAction>(ids.final.form, async ({ ack, body }) => {
    const form = await submitted(office, body);
    const answer = form.ok ? await propose(office, form.value) : form;
    await ack(answer.ok ? answer.value : refusalAnswer(answer.refusal, body, text));
  });

  app.action<BlockAction>(action(ids.sheet.submit), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    await show(client, body, press.ok ? await sheetModal(office, press.value) : press, text);
  });

  app.view<ViewSubmitAction>(ids.sheet.submitForm, async ({ ack, body }) => {
    const form = await submitted(office, body);
    const result = form.ok ? await submitToAuthority(office, form.value, body.view.id) : form;
    await ack(result.ok ? done(text.modals.sheet.submitted, text) : refusalAnswer(result.refusal, body, text));
  });
}

/** Starts from what was proposed last; the meeting's count stands above it. */
async function finalModal({ world, text }: Office, { by, value }: Pressed): Promise<Outcome<ModalView>> {
  if (!by.advisoryUnit) return refuse({ code: 'notTheAdvisoryUnit' });
  const dossier = await dossierFor(world, by, value);
  if (!dossier.ok) return dossier;
  const review = dossier.value;
  const { id: reviewId, meeting, proposal, finalProposal, step } = review;
  const file = fileProps(review, { withOpinions: true });
  const latest = finalProposal ?? proposal;
  if (!file || !meeting || !latest) return refuse({ code: 'stepNotReached', step: 5, current: step });
  if (step > 5) return refuse({ code: 'stepIsOver', step: 5, current: step });
  const { content, level } = latest;
  return allow(finalProposalView({ reviewId, file, meeting, content, level }, text));
}

async function propose(office: Office, { by, about, values, commandId }: Submitted) {
  const { world, text } = office;
  const result = await perform(world, {
    kind: 'review',
    id: about['reviewId'] ?? '',
    command: { type: 'proposeFinal', proposal: proposalOf(values) },
    by,
    commandId,
  });
  if (!result.ok) return result;
  return allow(done(text.modals.final.sent, text, await nextFile(office, by, 'final')));
}

async function sheetModal({ world, text }: Office, { by, value }: Pressed): Promise<Outcome<ModalView>> {
  const plan = await planSheet(world, by, value);
  if (!plan.ok) return plan;
  const { authority, files } = plan.value;
  const lines = files.flatMap(({ person, finalProposal }) =>
    finalProposal ? [{ name: person.fullName, unitName: person.unit.name, level: finalProposal.level }] : [],
  );
  return allow(submitSheetView({ authorityId: authority.id, authorityName: authority.fullName, lines }, text));
}

const submitToAuthority = ({ world }: Office, { by, about, commandId }: Submitted, viewId: string) =>
  submitSheet(world, { id: `qd-${viewId}`, authorityId: about['authorityId'] ?? '', by, commandId });
