/** Modals and the App Home as shapes. */
import type { Field, Shape } from '../shape.ts';
import { boolean, byType, list, plainText, required, string } from '../shape.ts';
import { VIEW } from '../limits.ts';
import { blocks } from './blocks.ts';

const base: Record<string, Field> = {
  private_metadata: string(0, VIEW.privateMetadata),
  callback_id: string(0, VIEW.callbackId),
  external_id: string(0, VIEW.externalId),
};

const modal: Shape = {
  kind: 'view',
  fields: {
    ...base,
    title: required(plainText(VIEW.title)),
    submit: plainText(VIEW.title),
    close: plainText(VIEW.title),
    blocks: required(list(byType(blocks), 1, VIEW.blocks)),
    clear_on_close: boolean,
    notify_on_close: boolean,
  },
};

const home: Shape = { kind: 'view', fields: { ...base, blocks: required(list(byType(blocks), 0, VIEW.blocks)) } };

export const view = byType({ modal, home });
