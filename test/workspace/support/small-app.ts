/** A small Bolt app for tests of the workspace: command → modal → errors → direct message → button in a thread. */
import { App, LogLevel } from '@slack/bolt';
import type { Receiver } from '@slack/bolt';
import type { WebClientOptions } from '@slack/web-api';
import type { InstalledApp, NewApp } from '../../../src/workspace/index.ts';

export const smallApp: NewApp = {
  name: 'nho',
  scopes: ['commands', 'chat:write', 'im:write', 'im:history', 'users:read', 'files:read', 'files:write'],
  slashCommands: ['/gop-y'],
  shortcuts: [
    { type: 'global', callbackId: 'mo-form', name: 'Mở form' },
    { type: 'message', callbackId: 'ghi-chu', name: 'Ghi chú' },
  ],
  events: ['app_home_opened', 'message.im', 'app_mention', 'member_joined_channel'],
};

const plain = (text: string) => ({ type: 'plain_text' as const, text });

export const form = {
  type: 'modal' as const,
  callback_id: 'gop-y',
  title: plain('Góp ý'),
  submit: plain('Gửi'),
  blocks: [
    {
      type: 'input' as const,
      block_id: 'noi-dung',
      label: plain('Nội dung'),
      element: { type: 'plain_text_input' as const, action_id: 'text', multiline: true },
    },
    {
      type: 'input' as const,
      block_id: 'muc',
      label: plain('Mức'),
      element: {
        type: 'static_select' as const,
        action_id: 'chon',
        options: [
          { text: plain('Tốt'), value: 'tot' },
          { text: plain('Khá'), value: 'kha' },
        ],
        initial_option: { text: plain('Khá'), value: 'kha' },
      },
    },
  ],
};

const card = (text: string) => ({
  text,
  blocks: [
    { type: 'section' as const, text: { type: 'mrkdwn' as const, text } },
    {
      type: 'actions' as const,
      elements: [{ type: 'button' as const, action_id: 'duyet', text: plain('Duyệt'), value: '1' }],
    },
  ],
});

/** Builds the app on the given receiver; it is not started. */
export async function buildSmallApp(
  installed: InstalledApp,
  receiver: Receiver,
  clientOptions: WebClientOptions,
): Promise<App> {
  const app = new App({
    receiver,
    clientOptions: { ...clientOptions, retryConfig: { retries: 0 } },
    convoStore: false,
    logLevel: LogLevel.ERROR,
    token: installed.botToken,
    botId: installed.botId,
    botUserId: installed.botUserId,
    deferInitialization: true,
  });
  await app.init();

  app.command('/gop-y', async ({ ack, client, body }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: form });
  });
  app.view('gop-y', async ({ ack, client, body, view }) => {
    const text = view.state.values['noi-dung']?.['text']?.value ?? '';
    if (text.length < 5) {
      await ack({ response_action: 'errors', errors: { 'noi-dung': 'Xin viết dài hơn' } });
      return;
    }
    await ack();
    const level = view.state.values['muc']?.['chon']?.selected_option?.value ?? 'trống';
    const parent = await client.chat.postMessage({ channel: body.user.id, text: `Đã nhận: ${level}` });
    await client.chat.postMessage({
      channel: parent.channel!,
      thread_ts: parent.ts!,
      ...card(`Duyệt góp ý ${level}?`),
    });
  });
  app.action('duyet', async ({ ack, respond, body }) => {
    await ack();
    await respond({ replace_original: true, text: `<@${body.user.id}> đã duyệt` });
  });
  app.event('app_home_opened', async ({ event, client }) => {
    const blocks = [{ type: 'section' as const, text: plain(`Chào ${event.user}`) }];
    await client.views.publish({ user_id: event.user, view: { type: 'home', blocks } });
  });
  return app;
}
