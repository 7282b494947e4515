/** Every limit of every block: the last accepted and the first refused. */
import { letters, mrkdwn, plain, times, wrongIn } from './build.ts';
import type { Piece } from './build.ts';
import { block, BLOCKS, ELEMENTS, image } from './pieces.ts';

const at = (type: string, name: string, make: (n: number) => unknown) => (n: number) =>
  block(type, { [name]: make(n) });
const list = (make: (index: number) => unknown) => (n: number) => times(n, make);

describe('limits: the last accepted and the first refused', () => {
  test.each<[string, number, (n: number) => Piece, string]>([
    ['section.text', 3000, at('section', 'text', mrkdwn), '/text/text'],
    [
      'section.fields',
      10,
      at(
        'section',
        'fields',
        list(() => plain()),
      ),
      '/fields',
    ],
    ['section.fields[]', 2000, at('section', 'fields', (n) => [mrkdwn(n)]), '/fields/0/text'],
    ['header.text', 150, at('header', 'text', plain), '/text/text'],
    [
      'context.elements',
      10,
      at(
        'context',
        'elements',
        list(() => image),
      ),
      '/elements',
    ],
    ['context text', 3000, at('context', 'elements', (n) => [plain(n)]), '/elements/0/text'],
    [
      'actions.elements',
      25,
      at(
        'actions',
        'elements',
        list(() => ELEMENTS['button']),
      ),
      '/elements',
    ],
    ['input.label', 2000, at('input', 'label', plain), '/label/text'],
    ['input.hint', 2000, at('input', 'hint', plain), '/hint/text'],
    ['image.alt_text', 2000, at('image', 'alt_text', letters), '/alt_text'],
    ['image.title', 2000, at('image', 'title', plain), '/title/text'],
    ['image.image_url', 3000, at('image', 'image_url', letters), '/image_url'],
    ['markdown.text', 12_000, at('markdown', 'text', letters), '/text'],
    ['video.alt_text', 200, at('video', 'alt_text', letters), '/alt_text'],
    ['video.title', 200, at('video', 'title', plain), '/title/text'],
    ['video.description', 200, at('video', 'description', plain), '/description/text'],
    ['video.author_name', 50, at('video', 'author_name', letters), '/author_name'],
    ['video.provider_name', 50, at('video', 'provider_name', letters), '/provider_name'],
    ['alert.text', 200, at('alert', 'text', mrkdwn), '/text/text'],
    ['card.title', 150, at('card', 'title', mrkdwn), '/title/text'],
    ['card.subtitle', 150, at('card', 'subtitle', mrkdwn), '/subtitle/text'],
    ['card.body', 200, at('card', 'body', mrkdwn), '/body/text'],
    ['card.subtext', 200, at('card', 'subtext', mrkdwn), '/subtext/text'],
    [
      'card.actions',
      3,
      at(
        'card',
        'actions',
        list(() => ELEMENTS['button']),
      ),
      '/actions',
    ],
    [
      'carousel.elements',
      10,
      at(
        'carousel',
        'elements',
        list(() => BLOCKS['card']),
      ),
      '/elements',
    ],
    ['container.title', 150, at('container', 'title', plain), '/title/text'],
    ['container.subtitle', 150, at('container', 'subtitle', mrkdwn), '/subtitle/text'],
    [
      'container.child_blocks',
      10,
      at(
        'container',
        'child_blocks',
        list(() => BLOCKS['divider']),
      ),
      '/child_blocks',
    ],
    [
      'context_actions',
      5,
      at(
        'context_actions',
        'elements',
        list(() => ELEMENTS['icon_button']),
      ),
      '/elements',
    ],
  ])('%s: %d', (_name, limit, make, pointer) => {
    expect(wrongIn(make(limit))).toEqual([]);
    // Markdown over its own limit is over the sum of all markdown blocks as well.
    expect(wrongIn(make(limit + 1))[0]).toBe(pointer);
  });
});
