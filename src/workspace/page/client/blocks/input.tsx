/** A field of a form: label, element, hint, and the message of a refused submission. */
import { useId } from 'preact/hooks';
import { ElementView } from '../elements/element.tsx';
import { plainOf } from '../text/text-object.tsx';
import { language, words } from '../words/words.ts';
import { fieldWords } from '../words/refusals.ts';
import type { BlockProps } from './block-props.ts';

export function InputBlock({ block, error }: BlockProps) {
  const id = useId();
  const { element } = block;
  if (!element) return null;
  const label = plainOf(block.label);
  const describedBy = [error ? `${id}-error` : '', block.hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div class={error ? 'input has-error' : 'input'}>
      <div class="input-label" dir="auto">
        {label} {block.optional && <span class="optional">{words().optional}</span>}
      </div>
      <ElementView
        block={block}
        element={element}
        label={label}
        describedBy={describedBy || undefined}
        isInvalid={error !== undefined}
        isRequired={block.optional !== true}
      />
      {error && (
        <div class="error" id={`${id}-error`} role="alert">
          {fieldWords(language(), error)}
        </div>
      )}
      {block.hint && (
        <div class="hint" id={`${id}-hint`}>
          {plainOf(block.hint)}
        </div>
      )}
    </div>
  );
}
