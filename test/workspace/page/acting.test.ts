/** Commands, shortcuts, buttons and «Đóng vai»: what people do in the page, and what Slack says when it refuses. */
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, openPageAs } from '../../support/browser.ts';
import type { BrowserPerson } from '../../support/browser.ts';
import { furnish } from './support/surfaces.ts';
import { botOf, openPageWorld } from './support/world.ts';
import type { PageWorld } from './support/world.ts';

describeInBrowser('acting in the page', () => {
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
    await an.openChannel('toan-the');
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  it('suggests commands while they are typed', async () => {
    const field = an.page.locator('main .composer textarea');
    await field.fill('/ma');
    expect(await an.page.locator('.suggestions .option').allInnerTexts()).toEqual(['/mau Mẫu']);
    await field.press('Enter');
    expect(await field.inputValue()).toBe('/mau ');
    await field.fill('');
  });

  it.each([
    ['a command that nobody has', '/khong-co', 'không phải là lệnh'],
    ['a command in a thread', '/mau', 'không dùng được trong chủ đề'],
  ])('says what Slack says to %s', async (name, text, answer) => {
    const isThread = name.includes('thread');
    if (isThread) await an.openThread('xem giúp hồ sơ');
    await an.say(text, isThread ? 'thread' : 'conversation');
    expect(await an.isTold(answer)).toBe(true);
    await an.page.locator(isThread ? '.thread textarea' : 'main .composer textarea').fill('');
  });

  it('says that a command timed out when the app does not acknowledge', async () => {
    await an.say('/cham');
    expect(await an.isTold('operation_timeout')).toBe(true);
    await an.page.locator('main .composer textarea').fill('');
  });

  it('uses shortcuts of messages and of the workspace', async () => {
    await an.openChannel('toan-the');
    const message = an.part('conversation').locator('.message', { hasText: 'họp lúc 8 giờ' });
    await message.hover();
    await message.getByRole('button', { name: 'Thao tác khác' }).click();
    await an.page.getByRole('menuitem', { name: /Ghi nhận tin này/ }).click();
    await an.openApp('Mẫu', 'messages');
    await an.sees('Đã ghi nhận tin', 'conversation');
    await an.page.getByRole('button', { name: 'Lối tắt' }).click();
    await an.page.getByRole('menuitem', { name: /Mở biểu mẫu mẫu/ }).click();
    expect(await an.sees('Biểu mẫu có mọi trường', 'modal')).toBe(true);
    await an.closeModal();
  });

  it('changes buttons into words when the app says so, for everybody', async () => {
    await binh.openChannel('toan-the');
    await an.openChannel('toan-the');
    await an.press('Duyệt', 'conversation');
    await binh.sees('đã duyệt', 'conversation');
    expect(world.gallery.pressed).toContain('duyet');
  });

  it('asks before it presses a button with a confirmation', async () => {
    const bot = botOf(world);
    const confirm = {
      title: { type: 'plain_text', text: 'Xóa?' },
      text: { type: 'mrkdwn', text: 'Xóa *hẳn*' },
      confirm: { type: 'plain_text', text: 'Xóa' },
      deny: { type: 'plain_text', text: 'Thôi' },
    };
    const blocks = [
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'xoa', text: { type: 'plain_text', text: 'Xóa bản nháp' }, confirm }],
      },
    ];
    await bot.chat.postMessage({ channel: world.all.id, text: 'Xóa?', blocks });
    await an.press('Xóa bản nháp', 'conversation');
    await an.press('Thôi', 'modal');
    expect(world.gallery.pressed).not.toContain('xoa');
    await an.press('Xóa bản nháp', 'conversation');
    await an.press('Xóa', 'modal');
    await an.page.locator('[role="alertdialog"]').waitFor({ state: 'detached' });
    await world.workspace.idle();
    expect(world.gallery.pressed).toContain('xoa');
  });

  it('changes the person by name or title, and their screen with them', async () => {
    await an.page.locator('.acting').click();
    await an.page.locator('.finder .field').fill('truong phong');
    expect(await an.page.locator('.found').allInnerTexts()).toEqual(['B\nTrần Thị Bình\nTrưởng phòng']);
    await an.page.keyboard.press('Enter');
    await an.sees('tham-muu');
    await an.actAs('Nguyễn Văn An');
    expect(await an.page.locator('.rows').innerText()).not.toContain('tham-muu');
  });

  it('finds a person with Ctrl K and opens a direct conversation', async () => {
    await an.page.keyboard.press('Control+k');
    await an.page.locator('.finder .field').fill('le minh chi');
    await an.page.keyboard.press('Enter');
    await an.page.locator('.place-title h2', { hasText: 'Lê Minh Chi' }).waitFor();
    await an.say('Chào chị');
    expect(await an.sees('Chào chị', 'conversation')).toBe(true);
  });
});
