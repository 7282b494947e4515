import { openBrowser, openPageAs } from '../../support/browser.ts';
import { openPageWorld } from './support/world.ts';
import { furnish } from './support/surfaces.ts';
jest.setTimeout(120000);
it('pdf', async () => {
    const w = await openPageWorld();
    await furnish(w);
    const b = await openBrowser();
    try {
      const p = await openPageAs(b, w.served.url, w.an.id);
      p.page.on('console', (m) => process.stderr.write(m.text() + '\n'));
      p.page.on('response', (m) => m.url().includes('files') && process.stderr.write(m.url() + JSON.stringify(m.headers()) + '\n'));
      await p.openChannel('toan-the');
      await p.part('conversation').locator('.file-card .button').first().click();
      await p.page.waitForTimeout(3000);
      await p.screenshot('/tmp/s1.png');
      for (const f of p.page.frames()) process.stderr.write(f.url() + '\n');
      const t = Date.now();
      await b.close();
      process.stderr.write(`closed ${Date.now() - t}\n`);
      const t2 = Date.now();
      await w.gallery.bolt.stop();
      process.stderr.write(`bolt ${Date.now() - t2}\n`);
    } finally { await w.served.close(); }
});
