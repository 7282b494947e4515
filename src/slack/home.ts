/** App Home and `/danhgia`: my tasks, my file, and for the advisory unit its board and next acts. */
import type { App, BlockAction } from '@slack/bolt';
import type { HomeView } from '@slack/types';
import type { Actor } from '../domain/actor.ts';
import { allow, type Outcome } from '../domain/outcome.ts';
import { overview, type Holder, type OwnFile } from '../app/overview.ts';
import { tasksOf } from '../app/tasks.ts';
import { homeView, refusedHome, taskListBlocks, type HomeProps } from '../../views/home.ts';
import { ids } from '../../views/kit/ids.ts';
import { sentenceOf } from './answers.ts';
import { asking, type Office } from './office.ts';
import { action, pressed } from './payload.ts';

export function registerHome(app: App, office: Office): void {
  app.event('app_home_opened', async ({ event, client, context }) => {
    if (event.tab !== 'home') return;
    office.homesOpened.add(event.user);
    const by = await asking(office, { user: { id: event.user }, team: { id: context.teamId ?? '' } });
    await client.views.publish({ user_id: event.user, view: await homeOf(office, by, 0) });
  });

  for (const turn of [ids.home.next, ids.home.previous])
    app.action<BlockAction>(action(turn), async ({ ack, body, client }) => {
      await ack();
      const press = await pressed(office, body);
      const page = press.ok ? Number(press.value.value) : 0;
      const view = await homeOf(office, press.ok ? allow(press.value.by) : press, Number.isInteger(page) ? page : 0);
      await client.views.publish({ user_id: body.user.id, view });
    });
}

/** The answer to the bare command, seen by its user only. */
export async function taskList(office: Office, by: Actor): Promise<ReturnType<typeof taskListBlocks>> {
  return taskListBlocks(await homeProps(office, by, 0), office.text);
}

/** The Home of whoever asks; a refusal becomes a Home that says why. */
export async function homeOf(office: Office, by: Outcome<Actor>, page: number): Promise<HomeView> {
  return by.ok
    ? homeView(await homeProps(office, by.value, page), office.text)
    : refusedHome(sentenceOf(by.refusal, office.text));
}

async function homeProps(office: Office, by: Actor, page: number): Promise<HomeProps> {
  const [tasks, seen] = await Promise.all([tasksOf(office.world, by), overview(office.world, by)]);
  return {
    tasks,
    page: Math.max(0, page),
    ...(seen.campaign ? { campaignName: seen.campaign.settings.name } : {}),
    ...(seen.ownFile ? { myFile: myFile(seen.ownFile, office) } : {}),
    ...(seen.unit ? { unit: seen.unit } : {}),
  };
}

function myFile(file: OwnFile, office: Office): NonNullable<HomeProps['myFile']> {
  if (file.state !== 'running') return file;
  const { held, ...rest } = file;
  return { ...rest, holder: holderWords(held, office) };
}

function holderWords(held: Holder, { text }: Office): string {
  const { holders } = text.home;
  return held.holder === 'superiors' ? holders.superiors(held.given, held.all) : holders[held.holder];
}
