/** A fault (never a refusal): logged under a code without what people wrote, and the code is shown to the person (T42). */
import type { AllMiddlewareArgs, AnyMiddlewareArgs, App } from '@slack/bolt';
import { faultName } from '../app/carry.ts';
import { messageView } from '../../views/kit/modal.ts';
import type { Office } from './office.ts';

export function registerFaults(app: App, office: Office): void {
  app.use(async (args) => {
    try {
      await args.next();
    } catch (fault) {
      await tell(args, office, fault);
    }
  });
}

async function tell(
  args: AnyMiddlewareArgs & AllMiddlewareArgs,
  { world, text }: Office,
  fault: unknown,
): Promise<void> {
  const code = world.newId().slice(0, 8).toUpperCase();
  const where = fault instanceof Error ? fault.stack?.split('\n').slice(1, 6).join('\n') : undefined;
  world.log.error({ code, fault: faultName(fault), where }, 'a listener failed');
  const sentence = text.common.fault(code);
  const { body, client } = args;
  if (body.type === 'view_submission' && 'ack' in args && args.ack) {
    const view = messageView(text.common.refusedTitle, sentence, text);
    await (args.ack as (answer: unknown) => Promise<void>)({ response_action: 'push', view }).catch(() => undefined);
    return;
  }
  const userId = userOf(body);
  if (userId) await client.chat.postMessage({ channel: userId, text: sentence }).catch(() => undefined);
}

function userOf(body: AnyMiddlewareArgs['body']): string | undefined {
  if ('user' in body && typeof body.user === 'object' && body.user && 'id' in body.user) return body.user.id;
  if ('user_id' in body && typeof body.user_id === 'string') return body.user_id;
  return undefined;
}
