/** What is typed becomes what Slack would send. */
import { readMarkdown } from '../../../../src/workspace/page/client/text/markdown.ts';
import { richOf, textOfRich } from '../../../../src/workspace/page/client/text/rich-typing.ts';
import { safeLink } from '../../../../src/workspace/page/client/text/safe-link.ts';
import { sentText } from '../../../../src/workspace/page/client/text/sent-text.ts';
import { validateView } from '../../../../src/workspace/block-kit/validate.ts';

const person = (id: string, name: string) => ({
  id,
  name,
  title: '',
  tz: '',
  isBot: false,
  isGuest: false,
  isGone: false,
});
const people = [person('U1', 'Nguyễn Văn An'), person('U2', 'Nguyễn Văn')];

describe('typing', () => {
  it.each([
    ['a < b & c', 'a &lt; b &amp; c'],
    ['@Nguyễn Văn An ơi', '<@U1> ơi'],
    ['@Nguyễn Văn ơi', '<@U2> ơi'],
    ['@here và @channel', '<!here> và <!channel>'],
    ['a@channel.vn', 'a@channel.vn'],
    ['<@U1>', '&lt;@U1&gt;'],
  ])('sends %j as %j', (typed, sent) => {
    expect(sentText(typed, people)).toBe(sent);
  });

  it('makes rich text that the validator takes, and text again', () => {
    const typed = 'Rất *tốt* và `mã`\n- một\n- _hai_\n1. thứ nhất\n> lời';
    const rich = richOf(typed);
    expect(rich).toMatchObject({
      elements: [
        { type: 'rich_text_section' },
        { type: 'rich_text_list', style: 'bullet' },
        { type: 'rich_text_list', style: 'ordered' },
        { type: 'rich_text_quote' },
      ],
    });
    const view = { type: 'home', blocks: [rich] };
    expect(validateView(view)).toEqual([]);
    expect(textOfRich(rich)).toBe('Rất *tốt* và `mã`\n- một\n- _hai_\n1. thứ nhất\nlời');
  });

  it.each([
    ['https://a.vn', true],
    ['mailto:a@b.vn', true],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['file:///etc/passwd', false],
    ['//a.vn', false],
    ['x', false],
  ])('leads to %s: %s', (url, isSafe) => {
    expect(safeLink(url) !== undefined).toBe(isSafe);
  });

  it('reads Markdown: headings, lists, tables, code, and no HTML', () => {
    const parts = readMarkdown(
      '# Đầu đề\n**đậm** và [trang](https://a.vn)\n\n- một\n- hai\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nmã\n```\n---\n> lời\n<b>x</b>',
    );
    expect(parts.map(({ kind }) => kind)).toEqual([
      'heading',
      'paragraph',
      'list',
      'table',
      'pre',
      'rule',
      'quote',
      'paragraph',
    ]);
    expect(parts.at(-1)).toEqual({ kind: 'paragraph', spans: [{ kind: 'text', text: '<b>x</b>' }] });
  });
});
