/** A section: text or fields, with one element beside it. Long texts fold as Slack folds them. */
import { useState } from 'preact/hooks';
import { ElementView } from '../elements/element.tsx';
import { plainOf, Text } from '../text/text-object.tsx';
import { words } from '../words/words.ts';
import type { BlockProps } from './block-props.ts';
import { ImageElement } from './image.tsx';

const FOLD_AT_CHARACTERS = 1500;
const FOLD_AT_LINES = 12;

/** Folded unless `expand` says no. */
function Folding({ value, isOpen }: { value: unknown; isOpen: boolean }) {
  const [isUnfolded, setUnfolded] = useState(isOpen);
  const text = plainOf(value);
  const isLong = text.length > FOLD_AT_CHARACTERS || text.split('\n').length > FOLD_AT_LINES;
  if (!isLong || isOpen) return <Text value={value} />;
  return (
    <>
      <div class={isUnfolded ? '' : 'folded'}>
        <Text value={value} />
      </div>
      <button type="button" class="button-link" aria-expanded={isUnfolded} onClick={() => setUnfolded(!isUnfolded)}>
        {isUnfolded ? words().showLess : words().showMore}
      </button>
    </>
  );
}

export function SectionBlock({ block }: BlockProps) {
  const { accessory } = block;
  return (
    <div class="section">
      <div class="section-text">
        {block.text && <Folding value={block.text} isOpen={block['expand'] === true} />}
        {block.fields && (
          <div class="section-fields">
            {block.fields.map((field, index) => (
              <div key={index}>
                <Text value={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {accessory && (
        <div class="section-accessory">
          {accessory.type === 'image' ? (
            <ImageElement image={accessory} isLarge />
          ) : (
            <ElementView
              block={block}
              element={accessory}
              label={plainOf(accessory.placeholder) || plainOf(block.text).slice(0, 80)}
            />
          )}
        </div>
      )}
    </div>
  );
}
