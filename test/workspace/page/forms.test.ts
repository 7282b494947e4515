/** Forms in the page: every field brings its value to the app in Slack's shape; refusals stand under the fields. */
import type { Browser } from 'playwright-core';
import type { Json } from '../../../src/workspace/index.ts';
import { describeInBrowser, openBrowser, openPageAs } from '../../support/browser.ts';
import type { BrowserPerson } from '../../support/browser.ts';
import { smallPdf } from './support/pdf.ts';
import { openPageWorld } from './support/world.ts';
import type { PageWorld } from './support/world.ts';

const pdf = { name: 'minh chứng.pdf', mimeType: 'application/pdf', buffer: smallPdf('Minh chung') };

describeInBrowser('forms in the page', () => {
  let world: PageWorld;
  let browser: Browser;
  let an: BrowserPerson;
  const openForm = async (): Promise<void> => {
    await an.openApp('Mẫu', 'home');
    await an.press('Mở biểu mẫu', 'home');
    await an.sees('Biểu mẫu có mọi trường', 'modal');
  };
  beforeAll(async () => {
    world = await openPageWorld();
    browser = await openBrowser();
    an = await openPageAs(browser, world.served.url, world.an.id);
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });
  afterEach(async () => {
    while ((await an.page.locator('[role="dialog"]').count()) > 0) await an.closeModal();
  });

  it('brings the value of every field', async () => {
    await openForm();
    await an.fill('Một dòng', 'Ngắn gọn');
    await an.fill('Nhiều dòng', 'Dòng một\nDòng hai');
    await an.fill('Số', '7');
    await an.fill('Thư điện tử', 'an@so.example');
    await an.fill('Trang web', 'https://so.example');
    await an.choose('Chọn một', 'Khá');
    await an.choose('Chọn theo nhóm', 'Tốt');
    await an.choose('Chọn nhiều', 'Tốt', 'Trung bình');
    await an.choose('Hỏi ứng dụng', 'quyết định 2');
    await an.choose('Người', 'Trần Thị Bình');
    await an.choose('Nhiều người', 'Trần Thị Bình', 'Lê Minh Chi');
    await an.choose('Cuộc trò chuyện', 'toan-the');
    await an.choose('Kênh công khai', 'toan-the');
    await an.choose('Một trong nhiều', 'Tốt');
    await an.choose('Các ô', 'Tốt', 'Khá');
    await an.pickDate('Ngày', '2026-12-01');
    await an.pickDate('Giờ', '14:05');
    await an.pickDate('Thời điểm', '2026-12-01T09:30');
    await an.fill('Văn bản có kiểu', 'Rất *tốt*\n- một\n- hai');
    await an.attach('Tệp', pdf);
    await an.submit();
    await an.page.locator('[role="dialog"]').waitFor({ state: 'detached' });

    const values = world.gallery.submitted.at(-1)! as Record<string, Record<string, Json>>;
    const of = (id: string): Json => values[id]![id]!;
    expect(of('dong')).toEqual({ type: 'plain_text_input', value: 'Ngắn gọn' });
    expect(of('nhieu')).toMatchObject({ value: 'Dòng một\nDòng hai' });
    expect([of('so'), of('thu'), of('web')].map(({ value }) => value)).toEqual([
      '7',
      'an@so.example',
      'https://so.example',
    ]);
    expect(of('chon')).toMatchObject({ selected_option: { value: 'kha' } });
    expect(of('nhom')).toMatchObject({ selected_option: { value: 'tot' } });
    expect(of('nhieumuc')).toMatchObject({ selected_options: [{ value: 'tot' }, { value: 'tb' }] });
    expect(of('ngoai')).toMatchObject({ selected_option: { value: 'v1' } });
    expect(of('nguoi')).toMatchObject({ selected_user: world.binh.id });
    expect(of('nhieunguoi')).toMatchObject({ selected_users: [world.binh.id, world.chi.id] });
    expect(of('noi')).toMatchObject({ selected_conversation: world.all.id });
    expect(of('kenh')).toMatchObject({ selected_channel: world.all.id });
    expect(of('mot')).toMatchObject({ selected_option: { value: 'tot' } });
    expect(of('o')).toMatchObject({ selected_options: [{ value: 'tot' }, { value: 'kha' }] });
    expect([of('ngay')['selected_date'], of('gio')['selected_time']]).toEqual(['2026-12-01', '14:05']);
    expect(of('luc')).toMatchObject({ selected_date_time: Date.UTC(2026, 11, 1, 2, 30) / 1000 });
    expect(of('giau')).toMatchObject({
      rich_text_value: {
        elements: [
          { type: 'rich_text_section', elements: [{ text: 'Rất ' }, { text: 'tốt', style: { bold: true } }] },
          { type: 'rich_text_list', style: 'bullet' },
        ],
      },
    });
    expect(of('tep')).toMatchObject({ files: [{ name: 'minh chứng.pdf', mimetype: 'application/pdf' }] });
  }, 60_000);

  it('says under each field what is wrong, first in Slack’s words, then in the app’s', async () => {
    await openForm();
    await an.fill('Nhiều dòng', 'abc');
    await an.fill('Số', '11');
    await an.fill('Thư điện tử', 'không phải thư');
    await an.submit();
    expect(await an.errors()).toEqual({
      'Một dòng': 'Vui lòng điền mục bắt buộc này.',
      'Nhiều dòng': 'Vui lòng nhập ít nhất 5 ký tự',
      'Số (không bắt buộc)': 'Vui lòng nhập số không quá 10',
      'Thư điện tử (không bắt buộc)': 'Vui lòng nhập địa chỉ email hợp lệ',
    });
    await an.fill('Một dòng', 'sai');
    await an.fill('Nhiều dòng', 'đủ dài rồi');
    await an.fill('Số', '');
    await an.fill('Thư điện tử', '');
    await an.submit();
    expect(await an.errors()).toEqual({ 'Một dòng': 'Ứng dụng không nhận chữ này' });
    expect(
      await an.page
        .locator('[aria-invalid="true"]')
        .first()
        .evaluate((field) => field === field.ownerDocument.activeElement),
    ).toBe(true);
  });

  it('keeps what was typed when the page is loaded again', async () => {
    await openForm();
    await an.fill('Nhiều dòng', 'Bản nháp còn đây');
    await an.page.reload();
    await an.sees('Biểu mẫu có mọi trường', 'modal');
    expect(await an.page.locator('textarea.field').first().inputValue()).toBe('Bản nháp còn đây');
  });

  it('counts characters and refuses too many', async () => {
    await openForm();
    await an.fill('Một dòng', 'x'.repeat(25));
    expect(await an.page.locator('.counter').first().innerText()).toBe('thừa 5');
    await an.submit();
    expect(await an.errors()).toMatchObject({ 'Một dòng': 'Vui lòng nhập không quá 20 ký tự' });
  });

  it('refuses a file as Slack’s client does', async () => {
    await openForm();
    const field = an.part('modal').locator('input[type="file"]');
    await field.setInputFiles({ name: 'bảng.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') });
    await an.page.locator('.toast', { hasText: 'bảng.exe' }).waitFor();
    expect(await an.page.locator('.files-field .chip').count()).toBe(0);
  });

  it('opens a modal over a modal, goes back with Cancel, and tells the app of the cross', async () => {
    await openForm();
    await an.fill('Một dòng', 'vẫn còn');
    await an.press('Mở thêm', 'modal');
    await an.sees('Ở trên biểu mẫu', 'modal');
    await an.page.keyboard.press('Escape');
    await an.sees('Biểu mẫu có mọi trường', 'modal');
    expect(await an.part('modal').locator('input.field').first().inputValue()).toBe('vẫn còn');
    const before = world.gallery.closed.length;
    await an.closeModal();
    await an.page.locator('[role="dialog"]').waitFor({ state: 'detached' });
    await world.workspace.idle();
    expect(world.gallery.closed.length).toBe(before + 1);
  });

  it('keeps the focus inside the modal and gives it back', async () => {
    await openForm();
    const isInside = (): Promise<boolean> =>
      an.page.evaluate("document.querySelector('[role=dialog]').contains(document.activeElement)");
    expect(await isInside()).toBe(true);
    await an.page.keyboard.press('Shift+Tab');
    await an.page.keyboard.press('Shift+Tab');
    expect(await isInside()).toBe(true);
    await an.page.keyboard.press('Tab');
    await an.page.keyboard.press('Tab');
    expect(await isInside()).toBe(true);
  });

  it('is filled in with the keyboard alone', async () => {
    await openForm();
    const { page } = an;
    await page.locator('button[data-label="Chọn một"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('.popover .option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('button[data-label="Chọn một"]', { hasText: 'Khá' }).waitFor();
    await page.locator('input[type="radio"]').first().focus();
    await page.keyboard.press('Space');
    await world.workspace.idle();
    expect(await page.locator('input[type="radio"]').first().isChecked()).toBe(true);
  });

  it('reports a change on the Home at once, and an act that the app does not take as a toast', async () => {
    await an.openApp('Mẫu', 'home');
    await an.choose('Lọc theo mức', 'Tốt');
    await world.workspace.idle();
    expect(world.gallery.pressed).toContain('loc');
    world.workspace.faults.nextInbound({ kind: 'drop', to: 'interaction' });
    await an.press('Mở biểu mẫu', 'home');
    expect(await an.isTold('không trả lời kịp')).toBe(true);
  });
});
