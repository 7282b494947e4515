/** Step 1 in Slack: open the form, save each page as a draft, submit. The rules are in `src/domain/steps/1-self-assessment.ts`. */
import type { App, BlockAction, ViewSubmitAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { Actor } from '../../domain/actor.ts';
import { requiredContents } from '../../domain/criteria.ts';
import { invalidFields, longestText, textProblem } from '../../domain/field.ts';
import { allow, refuse, type Outcome } from '../../domain/outcome.ts';
import type { RatingLevel } from '../../domain/rating.ts';
import type { ReviewState, SelfAssessment } from '../../domain/review-state.ts';
import { perform } from '../../app/perform.ts';
import type { Draft } from '../../app/ports.ts';
import { formName, ownForm } from '../../app/read-file.ts';
import { selfAssessmentPages, selfAssessmentView } from '../../../views/1-self-assessment.ts';
import { ids } from '../../../views/kit/ids.ts';
import { done, refusalAnswer, show, turnTo } from '../answers.ts';
import type { Office } from '../office.ts';
import { action, pressed, submitted, type Pressed, type Submitted } from '../payload.ts';

export function registerSelfAssessment(app: App, office: Office): void {
  const { text } = office;

  app.action<BlockAction>(action(ids.self.open), async ({ ack, body, client }) => {
    await ack();
    const press = await pressed(office, body);
    await show(client, body, press.ok ? await firstPage(office, press.value) : press, text);
  });

  app.view<ViewSubmitAction>(ids.self.form, async ({ ack, body }) => {
    const form = await submitted(office, body);
    const answer = form.ok ? await takePage(office, form.value) : form;
    await ack(answer.ok ? answer.value : refusalAnswer(answer.refusal, body, text));
  });
}

type Form = { readonly review: ReviewState; readonly draft: Draft | undefined };

/** Saves the page; turns to the next one, or submits the whole after the last. */
async function takePage(office: Office, form: Submitted): Promise<Outcome<ReturnType<typeof turnTo>>> {
  const { world } = office;
  const { by } = form;
  const place = Number(form.about['page']);
  const own = await ownForm(world, by, form.about['reviewId'] ?? '');
  if (!own.ok) return repeated(office, form, own);
  const { review } = own.value;
  const pages = selfAssessmentPages(requiredContents(review.profile));
  const fields = pages[place];
  if (!fields) return refuse({ code: 'unreadableForm' });
  const values = Object.fromEntries(fields.map((field) => [field, form.values[field] ?? '']));
  await world.drafts.save(formName(review.id), by.id, fitting(values), world.now());
  const faults = invalidFields(
    fields.filter((field) => field !== 'level').map((field) => textProblem(field, values[field])),
  );
  if (faults) return refuse(faults);
  if (place < pages.length - 1) {
    const next = await ownForm(world, by, review.id);
    return next.ok ? allow(turnTo(page(office, by, next.value, place + 1))) : next;
  }
  return submit(office, form, review);
}

/** Slack's client stops at 3,000 characters; a hand-made payload may not make a draft that no form can show again. */
const fitting = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).filter(([, typed]) => typed.length <= longestText));

async function firstPage(office: Office, { by, value }: Pressed): Promise<Outcome<ModalView>> {
  const form = await ownForm(office.world, by, value);
  return form.ok ? allow(page(office, by, form.value, 0)) : form;
}

/** All pages together, from the draft; the draft goes once the form is stored. */
async function submit({ world, text }: Office, { by, commandId }: Submitted, review: ReviewState) {
  const draft = await world.drafts.load(formName(review.id), by.id);
  const command = {
    type: 'submitSelfAssessment' as const,
    form: formOf(review, { ...typedBefore(review), ...draft?.values }),
  };
  const result = await perform(world, { kind: 'review', id: review.id, command, by, commandId });
  if (!result.ok) return result;
  await world.drafts.drop(formName(review.id), by.id);
  return allow(done(text.modals.self.sent, text));
}

/** The same submission once more is not a refusal: what it asked for is stored already. */
async function repeated({ world, text }: Office, { about, commandId }: Submitted, refusal: Outcome<never>) {
  const stored = await world.records.load('review', about['reviewId'] ?? '');
  const again = stored?.commandIds.includes(commandId);
  return again ? allow(done(text.modals.self.sent, text)) : refusal;
}

function formOf({ profile }: ReviewState, values: Readonly<Record<string, string>>): SelfAssessment {
  const answers = requiredContents(profile).map((content) => [content, values[content] ?? '']);
  return {
    answers: Object.fromEntries(answers) as SelfAssessment['answers'],
    strengths: values['strengths'] ?? '',
    shortcomings: values['shortcomings'] ?? '',
    level: (values['level'] ?? '') as RatingLevel,
  };
}

function page({ text }: Office, by: Actor, { review, draft }: Form, place: number): ModalView {
  const { id: reviewId, person, years, due, profile, returned } = review;
  return selfAssessmentView(
    {
      reviewId,
      page: place,
      years,
      due: due[1],
      contents: requiredContents(profile),
      // A draft holds only the pages that were saved since: the others show what was returned.
      draft: { ...typedBefore(review), ...draft?.values },
      ...(draft ? { savedAt: draft.savedAt } : {}),
      ...(by.id === person.id ? {} : { onBehalfOf: person.fullName }),
      ...(returned
        ? { returned: { byName: returned.by.fullName, reason: returned.reason, times: review.returns } }
        : {}),
    },
    text,
  );
}

/** What stood in the form when it was returned, field by field (T16). */
function typedBefore({ returned }: ReviewState): Readonly<Record<string, string>> {
  if (!returned) return {};
  const { answers, strengths, shortcomings, level } = returned.form;
  return { ...answers, strengths, shortcomings, level };
}
