/** A row of elements. */
import { ElementView } from '../elements/element.tsx';
import { plainOf } from '../text/text-object.tsx';
import type { BlockProps } from './block-props.ts';

export function ActionsBlock({ block }: BlockProps) {
  return (
    <div class="actions">
      {(block.elements ?? []).map((element) => (
        <ElementView
          key={element.action_id}
          block={block}
          element={element}
          label={plainOf(element.placeholder) || plainOf(element.text)}
        />
      ))}
    </div>
  );
}
