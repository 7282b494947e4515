/** Any element, by its type. To add one: a component in this folder, a line here. */
import type { ComponentType } from 'preact';
import { words } from '../words/words.ts';
import { ButtonElement, FeedbackElement, OverflowElement } from './buttons.tsx';
import { CheckboxesElement, RadioElement } from './choices.tsx';
import { DateElement } from './dates.tsx';
import { FileElement } from './files.tsx';
import { SelectElement } from './selects.tsx';
import { PlainTextElement, RichTextElement, TypedElement } from './texts.tsx';
import type { ElementProps } from './surface.ts';

const ELEMENTS: Record<string, ComponentType<ElementProps>> = {
  button: ButtonElement,
  workflow_button: ButtonElement,
  icon_button: ButtonElement,
  feedback_buttons: FeedbackElement,
  overflow: OverflowElement,
  radio_buttons: RadioElement,
  checkboxes: CheckboxesElement,
  datepicker: DateElement,
  timepicker: DateElement,
  datetimepicker: DateElement,
  plain_text_input: PlainTextElement,
  number_input: TypedElement,
  email_text_input: TypedElement,
  url_text_input: TypedElement,
  rich_text_input: RichTextElement,
  file_input: FileElement,
};
for (const what of ['static', 'external', 'users', 'conversations', 'channels']) {
  ELEMENTS[`${what}_select`] = SelectElement;
  ELEMENTS[`multi_${what}_select`] = SelectElement;
}

export function ElementView(props: ElementProps) {
  const Known = ELEMENTS[props.element.type];
  // The key keeps what is typed when the app replaces the view, as Slack does for the same block_id and action_id.
  const key = `${props.block.block_id} ${props.element.action_id} ${props.element.type}`;
  return Known ? (
    <Known key={key} {...props} />
  ) : (
    <span class="unknown">{words().unknownBlock(props.element.type)}</span>
  );
}
