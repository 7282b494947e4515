/** Looks for a message whose answer was lost: the delivery's opaque token stands in its metadata. */
import type { WebClient } from '@slack/web-api';
import type { Claimed } from '../app/ports.ts';

/** A minute of slack between our clock and Slack's. */
const slackMs = 60_000;

/** Gives the message's ts, or undefined where the history from the first attempt on does not hold it. */
export async function findDelivered(
  client: WebClient,
  { token, firstTriedAt }: Claimed,
  channel: string,
  threadTs: string | undefined,
): Promise<string | undefined> {
  const oldest = String(((firstTriedAt ?? 0) - slackMs) / 1000);
  let cursor: string | undefined;
  do {
    const query = { channel, oldest, limit: 200, include_all_metadata: true, ...(cursor ? { cursor } : {}) };
    const page = threadTs
      ? await client.conversations.replies({ ...query, ts: threadTs })
      : await client.conversations.history(query);
    const found = (page.messages ?? []).find(({ metadata }) => deliveryId(metadata) === token);
    if (found?.ts) return found.ts;
    cursor = page.response_metadata?.next_cursor;
  } while (cursor);
  return undefined;
}

function deliveryId(metadata: unknown): unknown {
  const { event_payload: payload } = (metadata ?? {}) as { event_payload?: { delivery_id?: unknown } };
  return payload?.delivery_id;
}
