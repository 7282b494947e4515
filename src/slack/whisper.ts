/** Answers a button that opens nothing: a line that only the person who pressed it sees. */
import type { BlockAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import type { Refusal } from '../domain/refusal.ts';
import type { Text } from '../text/vi.ts';
import { escaped } from '../../views/kit/blocks.ts';
import { messageView } from '../../views/kit/modal.ts';
import { sentenceOf } from './answers.ts';

/** In a channel an ephemeral line under the card; elsewhere (App Home) a modal that only says it. */
export async function whisper(client: WebClient, body: BlockAction, what: string | Refusal, text: Text): Promise<void> {
  const sentence = typeof what === 'string' ? what : sentenceOf(what, text);
  const channel = body.channel?.id;
  if (!channel) {
    const view = messageView(
      typeof what === 'string' ? text.common.doneTitle : text.common.refusedTitle,
      sentence,
      text,
    );
    await client.views.open({ trigger_id: body.trigger_id, view });
    return;
  }
  const thread = body.message?.['thread_ts'] as string | undefined;
  await client.chat.postEphemeral({
    channel,
    user: body.user.id,
    text: escaped(sentence),
    ...(thread ? { thread_ts: thread } : {}),
  });
}
