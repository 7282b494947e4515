/** Lets the workspace see the work of an app that it reaches over a socket, so that «quiet» is known and not guessed by silence. */
import type { Receiver } from '@slack/bolt';
import type { Workspace } from '../../src/workspace/index.ts';

/** The same receiver; what the app does with each payload counts as work under way until it is done. */
export function watched<R extends Receiver>(receiver: R, { core }: Workspace): R {
  const init = receiver.init.bind(receiver);
  receiver.init = (app) => {
    const process = app.processEvent.bind(app);
    app.processEvent = (event) => core.busy.during(process(event));
    init(app);
  };
  return receiver;
}
