/** The slash command: `/danhgia`, `/danhgia mo-dot`, `/danhgia tro-giup`. */
import type { App } from '@slack/bolt';
import type { Actor } from '../domain/actor.ts';
import { escaped, section } from '../../views/kit/blocks.ts';
import { ids } from '../../views/kit/ids.ts';
import { sentenceOf } from './answers.ts';
import { campaignModal } from './campaign.ts';
import { taskList } from './home.ts';
import { asking, type Office } from './office.ts';

export function registerCommand(app: App, office: Office): void {
  const { text } = office;

  app.command(ids.command, async ({ ack, command, client }) => {
    const by = await asking(office, { user: { id: command.user_id, team_id: command.team_id } });
    if (!by.ok) return await ack(escaped(sentenceOf(by.refusal, text)));
    const word = command.text.trim().normalize('NFC').toLocaleLowerCase('vi');
    if (word === 'mo-dot' || word === 'mở đợt') {
      const view = await campaignModal(office, by.value);
      await ack(view.ok ? undefined : escaped(sentenceOf(view.refusal, text)));
      if (view.ok) await client.views.open({ trigger_id: command.trigger_id, view: view.value });
      return;
    }
    await ack(await answer(office, by.value, word));
  });
}

/** Only the person sees it: tasks carry names of others. */
async function answer(office: Office, by: Actor, word: string) {
  const { home } = office.text;
  const blocks =
    word === '' || word === 'viec'
      ? await taskList(office, by)
      : [section(word === 'tro-giup' ? home.help : `${home.unknownCommand(word)}\n${home.help}`)];
  return { response_type: 'ephemeral' as const, text: word === '' || word === 'viec' ? home.title : home.help, blocks };
}
