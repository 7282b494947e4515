/** A fault (never a refusal): logged under a code without what people wrote, and the code is shown to the person (T42). */
import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';
import { faultName } from '../app/carry.ts';
import { refusedHome } from '../../views/home.ts';
import { messageView } from '../../views/kit/modal.ts';
import type { Office } from './office.ts';

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;

export function registerFaults(app: App, office: Office): void {
  app.use(async (args) => {
    try {
      await args.next();
    } catch (fault) {
      await tell(args, office, fault);
    }
  });
}

async function tell(args: Args, { world, text }: Office, fault: unknown): Promise<void> {
  const code = world.newId().slice(0, 8).toUpperCase();
  world.log.error({ code, fault: faultName(fault), where: placeOf(fault) }, 'a listener failed');
  // Slack itself may be what failed: then only the log has the code.
  await answer(args, text.common.fault(code), text).catch(() => undefined);
}

/** Lines of our own code only: the message of a fault, however many lines it has, could quote what somebody wrote. */
const placeOf = (fault: unknown): string | undefined =>
  fault instanceof Error
    ? fault.stack
        ?.replace(fault.message, '')
        .split('\n')
        .filter((line) => /^\s+at \S/.test(line))
        .slice(0, 5)
        .join('\n')
    : undefined;

/** Where the person looks at this moment: over the form, in answer to the command, on Home, else in a direct message. */
async function answer(args: Args, sentence: string, text: Office['text']): Promise<void> {
  const { body, client } = args;
  if (body.type === 'view_submission' && 'ack' in args && args.ack) {
    const view = messageView(text.common.refusedTitle, sentence, text);
    return (args.ack as Answer)({ response_action: 'push', view });
  }
  if ('command' in body && 'ack' in args && args.ack)
    if (await isFirst((args.ack as Answer)(sentence))) return undefined;
  if (body.type === 'event_callback') {
    const { event } = body as { event: { type: string; user?: unknown } };
    if (event.type === 'app_home_opened' && typeof event.user === 'string')
      await client.views.publish({ user_id: event.user, view: refusedHome(sentence) });
    return undefined;
  }
  const userId = userOf(body);
  if (userId) await client.chat.postMessage({ channel: userId, text: sentence });
}

type Answer = (answer: unknown) => Promise<void>;

/** Acknowledged twice is refused: then the fault came after the answer. */
const isFirst = (acknowledging: Promise<void>): Promise<boolean> =>
  acknowledging.then(
    () => true,
    () => false,
  );

function userOf(body: AnyMiddlewareArgs['body']): string | undefined {
  if ('user' in body && typeof body.user === 'object' && body.user && 'id' in body.user) return body.user.id;
  if ('user_id' in body && typeof body.user_id === 'string') return body.user_id;
  return undefined;
}
