/** A small Bolt app that shows every block, takes every field and answers in every way. */
import { App, LogLevel, SocketModeReceiver } from '@slack/bolt';
import type { InstalledApp, Json, NewApp } from '../../../../src/workspace/index.ts';
import { galleryHome, galleryMessage, galleryModal } from './gallery-views.ts';

export const galleryApp: NewApp = {
  name: 'Mẫu',
  scopes: [
    'commands',
    'chat:write',
    'im:write',
    'im:history',
    'users:read',
    'files:read',
    'files:write',
    'channels:read',
  ],
  slashCommands: ['/mau', '/cham', '/thi-tham'],
  shortcuts: [
    { type: 'global', callbackId: 'mo', name: 'Mở biểu mẫu mẫu' },
    { type: 'message', callbackId: 'ghi', name: 'Ghi nhận tin này' },
  ],
  events: ['app_home_opened', 'message.im'],
};

export interface Gallery {
  bolt: App;
  /** The values of each submission, and which views were closed. */
  submitted: Json[];
  closed: string[];
  pressed: string[];
}

/** The app on a socket of the served workspace. */
export async function startGallery(installed: InstalledApp, apiUrl: string): Promise<Gallery> {
  const receiver = new SocketModeReceiver({
    appToken: installed.appToken,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: apiUrl } },
  });
  const bolt = new App({
    receiver,
    token: installed.botToken,
    botId: installed.botId,
    botUserId: installed.botUserId,
    convoStore: false,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 } },
    deferInitialization: true,
  });
  await bolt.init();
  const gallery: Gallery = { bolt, submitted: [], closed: [], pressed: [] };
  listen(gallery);
  await bolt.start();
  return gallery;
}

function listen({ bolt, submitted, closed, pressed }: Gallery): void {
  const open = (trigger: string, client: App['client']) =>
    client.views.open({ trigger_id: trigger, view: galleryModal() as never });
  bolt.command('/mau', async ({ ack, body, client }) => {
    await ack();
    await open(body.trigger_id, client);
  });
  bolt.command('/cham', async () => {
    // Never acknowledged: what a person sees then is the test.
  });
  bolt.command('/thi-tham', async ({ ack, command }) => ack({ text: `Chỉ mình bạn đọc: ${command.text}` }));
  bolt.shortcut('mo', async ({ ack, body, client }) => {
    await ack();
    await open(body.trigger_id, client);
  });
  bolt.shortcut('ghi', async ({ ack, body, client }) => {
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: 'Đã ghi nhận tin' });
  });
  bolt.action('form', async ({ ack, body, client }) => {
    await ack();
    if ('trigger_id' in body && body.trigger_id) await open(body.trigger_id, client);
  });
  bolt.action('push', async ({ ack, body, client }) => {
    await ack();
    const view = {
      type: 'modal',
      title: { type: 'plain_text', text: 'Tầng hai' },
      blocks: [{ type: 'section', text: { type: 'plain_text', text: 'Ở trên biểu mẫu' } }],
    };
    if ('trigger_id' in body && body.trigger_id)
      await client.views.push({ trigger_id: body.trigger_id, view: view as never });
  });
  bolt.options('ngoai', async ({ ack, payload }) =>
    ack({
      options: [1, 2, 3].map((number) => ({
        text: { type: 'plain_text' as const, text: `${payload.value} ${number}` },
        value: `v${number}`,
      })),
    }),
  );
  bolt.action(/^(?:duyet|xoa|them|muc|loc)$/, async ({ ack, action, respond, body }) => {
    await ack();
    if ('action_id' in action) pressed.push(action.action_id);
    if ('action_id' in action && action.action_id === 'duyet')
      await respond({ replace_original: true, text: `<@${body.user.id}> đã duyệt` });
  });
  bolt.view('gallery', async ({ ack, view, client, body }) => {
    const short = view.state.values['dong']?.['dong']?.value;
    if (short === 'sai') return ack({ response_action: 'errors', errors: { dong: 'Ứng dụng không nhận chữ này' } });
    submitted.push({ ...view.state.values });
    await ack();
    await client.chat.postMessage({ channel: body.user.id, text: `Đã nhận: ${short}` });
    return undefined;
  });
  bolt.view({ callback_id: 'gallery', type: 'view_closed' }, async ({ ack, view }) => {
    closed.push(view.id);
    await ack();
  });
  bolt.event('app_home_opened', async ({ event, client }) => {
    if (event.tab === 'home')
      await client.views.publish({ user_id: event.user, view: galleryHome(event.user) as never });
  });
  bolt.message('khối', async ({ message, client }) => {
    await client.chat.postMessage({ channel: message.channel, text: 'Mọi khối', blocks: galleryMessage as never });
  });
}
