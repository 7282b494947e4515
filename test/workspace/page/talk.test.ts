/** People talk in the page: each sees what they would see in Slack, at once, and only that. */
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser, openPageAs } from '../../support/browser.ts';
import type { BrowserPerson } from '../../support/browser.ts';
import { smallPdf } from './support/pdf.ts';
import { furnish } from './support/surfaces.ts';
import { botOf, openPageWorld } from './support/world.ts';
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
  });

  it('shows an ephemeral message to its person alone, until it is dismissed', async () => {
    await an.say('/thi-tham bí mật');
    await an.sees('Chỉ mình bạn đọc: bí mật', 'conversation');
    expect(await binh.text()).not.toContain('bí mật');
    const whispers = an.part('conversation').locator('.is-ephemeral');
    for (let left = await whispers.count(); left > 0; left -= 1) await whispers.first().getByText('Bỏ qua').click();
    await whispers.first().waitFor({ state: 'detached' });
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
    await an.page.locator('.toast', { hasText: answer }).waitFor();
    await an.page.locator(isThread ? '.thread textarea' : 'main .composer textarea').fill('');
  });

  it('says that a command timed out when the app does not acknowledge', async () => {
    await an.say('/cham');
    await an.page.locator('.toast', { hasText: 'operation_timeout' }).waitFor();
    await an.page.locator('main .composer textarea').fill('');
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
    await an.sees('Biểu mẫu có mọi trường', 'modal');
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
    await bot.chat.postMessage({ channel: world.all.id, text: 'Xóa?', blocks: blocks as never });
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
    await an.sees('Chào chị', 'conversation');
  });
});
