/** Whatever people and apps write, the page shows it as text: no script runs, no other site is asked, nothing breaks out. */
import type { Browser } from 'playwright-core';
import { serve, servePage } from '../../../src/workspace/index.ts';
import { postMessage } from '../../../src/workspace/engine/messages.ts';
import { describeInBrowser, openBrowser, openPageAs } from '../../support/browser.ts';
import type { BrowserPerson } from '../../support/browser.ts';
import { openPageWorld } from './support/world.ts';
import type { PageWorld } from './support/world.ts';

/** What no message may become. */
const BROKEN_OUT =
  '.list script, .list img, .list iframe, .list [onclick], .list [onerror], a[href^="javascript"], a[href^="data"]';

const hostile: readonly (readonly [name: string, text: string])[] = [
  ['a script', '<script>window.broken = 1</script>'],
  ['an image with a handler', '<img src=x onerror="window.broken = 1">'],
  ['markup after unescaping', '&lt;img src=x onerror=window.broken=1&gt;'],
  ['a script link', '<javascript:window.broken=1|bấm vào đây>'],
  ['a data link', '<data:text/html,hi|xem>'],
  ['a link with quotes', '<https://example.com/"onmouseover="window.broken=1|liên kết>'],
  ['a huge word', 'x'.repeat(3000)],
  ['marks without end', '*a _b ~c `d <e '.repeat(200)],
  ['nested marks', '*_~*_~*_~*_~x~_*~_*~_*~_*'],
  ['open fences', '```mở mà không đóng ```` ``` `` `'],
  ['right to left', '\u202Egnp.fdp אבג ‮ مرحبا'],
  ['zero width and controls', 'a\u200B\u200C\u200D\uFEFFb\u0000\u0007c'],
  ['many diacritics', `Z${'\u0300\u0301\u0302'.repeat(300)}`],
  ['broken surrogates', '\uD83D lẻ \uDE00'],
  ['broken entities', '<@> <#> <!> <!date^> <!date^x^y|z> <!date^99999999999999^{date}|xa> <|> <>'],
  ['a mention of nobody', '<@U9999999> <#C9999999> <!subteam^S1> <!everyone>'],
  ['three thousand characters', 'Đánh giá cán bộ, công chức, viên chức. '.repeat(77).slice(0, 3000)],
];

describeInBrowser('hostile content', () => {
  let world: PageWorld;
  let browser: Browser;
  let an: BrowserPerson;
  const outside: string[] = [];
  beforeAll(async () => {
    world = await openPageWorld();
    browser = await openBrowser();
    an = await openPageAs(browser, world.served.url, world.an.id);
    an.page.on('request', (request) => {
      if (!request.url().startsWith(world.served.url) && !request.url().startsWith('data:'))
        outside.push(request.url());
    });
    await an.openChannel('toan-the');
  }, 30_000);
  afterAll(async () => {
    await browser.close();
    await world.close();
  });

  /** What went wrong on the page: nothing, if the content was harmless. */
  const harm = async (): Promise<unknown[]> => [
    ...outside,
    ...(await an.page.evaluate<string[]>('window.broken ? ["a script ran"] : []')),
    ...(await an.page.evaluate<string[]>(
      'document.documentElement.scrollWidth > innerWidth ? ["wider than the window"] : []',
    )),
    ...(await an.page.locator(BROKEN_OUT).allInnerTexts()),
  ];

  it.each(hostile)('shows %s harmlessly in text, blocks and fields', async (_name, text) => {
    const before = await an.part('conversation').locator('.message').count();
    const plain = { type: 'plain_text', text: text.slice(0, 3000) || 'x' };
    const blocks = [
      { type: 'section', text: { type: 'mrkdwn', text: text.slice(0, 3000) } },
      {
        type: 'section',
        text: plain,
        accessory: { type: 'button', action_id: 'x', text: { type: 'plain_text', text: text.slice(0, 75) } },
      },
      {
        type: 'context',
        elements: [{ type: 'image', image_url: 'https://example.com/pixel.gif', alt_text: text.slice(0, 100) }],
      },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'text', text },
              { type: 'link', url: 'javascript:window.broken=1', text: 'x' },
            ],
          },
        ],
      },
    ];
    // Straight into the engine: the official client would not even send half a character.
    const user = world.installed.botUserId;
    for (const shown of [[], blocks, [{ type: 'markdown', text: `# ${text}\n\n${text}` }]]) {
      postMessage(world.workspace.core, world.all, { user, text, blocks: shown });
    }
    await an
      .part('conversation')
      .locator('.message')
      .nth(before + 2)
      .waitFor();
    expect(await harm()).toEqual([]);
  });

  it('is harmless in names of people, channels, files and in the sidebar', async () => {
    const evil = '<img src=x onerror="window.broken=1">';
    const user = world.workspace.addUser({ name: 'evil', realName: evil, title: evil });
    world.workspace.addChannel({ name: evil.slice(0, 80), members: [world.an.id, user.id], topic: evil });
    await world.workspace
      .as(user.id)
      .say(evil.slice(0, 80), `<@${user.id}>`, { files: [{ name: `${evil}.pdf`, bytes: 'x' }] });
    await an.page.locator('.row', { hasText: '<img' }).first().click();
    await an.part('conversation').locator('.file-card').waitFor();
    expect(await harm()).toEqual([]);
  });

  it('saves a file of any other kind instead of showing it', async () => {
    const file = await world.workspace
      .as(world.an.id)
      .say('toan-the', 'x', { files: [{ name: 'x.html', bytes: '<script>1</script>', mimetype: 'text/html' }] });
    const answer = await fetch(`${world.served.url}/page/files/${world.an.id}/${file.files[0]}`);
    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/);
  });

  it('goes on when the server was away for a while', async () => {
    await an.openChannel('toan-the');
    const port = Number(new URL(world.served.url).port);
    await world.served.close();
    await an.page.locator('.toast', { hasText: 'đang nối lại' }).waitFor();
    world.served = await serve(world.workspace, { port, pages: servePage(world.workspace) });
    await an.page.locator('.toast', { hasText: 'đang nối lại' }).waitFor({ state: 'detached' });
    await an.say('Vẫn ở đây');
    expect(await an.sees('Vẫn ở đây', 'conversation')).toBe(true);
  });
});
