/** Fields that are typed into: plain text with a counter, number, address, and rich text. */
import { useRef, useState } from 'preact/hooks';
import type { Json } from '../../../engine/block.ts';
import { richOf, textOfRich } from '../text/rich-typing.ts';
import { plainOf } from '../text/text-object.tsx';
import { ask } from '../wire/store.ts';
import { words } from '../words/words.ts';
import { useHeld, useWhere, wantsFocus } from './surface.ts';
import type { ElementProps } from './surface.ts';

/** The counter appears when so few characters are left, or when the app has set a limit of its own. */
const NEAR_THE_END = 200;
const MOST_TEXT = 3000;

/**
 * The text under the hands of the person. The server hears every change but never takes the text away: Slack keeps what was
 * typed when a view is updated, too.
 */
function useTyping(props: ElementProps, initial: string, toValue: (text: string) => string | Json) {
  const where = useWhere(props);
  const [text, setText] = useState(initial);
  const type = (next: string): void => {
    setText(next);
    void ask('fill', { ...where, value: toValue(next), how: 'typed' });
  };
  const enter = (): void => void ask('fill', { ...where, value: toValue(text), how: 'enter' });
  return { text, type, enter };
}

function fieldProps({ element, label, describedBy, isInvalid, isRequired }: ElementProps) {
  return {
    'aria-label': label,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid === true,
    'aria-required': isRequired === true,
    'data-focus': wantsFocus(element) || undefined,
    placeholder: plainOf(element.placeholder) || undefined,
    class: 'field',
    dir: 'auto' as const,
  };
}

function Counter({ text, least, most, isSet }: { text: string; least: number; most: number; isSet: boolean }) {
  const left = most - text.length;
  if (!isSet && left > NEAR_THE_END && text.length >= least) return null;
  return (
    <span class={left < 0 ? 'counter counter-over' : 'counter'} aria-live="polite">
      {left < 0 ? words().over(-left) : `${text.length}/${most}`}
    </span>
  );
}

export function PlainTextElement(props: ElementProps) {
  const { element } = props;
  const { text, type, enter } = useTyping(props, useHeld(props)?.value ?? '', (value) => value);
  const most = element.max_length ?? MOST_TEXT;
  const common = {
    ...fieldProps(props),
    value: text,
    onInput: (event: { currentTarget: { value: string } }) => type(event.currentTarget.value),
  };
  return (
    <div class="typing">
      {element['multiline'] === true ? (
        <textarea {...common} rows={Math.min(12, Math.max(4, text.split('\n').length + 1))} />
      ) : (
        <input {...common} type="text" onKeyDown={(event) => event.key === 'Enter' && enter()} />
      )}
      <Counter
        text={text}
        least={element.min_length ?? 0}
        most={most}
        isSet={element.max_length !== undefined && element.max_length < MOST_TEXT}
      />
    </div>
  );
}

const KINDS: Record<string, 'decimal' | 'email' | 'url'> = {
  number_input: 'decimal',
  email_text_input: 'email',
  url_text_input: 'url',
};

/** Numbers and addresses stay text: Slack's own check says what is wrong, not the browser's. */
export function TypedElement(props: ElementProps) {
  const { text, type, enter } = useTyping(props, useHeld(props)?.value ?? '', (value) => value);
  const kind = KINDS[props.element.type];
  return (
    <input
      {...fieldProps(props)}
      type="text"
      inputMode={kind}
      value={text}
      onInput={(event) => type(event.currentTarget.value)}
      onKeyDown={(event) => event.key === 'Enter' && enter()}
    />
  );
}

/** Rich text is written with the marks that Slack's editor understands too: *bold*, _italic_, lists, quotes. */
export function RichTextElement(props: ElementProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const { text, type } = useTyping(props, textOfRich(useHeld(props)?.rich_text_value), richOf);
  const said = words();
  const around = (mark: string, isLine = false): void => {
    const field = area.current;
    if (!field) return;
    const { selectionStart: from, selectionEnd: to } = field;
    const chosen = text.slice(from, to);
    const next = isLine ? chosen.replaceAll(/^/gm, mark) : `${mark}${chosen}${mark}`;
    type(text.slice(0, from) + next + text.slice(to));
    field.focus();
  };
  return (
    <div class="rich-typing">
      <div class="rich-tools" role="toolbar" aria-label={props.label}>
        <button type="button" title={said.bold} aria-label={said.bold} onClick={() => around('*')}>
          <b>B</b>
        </button>
        <button type="button" title={said.italic} aria-label={said.italic} onClick={() => around('_')}>
          <i>I</i>
        </button>
        <button type="button" title={said.strike} aria-label={said.strike} onClick={() => around('~')}>
          <s>S</s>
        </button>
        <button type="button" title={said.list} aria-label={said.list} onClick={() => around('- ', true)}>
          •
        </button>
      </div>
      <textarea
        ref={area}
        {...fieldProps(props)}
        rows={5}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
      />
    </div>
  );
}
