/** The developers' drawer: traffic without secrets, views with a verdict, time, faults, starting over. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, openPageAs } from '../../support/browser.ts';
import type { BrowserPerson } from '../../support/browser.ts';
import { furnish } from './support/surfaces.ts';
import { botOf, openPageWorld } from './support/world.ts';
import type { PageWorld } from './support/world.ts';

const DAY = 86_400_000;

describeInBrowser('the drawer', () => {
  let world: PageWorld;
  let browser: Browser;
  let an: BrowserPerson;
  let resets = 0;
  const tab = (name: string): Promise<void> => an.page.locator('.drawer .tabs button', { hasText: name }).click();
  beforeAll(async () => {
    world = await openPageWorld({ onReset: () => void (resets += 1) });
    await furnish(world);
    browser = await openBrowser();
    an = await openPageAs(browser, world.served.url, world.an.id);
    await an.openApp('Mẫu', 'home');
    await an.page.locator('.place-head .developer').click();
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('shows what went in and out, and no secret', async () => {
    await botOf(world).auth.test();
    await an.press('Mở biểu mẫu', 'home');
    await an.page.locator('.line', { hasText: 'views.open' }).first().waitFor();
    for (const line of await an.page.locator('.line button').all()) await line.click({ force: true });
    const text = await an.page.locator('.drawer').innerText();
    expect(text).toContain('app_home_opened');
    const { botToken, appToken, signingSecret, verificationToken } = world.installed;
    for (const secret of [botToken, appToken, signingSecret, verificationToken]) expect(text).not.toContain(secret);
    expect(text).not.toMatch(/xox[a-z]-|xapp-/);
    expect(text).not.toMatch(/"trigger_id": "\d/);
  });

  it('shows the JSON of the views on the screen with the verdict', async () => {
    await tab('Khung nhìn');
    const views = an.page.locator('.inspected');
    expect(await views.allInnerTexts()).toEqual([expect.stringContaining('Hợp lệ'), expect.stringContaining('Hợp lệ')]);
    await views.first().locator('summary').click();
    expect(await views.first().locator('pre').innerText()).toContain('"callback_id": "gallery"');
    await an.closeModal();
  });

  it('judges JSON that is pasted', async () => {
    await tab('Kiểm khối');
    await an.page
      .locator('.drawer textarea')
      .fill('{"type":"modal","title":{"type":"plain_text","text":"x"},"blocks":[{"type":"header"}]}');
    await an.page.locator('.drawer').getByRole('button', { name: 'Kiểm như khung nhìn' }).click();
    const verdict = an.page.locator('.drawer-body > .verdict');
    await verdict.waitFor();
    expect(await verdict.innerText()).toContain('/view/blocks/0');
  });

  it('moves the clock by a day and a week', async () => {
    await tab('Thời gian');
    const before = world.workspace.clock.now();
    await an.page.getByRole('button', { name: 'Tua 1 ngày' }).click();
    await an.page.getByRole('button', { name: 'Tua 1 tuần' }).click();
    await world.workspace.idle();
    expect(world.workspace.clock.now() - before).toBeGreaterThanOrEqual(8 * DAY);
    expect(world.workspace.clock.now() - before).toBeLessThan(8 * DAY + 60_000);
  });

  it.each([
    ['500 – không làm', 'error500', 500],
    ['429 – quá nhiều yêu cầu', '429', 429],
  ])('makes the next call end with %s', async (_name, kind, status) => {
    await tab('Sự cố');
    await an.page.locator('.drawer select').selectOption(kind);
    await an.page.locator('.drawer input').first().fill('auth.test');
    await an.page.getByRole('button', { name: 'Gây sự cố' }).click();
    await an.page.locator('.drawer code', { hasText: `${kind} auth.test` }).waitFor();
    const answer = await fetch(`${world.served.apiUrl}auth.test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${world.installed.botToken}` },
    });
    expect(answer.status).toBe(status);
    await an.page.getByRole('button', { name: 'Bỏ mọi sự cố' }).click();
  });

  it('starts over: nothing was said, nothing is open, the owner is told', async () => {
    await tab('Thời gian');
    await an.page.locator('.drawer').getByRole('button', { name: 'Làm lại từ đầu' }).click();
    await an.page.locator('[role="alertdialog"] .button-danger').click();
    await an.openChannel('toan-the');
    await an.sees('Chưa có tin nhắn nào ở đây.', 'conversation');
    expect(resets).toBe(1);
    expect(world.workspace.core.files.size).toBe(0);
  });
});
