/** What a person does and reads in the page of the local workspace: by the words on the screen, with clicks. */
import type { Locator, Page } from 'playwright-core';

/** Where on the page: the open conversation, the thread, the modal on top, the App Home. */
export type Part = 'conversation' | 'thread' | 'modal' | 'home' | 'page';
const PARTS: Record<Part, string> = {
  conversation: 'main .list',
  thread: 'aside.thread',
  modal: '[role="dialog"], [role="alertdialog"]',
  home: '.home',
  page: '.page',
};

export interface BrowserPerson {
  readonly page: Page;
  part(name: Part): Locator;
  /** Changes the person through «Đóng vai», by name. */
  actAs(name: string): Promise<void>;
  openChannel(name: string): Promise<void>;
  /** The app's Home, or its messages. */
  openApp(name: string, tab: 'home' | 'messages'): Promise<void>;
  /** Presses the last button with these words; in the modal if one is open unless another part is named. */
  press(text: string, part?: Part): Promise<void>;
  fill(label: string, text: string): Promise<void>;
  /** Chooses in a select, radio buttons or checkboxes. */
  choose(label: string, ...options: string[]): Promise<void>;
  pickDate(label: string, date: string): Promise<void>;
  attach(label: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void>;
  /** Presses the modal's submit button, whatever it is called, and waits for the answer. */
  submit(): Promise<void>;
  closeModal(): Promise<void>;
  say(text: string, part?: 'conversation' | 'thread'): Promise<void>;
  /** Opens the thread of the last message that has these words. */
  openThread(text: string): Promise<void>;
  /** The messages under fields of the modal, by label. */
  errors(): Promise<Record<string, string>>;
  toasts(): Promise<string[]>;
  /** Waits for the text; fails when it does not come. */
  sees(text: string | RegExp, part?: Part): Promise<true>;
  /** Waits for a toast with this text. */
  isTold(text: string): Promise<true>;
  text(part?: Part): Promise<string>;
  screenshot(path: string): Promise<void>;
}

/** `faults` are the errors of the page's own script; with one of them the next act fails. */
export function createBrowserPerson(page: Page, faults: string[]): BrowserPerson {
  const part = (name: Part): Locator => page.locator(PARTS[name]).last();
  const hereIfOpen = async (): Promise<Part> => {
    if (await page.locator('[role="dialog"], [role="alertdialog"]').count()) return 'modal';
    if (await page.locator('.home').count()) return 'home';
    return 'conversation';
  };
  const blockOf = (label: string): Locator =>
    part('modal')
      .locator('.input', { has: page.locator('.input-label', { hasText: label }) })
      .first();
  const settled = async (): Promise<void> => {
    await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
    if (faults.length > 0) throw new Error(`the page's script failed: ${faults.join('; ')}`);
  };
  const row = (name: string): Locator =>
    page
      .locator('.rows .row')
      .filter({ has: page.locator('.row-name', { hasText: name }) })
      .first();
  const toSidebar = async (): Promise<void> => {
    const back = page.locator('.to-sidebar');
    if (await back.isVisible()) await back.click();
  };
  const find = async (text: string): Promise<void> => {
    await page.locator('.finder .field').fill(text);
    await page.locator('.finder .found', { hasText: text }).first().click();
  };
  const chooseOption = async (label: string, options: string[]): Promise<void> => {
    const block = (await blockOf(label).count()) > 0 ? blockOf(label) : part(await hereIfOpen());
    const select = block.locator(`button[data-label=${JSON.stringify(label)}]`).first();
    if ((await select.count()) === 0) {
      for (const option of options) await block.locator('.choice', { hasText: option }).first().click();
      return;
    }
    await select.click();
    for (const option of options) {
      await page.locator('.popover .search').fill(option);
      await page.locator('.popover .option', { hasText: option }).first().click();
    }
    if (await page.locator('.popover').count()) await page.locator('.popover .search').press('Escape');
  };

  const person: BrowserPerson = {
    page,
    part,
    async actAs(name) {
      await toSidebar();
      await page.locator('.acting').click();
      await find(name);
      await page.locator('.acting strong', { hasText: name }).waitFor();
    },
    async openChannel(name) {
      await toSidebar();
      await row(name).click();
      await page.locator('.place-title h2', { hasText: name }).waitFor();
    },
    async openApp(name, tab) {
      await toSidebar();
      await row(name).click();
      await page
        .locator('.place-head .tabs button')
        .nth(tab === 'home' ? 0 : 1)
        .click();
      await page.locator(tab === 'home' ? '.home' : 'main .list').waitFor();
    },
    async press(text, where) {
      const box = part(where ?? (await hereIfOpen()));
      await box.getByRole('button', { name: text, exact: true }).last().click();
      await settled();
    },
    async fill(label, text) {
      await blockOf(label).locator('input.field, textarea.field').first().fill(text);
    },
    choose: (label, ...options) => chooseOption(label, options),
    async pickDate(label, date) {
      await blockOf(label).locator('input.field-date').fill(date);
    },
    async attach(label, file) {
      await blockOf(label).locator('input[type="file"]').setInputFiles(file);
      await blockOf(label).locator('.chip', { hasText: file.name }).waitFor();
    },
    async submit() {
      await part('modal').locator('.dialog-foot .button-primary').click();
      await settled();
    },
    async closeModal() {
      const name = await part('modal').getAttribute('data-dialog');
      await part('modal').locator('.dialog-head > .button-quiet').last().click();
      await page.locator(`[data-dialog="${name}"]`).waitFor({ state: 'detached' });
      await settled();
    },
    async say(text, where = 'conversation') {
      const field = page.locator(where === 'thread' ? '.thread .composer textarea' : 'main .composer textarea');
      await field.fill(text);
      await field.press('Enter');
      await settled();
    },
    async openThread(text) {
      const message = page.locator('main .message', { hasText: text }).last();
      const replies = message.locator('.replies');
      if (await replies.count()) await replies.click();
      else {
        await message.hover();
        await message.locator('.message-tools button').first().click();
      }
      await page.locator('.thread').waitFor();
    },
    async errors() {
      const found = await part('modal').locator('.input.has-error').all();
      const pairs = found.map(async (block) => [
        (await block.locator('.input-label').innerText()).trim(),
        (await block.locator('.error').innerText()).trim(),
      ]);
      return Object.fromEntries(await Promise.all(pairs)) as Record<string, string>;
    },
    toasts: async () => (await page.locator('.toast').allInnerTexts()).map((text) => text.replace(/×\s*$/, '').trim()),
    async sees(text, where = 'page') {
      await part(where).getByText(text).last().waitFor();
      return true;
    },
    async isTold(text) {
      await page.locator('.toast', { hasText: text }).last().waitFor();
      return true;
    },
    text: async (where = 'page') => part(where).innerText(),
    screenshot: async (path) => void (await page.screenshot({ path })),
  };
  return person;
}
