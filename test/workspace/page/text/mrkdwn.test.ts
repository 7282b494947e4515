/** mrkdwn is read as Slack reads it. */
import { readMrkdwn } from '../../../../src/workspace/page/client/text/mrkdwn.ts';
import type { Inline } from '../../../../src/workspace/page/client/text/mrkdwn.ts';

/** The tree as HTML-like text: short to write and to read. */
function show(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return `[code ${inline.text}]`;
    case 'emoji':
      return `[emoji ${inline.name}]`;
    case 'break':
      return '⏎';
    case 'link':
      return `[link ${inline.url} ${inline.text}]`;
    case 'user':
    case 'channel':
    case 'group':
      return `[${inline.kind} ${inline.id}${inline.label ? ` ${inline.label}` : ''}]`;
    case 'broadcast':
      return `[broadcast ${inline.range}]`;
    case 'date':
      return `[date ${inline.seconds} ${inline.format} ${inline.fallback}]`;
    case 'bold':
    case 'italic':
    case 'strike':
      return `[${inline.kind} ${inline.children.map(show).join('')}]`;
  }
}
const read = (text: string): string[] =>
  readMrkdwn(text).map((part) =>
    part.kind === 'pre' ? `pre: ${part.text}` : `${part.kind}: ${part.children.map(show).join('')}`,
  );

describe('mrkdwn', () => {
  it.each([
    ['*đậm* _nghiêng_ ~gạch~', 'lines: [bold đậm] [italic nghiêng] [strike gạch]'],
    ['*_~cả ba~_*', 'lines: [bold [italic [strike cả ba]]]'],
    ['a*b*c', 'lines: a*b*c'],
    ['* không *', 'lines: * không *'],
    ['*mở', 'lines: *mở'],
    ['(*trong ngoặc*)', 'lines: ([bold trong ngoặc])'],
    ['2 * 3 * 4', 'lines: 2 * 3 * 4'],
    ['snake_case_name', 'lines: snake_case_name'],
    ['*dòng một\ndòng hai*', 'lines: *dòng một⏎dòng hai*'],
    ['`*mã*`', 'lines: [code *mã*]'],
    ['&lt;b&gt; &amp; &amp;lt;', 'lines: <b> & &lt;'],
    ['<https://a.vn|trang *này*>', 'lines: [link https://a.vn trang *này*]'],
    ['<https://a.vn/?a=1&amp;b=2>', 'lines: [link https://a.vn/?a=1&b=2 https://a.vn/?a=1&b=2]'],
    ['<mailto:a@b.vn|a@b.vn>', 'lines: [link mailto:a@b.vn a@b.vn]'],
    ['xem https://a.vn/x.', 'lines: xem [link https://a.vn/x https://a.vn/x].'],
    ['<@U1A> <#C2B|chung> <!subteam^S3|@nhom>', 'lines: [user U1A] [channel C2B chung] [group S3 @nhom]'],
    ['<!channel> <!here|here>', 'lines: [broadcast channel] [broadcast here]'],
    ['<!date^1795500000^{date_num}|hạn>', 'lines: [date 1795500000 {date_num} hạn]'],
    ['<javascript:alert(1)|x>', 'lines: <javascript:alert(1)|x>'],
    [':memo: lúc 8:30 :x', 'lines: [emoji memo] lúc 8:30 :x'],
    ['> lời\n&gt; tiếp\nngoài', ['quote: lời⏎tiếp', 'lines: ngoài']],
    ['&gt;&gt;&gt; tất cả\ncòn lại', 'quote: tất cả⏎còn lại'],
    ['trước\n```\n*mã* &lt;b&gt;\n```\nsau', ['lines: trước', 'pre: *mã* <b>', 'lines: sau']],
    ['```mở', 'lines: ```mở'],
    ['a ```x``` b ```', ['lines: a ', 'pre: x', 'lines:  b ```']],
  ])('reads %j', (text, expected) => {
    expect(read(text)).toEqual([expected].flat());
  });

  it.each(['*', '_a ', '<', '`', '~x', '*a _b ~c `d <e '])('reads 40,000 characters of %j in no time', (piece) => {
    const start = performance.now();
    readMrkdwn(piece.repeat(Math.ceil(40_000 / piece.length)));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
