/** axe-core finds nothing serious on any surface, at the width of a desk and of a phone. `SCREENSHOTS=folder` keeps pictures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser, openBrowser, openPageAs } from '../../support/browser.ts';
import { furnish, surfaces } from './support/surfaces.ts';
import { openPageWorld } from './support/world.ts';
import type { PageWorld } from './support/world.ts';

interface Finding {
  id: string;
  impact: string | null;
  nodes: { target: string[]; failureSummary?: string }[];
}

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const { SCREENSHOTS } = process.env;

/** What axe calls serious or critical, in words. */
async function seriousFindings(page: Page): Promise<string[]> {
  const findings = await page.evaluate(
    `${axe}; axe.run(document, { resultTypes: ['violations'], iframes: false }).then((result) => result.violations)`,
  );
  return (findings as Finding[])
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary})`).join('; ')}`,
    );
}

describeInBrowser('the page for everybody', () => {
  let world: PageWorld;
  let browser: Browser;
  beforeAll(async () => {
    world = await openPageWorld();
    await furnish(world);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  const cases = [1280, 390].flatMap((width) => surfaces.map((surface) => ({ width, ...surface })));
  it.each(cases)(
    'has no serious finding: $name at $width px',
    async ({ width, name, open }) => {
      // Every surface starts without the modals of the one before.
      world.workspace.core.stacks.clear();
      const person = await openPageAs(browser, world.served.url, world.an.id, { width });
      await open(person);
      if (SCREENSHOTS) await person.screenshot(join(SCREENSHOTS, `${name}-${width}.png`));
      expect(await seriousFindings(person.page)).toEqual([]);
      const overflow = await person.page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
      await person.page.context().close();
    },
    30_000,
  );
});
