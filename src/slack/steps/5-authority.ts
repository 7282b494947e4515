/** Step 5 in Slack, the competent authority's part: line by line, a summary, and then the decision. Rules: `src/domain`. */
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { invalidFields } from '../../domain/field.ts';
import { allow, refuse, type Outcome } from '../../domain/outcome.ts';
import { sheetFor, sheetForm, type SheetAtWork } from '../../app/decisions.ts';
import { perform } from '../../app/perform.ts';
import { issueView, linesPerPage, sheetView } from '../../../views/5-decision.ts';
import { ids } from '../../../views/kit/ids.ts';
import { done, refusalAnswer, show, turnTo } from '../answers.ts';
import type { Office } from '../office.ts';
import { action, pressed, submitted, type Pressed, type Submitted } from '../payload.ts';
import { distributionOf, lineProps, summaryLines } from '../sheet-props.ts';

export function registerAuthority(app: App, office: Office): void {
  const { text } = office;

  app.action<BlockAction>(action(ids.sheet.open), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    await show(client, body, press.ok ? await firstPage(office, press.value) : press, text);
  });

  app.view<ViewSubmitAction>(ids.sheet.form, async ({ ack, body }) => {
    const form = await submitted(office, body);
    const answer = form.ok ? await takePage(office, form.value) : form;
    await ack(answer.ok ? answer.value : refusalAnswer(answer.refusal, body, text));
  });

  app.view<ViewSubmitAction>(ids.sheet.issueForm, async ({ ack, body }) => {
    const form = await submitted(office, body);
    const result = form.ok ? await issue(office, form.value) : form;
    await ack(result.ok ? done(text.modals.sheet.issued, text) : refusalAnswer(result.refusal, body, text));
  });
}

async function firstPage(office: Office, { by, value }: Pressed): Promise<Outcome<ModalView>> {
  const work = await sheetFor(office.world, by, value);
  return work.ok ? allow(page(office, work.value, 0)) : work;
}

/** Keeps the page's choices as the authority's own draft; nothing is decided before the summary is confirmed. */
async function takePage(office: Office, { by, about, values }: Submitted): Promise<Outcome<ReturnType<typeof turnTo>>> {
  const { world } = office;
  const sheetId = about['sheetId'] ?? '';
  const place = Number(about['page']);
  const before = await sheetFor(world, by, sheetId);
  if (!before.ok) return before;
  if (!Number.isInteger(place)) return refuse({ code: 'unreadableForm' });
  await world.drafts.save(sheetForm(sheetId), by.id, values, world.now());
  const faults = invalidFields(
    before.value.sheet.lines.map(({ reviewId, proposal }) => {
      const level = values[`level.${reviewId}`];
      const unexplained = level !== undefined && level !== proposal.level && !values[`reason.${reviewId}`];
      return unexplained && { field: `reason.${reviewId}`, problem: 'reasonWhenDifferent' };
    }),
  );
  if (faults) return refuse(faults);
  const work = await sheetFor(world, by, sheetId);
  if (!work.ok) return work;
  const last = place + 1 >= pagesOf(work.value);
  return allow(turnTo(last ? summary(office, work.value) : page(office, work.value, place + 1)));
}

async function issue({ world }: Office, { by, about, values, commandId }: Submitted) {
  const id = about['sheetId'] ?? '';
  const work = await sheetFor(world, by, id);
  const decisions = work.ok ? work.value.choices : [];
  const command = { type: 'issueDecision' as const, decisions, documentNo: values['documentNo'] ?? '' };
  return perform(world, { kind: 'decisionSheet', id, command, by, commandId });
}

const pagesOf = ({ sheet }: SheetAtWork): number => Math.ceil(sheet.lines.length / linesPerPage);

function page({ text }: Office, work: SheetAtWork, place: number): ModalView {
  const lines = lineProps(work).slice(place * linesPerPage, (place + 1) * linesPerPage);
  const distribution = distributionOf(work);
  return sheetView({ sheetId: work.sheet.id, page: place, pages: pagesOf(work), lines, distribution }, text);
}

const summary = ({ text }: Office, work: SheetAtWork): ModalView =>
  issueView({ sheetId: work.sheet.id, lines: summaryLines(work), documentNo: '' }, text);
