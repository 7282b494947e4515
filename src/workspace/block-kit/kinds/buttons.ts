/** Buttons, images and other elements that hold no value. */
import type { Field, Shape } from '../shape.ts';
import { list, object, oneOf, plainText, required, string } from '../shape.ts';
import { distinctOptionValues } from '../shape-rules.ts';
import type { Element } from './element.ts';
import { imageFields, oneImageSource, overflowOption, shared } from './objects.ts';

const label: Record<string, Field> = { text: required(plainText(75)), accessibility_label: string(0, 75) };
const style = oneOf('primary', 'danger');

const feedbackButton: Shape = { kind: 'object', fields: { ...label, value: required(string(0, 2000)) } };

const parameter: Shape = { kind: 'object', fields: { name: required(string(1)), value: required(string()) } };
const trigger: Shape = {
  kind: 'object',
  fields: { url: required(string(1)), customizable_input_parameters: list(object(parameter)) },
};
const workflow: Shape = { kind: 'object', fields: { trigger: required(object(trigger)) } };

export const buttons = {
  button: {
    kind: 'element',
    slots: ['section.accessory', 'actions', 'card.actions'],
    fields: { ...shared.confirm, ...label, value: string(0, 2000), url: string(0, 3000), style },
  },
  overflow: {
    kind: 'element',
    slots: ['section.accessory', 'actions'],
    fields: { ...shared.confirm, options: required(list(object(overflowOption), 1, 5)) },
    rules: [distinctOptionValues],
  },
  workflow_button: {
    kind: 'element',
    slots: ['section.accessory', 'actions'],
    fields: { ...shared.confirm, ...label, workflow: required(object(workflow)), style },
  },
  feedback_buttons: {
    kind: 'element',
    slots: ['context_actions'],
    fields: {
      ...shared.act,
      positive_button: required(object(feedbackButton)),
      negative_button: required(object(feedbackButton)),
    },
  },
  icon_button: {
    kind: 'element',
    slots: ['context_actions'],
    fields: {
      ...shared.confirm,
      ...label,
      icon: required(string(1)),
      value: string(0, 2000),
      visible_to_user_ids: list(string(1), 0, 10),
    },
  },
  image: {
    kind: 'element',
    slots: ['section.accessory', 'context', 'card.image'],
    fields: imageFields,
    rules: [oneImageSource],
  },
  url: {
    kind: 'element',
    slots: ['sources'],
    fields: { url: required(string(1, 3000)), text: required(string()) },
  },
} satisfies Record<string, Element>;
