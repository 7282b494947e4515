/** Radio buttons and checkboxes. */
import { useId } from 'preact/hooks';
import { optionsOf } from '../../../engine/block.ts';
import type { Option } from '../../../engine/block.ts';
import { Text } from '../text/text-object.tsx';
import { ask } from '../wire/store.ts';
import { mayAct, useHeld, useWhere, wantsFocus } from './surface.ts';
import type { ElementProps } from './surface.ts';

function Choice(props: {
  type: 'radio' | 'checkbox';
  name: string;
  option: Option;
  isChosen: boolean;
  isFocus: boolean;
  onPick: () => void;
}) {
  const { type, name, option, isChosen, isFocus, onPick } = props;
  return (
    <label class="choice">
      {/* Controlled: the server's answer decides, so that a refused confirmation leaves all as it was. */}
      <input
        type={type}
        name={name}
        checked={isChosen}
        data-focus={isFocus || undefined}
        onClick={(event) => {
          event.preventDefault();
          setTimeout(onPick);
        }}
        onChange={() => undefined}
      />
      <span>
        <Text value={option.text} />
        {option.description && (
          <small>
            <Text value={option.description} />
          </small>
        )}
      </span>
    </label>
  );
}

function Choices(
  props: ElementProps & { type: 'radio' | 'checkbox'; chosen: Option[]; next: (option: Option) => string[] },
) {
  const { element, type, chosen, next, label, describedBy, isInvalid, isRequired } = props;
  const name = useId();
  const where = useWhere(props);
  const pick = async (option: Option): Promise<void> => {
    if (await mayAct(element)) await ask('choose', { ...where, values: next(option) });
  };
  return (
    <div
      class="choices"
      role={type === 'radio' ? 'radiogroup' : 'group'}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={type === 'radio' ? isInvalid === true : undefined}
      aria-required={type === 'radio' ? isRequired === true : undefined}
    >
      {optionsOf(element).map((option, index) => (
        <Choice
          key={option.value}
          type={type}
          name={name}
          option={option}
          isChosen={chosen.some(({ value }) => value === option.value)}
          isFocus={index === 0 && wantsFocus(element)}
          onPick={() => void pick(option)}
        />
      ))}
    </div>
  );
}

export function RadioElement(props: ElementProps) {
  const held = useHeld(props)?.selected_option;
  return <Choices {...props} type="radio" chosen={held ? [held] : []} next={({ value = '' }) => [value]} />;
}

export function CheckboxesElement(props: ElementProps) {
  const chosen = useHeld(props)?.selected_options ?? [];
  const values = chosen.map(({ value = '' }) => value);
  const next = ({ value = '' }: Option): string[] =>
    values.includes(value) ? values.filter((each) => each !== value) : [...values, value];
  return <Choices {...props} type="checkbox" chosen={chosen} next={next} />;
}
