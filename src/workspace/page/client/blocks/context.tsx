/** Small print: texts and small images. */
import { Text } from '../text/text-object.tsx';
import type { BlockProps } from './block-props.ts';
import { ImageElement } from './image.tsx';

export function ContextBlock({ block }: BlockProps) {
  return (
    <div class="context">
      {(block.elements ?? []).map((element, index) =>
        element.type === 'image' ? (
          <ImageElement key={index} image={element} isLarge={false} />
        ) : (
          <Text key={index} value={element} />
        ),
      )}
    </div>
  );
}
