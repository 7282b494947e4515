/** How an outcome becomes an answer in Slack: a modal, errors under fields, a refusal over the form, the next page. */
import type { BlockAction, ViewResponseAction, ViewSubmitAction } from '@slack/bolt';
import type { KnownBlock, ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Outcome } from '../domain/outcome.ts';
import type { Refusal } from '../domain/refusal.ts';
import type { Text } from '../text/vi.ts';
import { fieldOf } from '../../views/kit/form.ts';
import { messageId, messageView, refusedView } from '../../views/kit/modal.ts';

/** The sentence of a refusal. */
export function sentenceOf(refusal: Refusal, text: Text): string {
  const sentence = text.refusals[refusal.code] as (refusal: Refusal) => string;
  return sentence(refusal);
}

/** Opens the view, or a modal that says why not; from inside a form it is laid on top, from «Đã ghi nhận» it takes its place. */
export async function show(client: WebClient, body: BlockAction, view: Outcome<ModalView>, text: Text): Promise<void> {
  const shown = view.ok ? view.value : messageView(text.common.refusedTitle, sentenceOf(view.refusal, text), text);
  const under = body.view?.type === 'modal' ? body.view : undefined;
  // Slack holds three modals at most: a row of files opened one after the other may not pile up.
  if (under?.callback_id === messageId) await client.views.update({ view_id: under.id, hash: under.hash, view: shown });
  else await (under ? client.views.push : client.views.open)({ trigger_id: body.trigger_id, view: shown });
}

type Answer = ViewResponseAction | undefined;

/** Errors under the fields that the view has; any other refusal lies over the form, so that nothing typed is lost. */
export function refusalAnswer(refusal: Refusal, { view }: Pick<ViewSubmitAction, 'view'>, text: Text): Answer {
  const blocks = new Map(
    view.blocks.flatMap((block) =>
      block.type === 'input' && block.block_id ? [[fieldOf(block.block_id), block.block_id] as const] : [],
    ),
  );
  const faults = refusal.code === 'invalidFields' ? refusal.fields.filter(({ field }) => blocks.has(field)) : [];
  if (faults.length === 0) return { response_action: 'push', view: refusedView(sentenceOf(refusal, text), text) };
  const errors = faults.map((fault) => {
    const sentence = text.fieldFaults[fault.problem] as (f: typeof fault) => string;
    return [blocks.get(fault.field), sentence(fault)];
  });
  return { response_action: 'errors', errors: Object.fromEntries(errors) as Record<string, string> };
}

/** The next view in place of this one. */
export const turnTo = (view: ModalView): Answer => ({ response_action: 'update', view });

/** «Đã ghi nhận» in place of the form, with what happens next. */
export const done = (sentence: string, text: Text, blocks: readonly KnownBlock[] = []): Answer =>
  turnTo(messageView(text.common.doneTitle, sentence, text, blocks));
