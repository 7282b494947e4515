/** A workspace of 300 channels and 5,000 messages: the page holds a window of them. How fast it is, `npm run bench` says. */
import type { Browser } from 'playwright-core';
import { postMessage } from '../../../src/workspace/engine/messages.ts';
import { describeInBrowser, openBrowser, openPageAs } from '../../support/browser.ts';
import type { BrowserPerson } from '../../support/browser.ts';
import { openPageWorld } from './support/world.ts';
import type { PageWorld } from './support/world.ts';

const CHANNELS = 300;
const MESSAGES = 5_000;

describeInBrowser('a large workspace', () => {
  let world: PageWorld;
  let browser: Browser;
  let an: BrowserPerson;
  beforeAll(async () => {
    world = await openPageWorld();
    const { workspace } = world;
    const members = [world.an.id, world.binh.id];
    for (let number = 1; number <= CHANNELS; number += 1) {
      workspace.addChannel({ name: `kenh-${String(number).padStart(3, '0')}`, members });
    }
    for (let number = 1; number <= MESSAGES; number += 1) {
      postMessage(workspace.core, world.all, {
        user: members[number % 2]!,
        text: `Tin số ${number}: *đánh giá* bước ${number % 6}`,
      });
    }
    browser = await openBrowser();
    an = await openPageAs(browser, world.served.url, world.an.id);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  /** Opens the channel anew and waits until it stands still at its newest message. */
  const atTheEnd = async (): Promise<void> => {
    await an.openChannel('kenh-001');
    await an.openChannel('toan-the');
    await an.sees(`Tin số ${MESSAGES}:`, 'conversation');
    const list = an.part('conversation');
    const gap = () => list.evaluate((box) => box.scrollHeight - box.scrollTop - box.clientHeight);
    while ((await gap()) > 5) await an.page.waitForTimeout(50);
    await an.page.waitForTimeout(300);
  };

  it('lists every channel and opens the one with 5,000 messages at its end', async () => {
    expect(await an.page.locator('.row').count()).toBeGreaterThan(CHANNELS);
    await an.openChannel('toan-the');
    await an.sees(`Tin số ${MESSAGES}:`, 'conversation');
    expect(await an.part('conversation').locator('.message').count()).toBeLessThanOrEqual(100);
  });

  it('scrolls back page by page and never loses the place', async () => {
    const list = an.part('conversation');
    for (let page = 0; page < 10; page += 1) {
      const before = Number(await list.getAttribute('data-before'));
      await list.evaluate((box) => box.scrollTo(0, 0));
      await an.page.locator(`main .list[data-before="${before - 50}"]`).waitFor();
    }
    expect(await list.locator('.message').count()).toBeLessThanOrEqual(100);
    await an.press('Xuống tin mới nhất', 'conversation');
    await an.sees(`Tin số ${MESSAGES}:`, 'conversation');
  });

  it('keeps what is in sight where it is while the window moves', async () => {
    const list = an.part('conversation');
    await atTheEnd();
    await list.evaluate((box) => box.scrollTo(0, 250));
    const first = list.locator('[data-row]').nth(6);
    const ts = await first.getAttribute('data-row');
    const top = (await first.boundingBox())!.y;
    await an.page.locator('main .list:not([data-after="0"])').waitFor();
    await an.page.waitForTimeout(200);
    expect(Math.abs((await list.locator(`[data-row="${ts}"]`).boundingBox())!.y - top)).toBeLessThan(5);
    await an.press('Xuống tin mới nhất', 'conversation');
  });

  it('shows a new message, and switches channels and people', async () => {
    await atTheEnd();
    await world.workspace.as(world.binh.id, { settle: false }).say('toan-the', 'Tin vừa đến');
    expect(await an.sees('Tin vừa đến', 'conversation')).toBe(true);
    for (let number = 1; number <= 20; number += 1) await an.openChannel(`kenh-${String(number).padStart(3, '0')}`);
    await an.actAs('Trần Thị Bình');
    expect(await an.text('page')).toContain('Trần Thị Bình');
  });
});
