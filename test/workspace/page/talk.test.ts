/** People talk in the page: each sees what they would see in Slack, at once, and only that. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, openPageAs } from '../../support/browser.ts';
import type { BrowserPerson } from '../../support/browser.ts';
import { smallPdf } from './support/pdf.ts';
import { furnish } from './support/surfaces.ts';
import { openPageWorld } from './support/world.ts';
import type { PageWorld } from './support/world.ts';

describeInBrowser('talking in the page', () => {
  let world: PageWorld;
  let browser: Browser;
  let an: BrowserPerson;
  let binh: BrowserPerson;
  beforeAll(async () => {
    world = await openPageWorld();
    await furnish(world);
    browser = await openBrowser();
    an = await openPageAs(browser, world.served.url, world.an.id);
    binh = await openPageAs(browser, world.served.url, world.binh.id, { width: 390, language: 'en' });
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('shows private channels to their members only', async () => {
    expect(await an.page.locator('.rows').innerText()).not.toContain('tham-muu');
    expect(await binh.page.locator('.rows').innerText()).toContain('tham-muu');
  });

  it('marks what is unread, and no longer when it was opened', async () => {
    const badge = an.page.locator('.row', { hasText: 'Mẫu' }).locator('.badge');
    expect(await badge.innerText()).toBe('1');
    await an.openApp('Mẫu', 'messages');
    await badge.waitFor({ state: 'detached' });
  });

  it('shows at once what another writes, with the mention resolved', async () => {
    await an.openChannel('toan-the');
    await binh.openChannel('toan-the');
    await binh.say('@Nguyễn Văn An xem *gấp* nhé <b>');
    await an.sees('@Nguyễn Văn An', 'conversation');
    const { text } = world.workspace.as(world.an.id).messages('toan-the').at(-1)!;
    expect(text).toBe(`<@${world.an.id}> xem *gấp* nhé &lt;b&gt;`);
    await an.sees('xem gấp nhé <b>', 'conversation');
  });

  it('takes replies in a thread beside the conversation', async () => {
    await an.openThread('xem giúp hồ sơ');
    await an.say('Đã xem lại', 'thread');
    await an.sees('Đã xem lại', 'thread');
    await binh.page.locator('.replies', { hasText: '2 replies' }).waitFor();
    await an.page.getByRole('button', { name: 'Đóng chủ đề' }).click();
    expect(await an.page.locator('.thread').count()).toBe(0);
  });

  it('shows an ephemeral message to its person alone, until it is dismissed', async () => {
    await an.say('/thi-tham bí mật');
    await an.sees('Chỉ mình bạn đọc: bí mật', 'conversation');
    expect(await binh.text()).not.toContain('bí mật');
    const whispers = an.part('conversation').locator('.is-ephemeral');
    for (let left = await whispers.count(); left > 0; left -= 1) await whispers.first().getByText('Bỏ qua').click();
    await whispers.first().waitFor({ state: 'detached' });
  });

  it('shares a file that others view and download, and outsiders do not get', async () => {
    await binh.openChannel('tham-muu');
    await binh.page
      .locator('main input[type="file"]')
      .setInputFiles({ name: 'Biên bản.pdf', mimeType: 'application/pdf', buffer: smallPdf('Bien ban') });
    const card = binh.part('conversation').locator('.file-card');
    await card.waitFor();
    const waiting = binh.page.waitForEvent('download');
    await card.locator('a').click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('Biên bản.pdf');
    expect(readFileSync(await download.path()).equals(smallPdf('Bien ban'))).toBe(true);
    await card.locator('button').click();
    await binh.page.locator('.viewer iframe').waitFor();
    await binh.page.keyboard.press('Escape');
    const { id } = [...world.workspace.core.files.values()].find(({ name }) => name === 'Biên bản.pdf')!;
    const answers = [world.binh.id, world.an.id].map((user) => fetch(`${world.served.url}/page/files/${user}/${id}`));
    expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 404]);
  });
});
