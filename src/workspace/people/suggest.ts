/** A person types into a select whose options the app supplies: block_suggestion. */
import { optionsOf } from '../engine/block.ts';
import type { Element, Json, Option } from '../engine/block.ts';
import type { Core } from '../engine/core.ts';
import { messageJson } from '../engine/message-json.ts';
import { viewJson } from '../engine/views.ts';
import { actorPart, ownerOf, personOf } from './surface.ts';
import type { Located, Surface } from './surface.ts';

const MOST_OPTIONS = 100;

function placePart(core: Core, surface: Surface): Json {
  if (surface.kind === 'view') {
    return { container: { type: 'view', view_id: surface.view.id }, view: viewJson(core, surface.view) };
  }
  const { message } = surface;
  const channel = core.channels.get(message.channel);
  return {
    container: { type: 'message', message_ts: message.ts, channel_id: message.channel, is_ephemeral: false },
    channel: { id: message.channel, name: channel?.name ?? '' },
    message: messageJson(core, channel, message),
  };
}

/** The options that the app offers for what was typed. Too little typing asks nothing. */
export async function suggest(
  core: Core,
  userId: string,
  surface: Surface,
  located: Located,
  typed: string,
): Promise<Option[]> {
  const { block, element } = located;
  if (typed.length < (element.min_query_length ?? 3)) return [];
  const app = ownerOf(core, surface);
  const body: Json = {
    type: 'block_suggestion',
    ...actorPart(core, app, personOf(core, userId)),
    ...placePart(core, surface),
    action_id: element.action_id,
    block_id: block.block_id,
    value: typed,
  };
  const outcome = await core.dispatcher.send({ kind: 'options', appId: app.id, body });
  if (!outcome.ok) return [];
  const answer = outcome.body as Partial<Element> | undefined;
  const offered = optionsOf({ type: 'external_select', ...answer });
  if (!answer || (!answer.options && !answer.option_groups) || offered.length > MOST_OPTIONS) {
    core.traffic.violation('invalid_options', `options for ${String(element.action_id)}: ${offered.length}`);
    return [];
  }
  core.traffic.sent('options', app.id, answer, userId);
  return offered;
}
