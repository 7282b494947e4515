/** Images: files of the workspace are shown; other sites are not asked, so theirs stand as a note with the alternative text. */
import { textOf } from '../../../engine/block.ts';
import type { Element, Json } from '../../../engine/block.ts';
import { Icon } from '../parts/icon.tsx';
import { Link } from '../text/mrkdwn-view.tsx';
import { plainOf } from '../text/text-object.tsx';
import { store } from '../wire/store.ts';
import { fileAddress } from '../wire/upload.ts';
import { words } from '../words/words.ts';
import type { BlockProps } from './block-props.ts';

/** The address at which the page itself may load the image. */
function ownSource(image: Record<string, unknown>): string | undefined {
  const file = image['slack_file'] as { id?: string; url?: string } | undefined;
  const id = file?.id ?? /-(F\w+)\//.exec(file?.url ?? '')?.[1];
  if (id) return fileAddress(store.route.as, id, 'image');
  const url = textOf(image['image_url']);
  return url.startsWith('data:image/') ? url : undefined;
}

export function ImageElement({ image, isLarge }: { image: Element | Json; isLarge: boolean }) {
  const alt = textOf(image['alt_text']);
  const source = ownSource(image);
  if (source) return <img class={isLarge ? 'image' : 'image-small'} src={source} alt={alt} />;
  if (!isLarge) return <span class="image-note">[{alt}]</span>;
  return (
    <span class="image-note" title={words().externalImage}>
      <Icon name="image" />
      <Link url={textOf(image['image_url'])}>{words().image(alt)}</Link>
    </span>
  );
}

export function ImageBlock({ block }: BlockProps) {
  return (
    <figure>
      {block['title'] !== undefined && <figcaption>{plainOf(block['title'])}</figcaption>}
      <ImageElement image={block} isLarge />
    </figure>
  );
}
