/** The browser page with 300 channels and 5,000 messages against the same page with 3 channels and 60 messages. */
import type { Browser } from 'playwright-core';
import { postMessage } from '../../src/workspace/engine/messages.ts';
import { describeInBrowser, openBrowser, openPageAs, type BrowserPerson } from '../support/browser.ts';
import { openPageWorld, type PageWorld } from '../workspace/page/support/world.ts';
import { ratio } from './ratio.ts';

interface Size {
  readonly channels: number;
  readonly messages: number;
}
const small: Size = { channels: 3, messages: 60 };
const large: Size = { channels: 300, messages: 5_000 };

interface Open {
  readonly world: PageWorld;
  readonly an: BrowserPerson;
  readonly size: Size;
}

async function open(browser: Browser, size: Size): Promise<Open> {
  const world = await openPageWorld();
  const members = [world.an.id, world.binh.id];
  for (let number = 1; number <= size.channels; number += 1)
    world.workspace.addChannel({ name: `kenh-${String(number).padStart(3, '0')}`, members });
  for (let number = 1; number <= size.messages; number += 1)
    postMessage(world.workspace.core, world.all, { user: world.an.id, text: `Tin số ${number}: *đánh giá*` });
  return { world, an: await openPageAs(browser, world.served.url, world.an.id), size };
}

const switchChannels =
  ({ an, size }: Open) =>
  async (): Promise<void> => {
    await an.openChannel('kenh-002');
    await an.openChannel('toan-the');
    await an.sees(`Tin số ${size.messages}:`, 'conversation');
  };

const scrollBack =
  ({ an }: Open) =>
  async (): Promise<void> => {
    const list = an.part('conversation');
    const before = Number(await list.getAttribute('data-before'));
    await list.evaluate((box) => box.scrollTo(0, 0));
    if (before > 0) await an.page.locator(`main .list[data-before="${Math.max(0, before - 50)}"]`).waitFor();
  };

let told = 0;
const newMessage =
  ({ world, an }: Open) =>
  async (): Promise<void> => {
    told += 1;
    await world.workspace.as(world.binh.id, { settle: false }).say('toan-the', `Tin mới ${told}.`);
    await an.sees(`Tin mới ${told}.`, 'conversation');
  };

describeInBrowser('the page, large against small', () => {
  let browser: Browser;
  let worlds: readonly [Open, Open];
  beforeAll(async () => {
    browser = await openBrowser();
    worlds = [await open(browser, small), await open(browser, large)];
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    for (const { world } of worlds) await world.close();
  });

  it('prints its ratios', async () => {
    const [baseline, measured] = worlds;
    await ratio({
      name: 'switch between two channels',
      baseline: switchChannels(baseline),
      measured: switchChannels(measured),
    });
    await ratio({ name: 'a new message appears', baseline: newMessage(baseline), measured: newMessage(measured) });
    await ratio({ name: 'scroll back by one page', baseline: scrollBack(baseline), measured: scrollBack(measured) });
    for (const { an } of worlds)
      expect(await an.part('conversation').locator('.message').count()).toBeLessThanOrEqual(100);
  }, 300_000);
});
