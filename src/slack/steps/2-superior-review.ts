/** Step 2 in Slack: open the file and give an opinion, agree in the thread, return, excuse. Rules: `src/domain/steps/2-superior-review.ts`. */
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Actor } from '../../domain/actor.ts';
import { criteriaGroups, type CriteriaGroup } from '../../domain/criteria.ts';
import { allow, refuse, type Outcome } from '../../domain/outcome.ts';
import { personId } from '../../domain/person.ts';
import type { RatingLevel } from '../../domain/rating.ts';
import { owingSuperiors } from '../../domain/review-state.ts';
import type { SuperiorReviewCommand } from '../../domain/steps/2-superior-review.ts';
import { perform } from '../../app/perform.ts';
import { fileForSuperior, reviewOf } from '../../app/read-file.ts';
import { excuseView, returningView, superiorReviewView } from '../../../views/2-superior-review.ts';
import { ids } from '../../../views/kit/ids.ts';
import { done, refusalAnswer, show } from '../answers.ts';
import { fileProps } from '../file-props.ts';
import type { Office } from '../office.ts';
import { action, pressed, submitted, type Pressed, type Submitted } from '../payload.ts';
import { whisper } from '../whisper.ts';

export function registerSuperiorReview(app: App, office: Office): void {
  const { world, text } = office;

  app.action<BlockAction>(action(ids.superior.open), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    await show(client, body, press.ok ? await openFile(office, press.value, body.trigger_id) : press, text);
  });

  app.action<BlockAction>(action(ids.superior.agree), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    const command = { type: 'agreeWithSelfAssessment' as const };
    const result = press.ok ? await ask(office, press.value.by, press.value.value, command, body.trigger_id) : press;
    await whisper(client, body, result.ok ? text.modals.superior.agreed : result.refusal, text);
  });

  app.action<BlockAction>(action(ids.returning.open), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    const file = press.ok ? await fileForSuperior(world, press.value.by, press.value.value) : press;
    const view = file.ok
      ? allow(returningView({ reviewId: file.value.id, personName: file.value.person.fullName }, text))
      : file;
    await show(client, body, view, text);
  });

  app.action<BlockAction>(action(ids.excuse.open), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    await show(client, body, press.ok ? await openExcuse(office, press.value) : press, text);
  });

  const form = (id: string, command: (values: Values) => SuperiorReviewCommand, sent: string): void => {
    app.view<ViewSubmitAction>(id, async ({ ack, body }) => {
      const form = await submitted(office, body);
      const result = form.ok ? await take(office, form.value, command(form.value.values)) : form;
      await ack(result.ok ? done(sent, text) : refusalAnswer(result.refusal, body, text));
    });
  };

  form(ids.superior.form, (values) => ({ type: 'giveOpinion', opinion: opinionOf(values) }), text.modals.superior.sent);
  form(ids.returning.form, ({ reason = '' }) => ({ type: 'returnSelfAssessment', reason }), text.modals.returning.sent);
  form(
    ids.excuse.form,
    ({ superior = '', reason = '' }) => ({ type: 'excuseSuperior', superior: personId(superior), reason }),
    text.modals.excuse.sent,
  );
}

type Values = Readonly<Record<string, string>>;

/** Opening is recorded: from then on the superior has read the file. */
async function openFile(office: Office, { by, value }: Pressed, commandId: string): Promise<Outcome<ModalView>> {
  const opened = await ask(office, by, value, { type: 'openForReview' }, commandId);
  if (!opened.ok) return opened;
  const file = fileProps(opened.value, { withOpinions: false });
  return file
    ? allow(superiorReviewView({ reviewId: opened.value.id, file }, office.text))
    : refuse({ code: 'fileChanged' });
}

async function openExcuse({ world, text }: Office, { by, value: reviewId }: Pressed): Promise<Outcome<ModalView>> {
  if (!by.advisoryUnit) return refuse({ code: 'notTheAdvisoryUnit' });
  const file = await reviewOf(world, reviewId);
  if (!file.ok) return file;
  const superiors = owingSuperiors(file.value).map(({ id, fullName }) => ({ value: id, label: fullName }));
  if (superiors.length === 0) return refuse({ code: 'stepIsOver', step: 2, current: file.value.step });
  return allow(excuseView({ reviewId, personName: file.value.person.fullName, superiors }, text));
}

const ask = ({ world }: Office, by: Actor, id: string, command: SuperiorReviewCommand, commandId: string) =>
  perform(world, { kind: 'review', id, command, by, commandId });

const take = (office: Office, { by, about, commandId }: Submitted, command: SuperiorReviewCommand) =>
  ask(office, by, about['reviewId'] ?? '', command, commandId);

function opinionOf(values: Values) {
  const remarks = Object.fromEntries(criteriaGroups.map((group) => [group, values[group] ?? '']));
  return { remarks: remarks as Record<CriteriaGroup, string>, level: (values['level'] ?? '') as RatingLevel };
}
