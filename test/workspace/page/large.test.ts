/** A workspace of 300 channels and one with 5,000 messages stays usable: the page holds a window of them. */
import type { Browser } from 'playwright-core';
import { postMessage } from '../../../src/workspace/engine/messages.ts';
import { describeInBrowser, openBrowser, openPageAs } from '../../support/browser.ts';
import type { BrowserPerson } from '../../support/browser.ts';
import { openPageWorld } from './support/world.ts';
import type { PageWorld } from './support/world.ts';

const CHANNELS = 300;
const MESSAGES = 5_000;
/** Generous: other work runs on the same machine. The measured figures are printed. */
const SWITCH_MS = 1_500;
const SCROLL_MS = 1_500;

describeInBrowser('a large workspace', () => {
  let world: PageWorld;
  let browser: Browser;
  let an: BrowserPerson;
  const figures: string[] = [];
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
    process.stdout.write(`${figures.join('\n')}\n`);
    await browser.close();
    await world.close();
  });

  const timed = async (what: string, work: () => Promise<void>): Promise<number> => {
    const start = performance.now();
    await work();
    const ms = Math.round(performance.now() - start);
    figures.push(`${what}: ${ms} ms`);
    return ms;
  };

  it('lists every channel and opens the one with 5,000 messages at its end', async () => {
    expect(await an.page.locator('.row').count()).toBeGreaterThan(CHANNELS);
    const ms = await timed('open a channel of 5,000 messages', async () => {
      await an.openChannel('toan-the');
      await an.sees(`Tin số ${MESSAGES}:`, 'conversation');
    });
    expect(ms).toBeLessThan(SWITCH_MS);
    expect(await an.part('conversation').locator('.message').count()).toBeLessThanOrEqual(100);
  });

  it('scrolls back page by page and never loses the place', async () => {
    const list = an.part('conversation');
    const ms = await timed('scroll back 500 messages (ten pages)', async () => {
      for (let page = 0; page < 10; page += 1) {
        const before = Number(await list.getAttribute('data-before'));
        await list.evaluate((box) => box.scrollTo(0, 0));
        await an.page.locator(`main .list[data-before="${before - 50}"]`).waitFor();
      }
    });
    expect(ms).toBeLessThan(10 * SCROLL_MS);
    expect(await list.locator('.message').count()).toBeLessThanOrEqual(100);
    await an.press('Xuống tin mới nhất', 'conversation');
    await an.sees(`Tin số ${MESSAGES}:`, 'conversation');
  });

  it('keeps what is in sight where it is while the window moves', async () => {
    const list = an.part('conversation');
    await list.evaluate((box) => box.scrollTo(0, 250));
    const first = list.locator('[data-row]').nth(6);
    const ts = await first.getAttribute('data-row');
    const top = (await first.boundingBox())!.y;
    await an.page.locator('main .list:not([data-after="0"])').waitFor();
    await an.page.waitForTimeout(200);
    expect(Math.abs((await list.locator(`[data-row="${ts}"]`).boundingBox())!.y - top)).toBeLessThan(5);
    await an.press('Xuống tin mới nhất', 'conversation');
  });

  it('shows a new message in time, and switches channels and people in time', async () => {
    const arrival = await timed('a new message appears', async () => {
      await world.workspace.as(world.binh.id, { settle: false }).say('toan-the', 'Tin vừa đến');
      await an.sees('Tin vừa đến', 'conversation');
    });
    const switching = await timed('switch among 20 channels', async () => {
      for (let number = 1; number <= 20; number += 1) await an.openChannel(`kenh-${String(number).padStart(3, '0')}`);
    });
    const person = await timed('act as another person', () => an.actAs('Trần Thị Bình'));
    expect(arrival).toBeLessThan(SWITCH_MS);
    expect(switching).toBeLessThan(20 * SWITCH_MS);
    expect(person).toBeLessThan(2 * SWITCH_MS);
  });
});
