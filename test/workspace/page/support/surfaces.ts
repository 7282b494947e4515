/** Every surface of the page, one after the other, for whoever looks at them: axe, a screenshot. */
import type { BrowserPerson } from '../../../support/browser.ts';
import { galleryMessage } from './gallery-views.ts';
import { smallPdf } from './pdf.ts';
import { botOf } from './world.ts';
import type { PageWorld } from './world.ts';

export interface Surface {
  name: string;
  open: (person: BrowserPerson) => Promise<void>;
}

/** Messages, a thread, a file: enough for every surface to have something on it. */
export async function furnish({ workspace, installed, served, an, binh, chi, all }: PageWorld): Promise<void> {
  const bot = botOf({ installed, served });
  await workspace.as(chi.id).say('toan-the', 'Chào *mọi người*, họp lúc 8 giờ :memo: <!here>');
  await bot.chat.postMessage({ channel: all.id, text: 'Mọi khối', blocks: galleryMessage as never });
  const parent = await workspace.as(binh.id).say('toan-the', `<@${an.id}> xem giúp hồ sơ này`, {
    files: [{ name: 'Hồ sơ.pdf', bytes: smallPdf('Ho so') }],
  });
  await workspace.as(an.id).say('toan-the', 'Đã xem ạ', { threadTs: parent.ts });
  await bot.chat.postEphemeral({ channel: all.id, user: an.id, text: 'Chỉ An thấy tin này' });
  await bot.chat.postMessage({ channel: an.id, text: 'Bạn có *2* việc cần làm' });
}

const inModal = async (person: BrowserPerson): Promise<void> => {
  await person.openApp('Mẫu', 'home');
  await person.press('Mở biểu mẫu');
  await person.sees('Biểu mẫu có mọi trường', 'modal');
};

/** In the order in which they are visited; each starts from the page without anything open. */
export const surfaces: readonly Surface[] = [
  { name: 'channel', open: (person) => person.openChannel('toan-the') },
  {
    name: 'thread',
    async open(person) {
      await person.openChannel('toan-the');
      await person.openThread('xem giúp hồ sơ');
    },
  },
  { name: 'home', open: (person) => person.openApp('Mẫu', 'home') },
  { name: 'app-messages', open: (person) => person.openApp('Mẫu', 'messages') },
  { name: 'modal', open: inModal },
  {
    name: 'modal-errors',
    async open(person) {
      await inModal(person);
      await person.submit();
      await person.sees('Vui lòng điền mục bắt buộc này.', 'modal');
    },
  },
  {
    name: 'select',
    async open(person) {
      await inModal(person);
      await person.page.locator('button[data-label="Nhiều người"]').click();
      await person.page.locator('.popover .option').first().waitFor();
    },
  },
  {
    name: 'modal-second',
    async open(person) {
      await inModal(person);
      await person.press('Mở thêm', 'modal');
      await person.sees('Ở trên biểu mẫu', 'modal');
    },
  },
  {
    name: 'confirm',
    async open(person) {
      await person.openChannel('toan-the');
      await person.press('Xóa hồ sơ', 'conversation');
      await person.sees('Không lấy lại được.', 'modal');
    },
  },
  {
    name: 'pdf',
    async open(person) {
      await person.openChannel('toan-the');
      await person.part('conversation').locator('.file-card .button').first().click();
      await person.page.locator('.viewer iframe').waitFor();
    },
  },
  {
    name: 'switcher',
    async open(person) {
      if (await person.page.locator('.to-sidebar').isVisible()) await person.page.locator('.to-sidebar').click();
      await person.page.locator('.acting').click();
      await person.page.locator('.finder .found').first().waitFor();
    },
  },
  {
    name: 'commands',
    async open(person) {
      await person.openChannel('toan-the');
      await person.page.locator('main .composer textarea').fill('/');
      await person.page.locator('.suggestions').waitFor();
    },
  },
  {
    name: 'toast',
    async open(person) {
      await person.openChannel('toan-the');
      await person.say('/khong-co');
      await person.page.locator('.toast').waitFor();
    },
  },
  ...['traffic', 'views', 'time', 'faults', 'validator'].map((tab, index) => ({
    name: `drawer-${tab}`,
    async open(person: BrowserPerson) {
      await person.openApp('Mẫu', 'home');
      await person.page.locator('.place-head .developer').click();
      await person.page.locator('.drawer .tabs button').nth(index).click();
      if (tab === 'traffic') await person.page.locator('.line button').first().click();
    },
  })),
];
