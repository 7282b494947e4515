/** What an act of the page is: it gets the workspace, the session and what was asked, and refuses by throwing Slack's word. */
import type { Core } from '../../engine/core.ts';
import type { Outcome } from '../../engine/dispatch.ts';
import type { ActName, AnswerOf, Ask } from '../protocol.ts';
import type { Session } from '../session.ts';
import { refuseAct } from '../sight.ts';
import type { PageState } from '../state.ts';

export interface World {
  core: Core;
  state: PageState;
  session: Session;
}

export type Act<Name extends ActName> = (world: World, ask: Ask<Name>) => Promise<AnswerOf<Name>> | AnswerOf<Name>;

/** The acts of some names. */
export type SomeActs<Names extends ActName> = { [Name in Names]: Act<Name> };

/** An interaction that the app did not take is an error that the person sees. */
export function mustArrive(outcome: Pick<Outcome, 'ok' | 'error'>): null {
  if (!outcome.ok) refuseAct(outcome.error ?? 'dispatch_failed');
  return null;
}
