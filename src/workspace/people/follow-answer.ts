/** Does what an app answers to a submission, and notes what Slack would refuse in the answer. */
import { validateView } from '../block-kit/validate.ts';
import type { Json } from '../engine/block.ts';
import type { Core } from '../engine/core.ts';
import type { InstalledApp } from '../engine/model.ts';
import type { View } from '../engine/view.ts';
import { SlackRefusal } from '../engine/refusal.ts';
import { ackBody } from '../engine/respond.ts';
import type { Violation } from '../engine/traffic.ts';
import { dropViews, pushView, replaceView, stackOf, viewJson } from '../engine/views.ts';

export interface Followed {
  /** Shown beside inputs, by block_id. */
  errors: Record<string, string>;
  closed: boolean;
  updated: boolean;
  pushed: boolean;
  /** What the person sees when Slack cannot follow the answer. */
  error?: string;
}

const NOTHING: Followed = { errors: {}, closed: false, updated: false, pushed: false };

/** Follows an empty answer (close), errors, update, push or clear. */
export function followAnswer(core: Core, app: InstalledApp, view: View, body: unknown): Followed {
  const fail = (kind: Violation['kind'], detail: string): Followed => {
    core.traffic.violation(kind, detail);
    return { ...NOTHING, error: 'We had some trouble connecting. Try again?' };
  };
  const answer = ackBody(body);
  if (!answer) {
    dropViews(core, view, false);
    return { ...NOTHING, closed: true };
  }
  core.traffic.sent('ack of view_submission', app.id, answer, view.userId);
  switch (answer['response_action']) {
    case 'clear':
      dropViews(core, view, true);
      return { ...NOTHING, closed: true };
    case 'errors':
      return showErrors(view, answer['errors'], fail);
    case 'update':
    case 'push':
      return showView(core, app, view, answer, fail);
    default:
      return fail('bad_response_action', `unknown response_action ${JSON.stringify(answer['response_action'])}`);
  }
}

type Fail = (kind: Violation['kind'], detail: string) => Followed;

function showErrors(view: View, given: unknown, fail: Fail): Followed {
  const errors = (typeof given === 'object' && given !== null ? given : {}) as Record<string, string>;
  const inputs = new Set(view.blocks.filter((block) => block.type === 'input').map((block) => block.block_id));
  const unknown = Object.keys(errors).filter((blockId) => !inputs.has(blockId));
  if (unknown.length > 0) return fail('errors_for_unknown_block', `no input block ${unknown.join(', ')} in the view`);
  if (Object.keys(errors).length === 0) return fail('bad_response_action', 'errors without any error');
  const wordless = Object.entries(errors).filter(([, text]) => typeof text !== 'string' || text === '');
  if (wordless.length > 0) return fail('bad_response_action', `error without text for ${String(wordless[0]?.[0])}`);
  view.errors = errors;
  return { ...NOTHING, errors };
}

function showView(core: Core, app: InstalledApp, view: View, answer: Json, fail: Fail): Followed {
  const problem = validateView(answer['view'])[0];
  if (problem) return fail('invalid_view_in_ack', `${problem.code}: ${problem.message} ${problem.pointer}`);
  const json = answer['view'] as Json;
  if (json['type'] !== 'modal') return fail('invalid_view_in_ack', 'only a modal can follow a modal');
  // The app may have closed the view meanwhile; then there is nothing to replace.
  if (!stackOf(core, app.id, view.userId).includes(view)) return fail('bad_response_action', 'the view is closed');
  try {
    if (answer['response_action'] === 'push') {
      core.traffic.sent('ack: push', app.id, viewJson(core, pushView(core, app, view.userId, json)), view.userId);
      return { ...NOTHING, pushed: true };
    }
    core.traffic.sent('ack: update', app.id, viewJson(core, replaceView(core, app, view, json)), view.userId);
    return { ...NOTHING, updated: true };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    const kind = error.code === 'push_limit_reached' ? 'push_limit_reached' : 'invalid_view_in_ack';
    return fail(kind, error.code);
  }
}
