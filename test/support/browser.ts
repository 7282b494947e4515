/** A headless Chromium that acts as a person in the page of the local workspace: by the words on the screen, with clicks. */
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { createBrowserPerson } from './browser-person.ts';
import type { BrowserPerson } from './browser-person.ts';

export type { BrowserPerson } from './browser-person.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** What is not there after so long is not coming. */
const PATIENCE_MS = 12_000;

/** A browser on a busy machine. */
const SLOW_MS = 30_000;

/** Where the browser is; undefined where there is none. `CHROMIUM` names another. */
const chromiumPath = [process.env['CHROMIUM'] ?? '', ...PLACES].find((path) => path !== '' && existsSync(path));

/** Starts the browser with an empty profile. */
export async function openBrowser(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('no Chromium on this machine');
  return chromium.launch({ executablePath: chromiumPath, headless: true, chromiumSandbox: false, args: QUIET });
}

/** `describe` where a browser exists; else skipped, and said so aloud. */
export const describeInBrowser: jest.Describe = ((name: string, tests: () => void) => {
  if (chromiumPath !== undefined) {
    jest.setTimeout(SLOW_MS);
    describe(name, tests);
    return;
  }
  process.stderr.write(`\n!!! SKIPPED, no Chromium on this machine: ${name}\n`);
  describe.skip(name, tests);
}) as jest.Describe;

export interface OpenOptions {
  /** 1280 by default; 390 is a phone. */
  width?: number;
  language?: 'vi' | 'en';
}

/** Opens the page as the person with this id. Errors of the page's script fail the next act. */
export async function openPageAs(
  browser: Browser,
  url: string,
  userId: string,
  options: OpenOptions = {},
): Promise<BrowserPerson> {
  const width = options.width ?? 1280;
  const context = await browser.newContext({
    viewport: { width, height: width < 500 ? 844 : 800 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  if (options.language) await page.addInitScript(`localStorage.setItem('language', '${options.language}')`);
  await page.goto(`${url}/#/${userId}`);
  await page.locator('.sidebar').waitFor();
  return createBrowserPerson(page, faults);
}
