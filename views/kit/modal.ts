/** A modal, its hidden state and the short answers that replace or cover it. */
import type { KnownBlock, ModalView } from '@slack/types';
import type { Text } from '../../src/text/vi.ts';
import { plain, section } from './blocks.ts';

export interface ModalProps {
  readonly callbackId: string;
  readonly title: string;
  readonly blocks: readonly KnownBlock[];
  readonly submit?: string;
  readonly close: string;
  /** Which record and page the modal is about. Never trusted as a right: rights come from the roster on submit. */
  readonly about?: Readonly<Record<string, string | number>>;
}

export const modal = ({ callbackId, title, blocks, submit, close, about }: ModalProps): ModalView => ({
  type: 'modal',
  callback_id: callbackId,
  title: plain(title),
  ...(submit ? { submit: plain(submit) } : {}),
  close: plain(close),
  blocks: [...blocks],
  ...(about ? { private_metadata: JSON.stringify(about) } : {}),
});

/** What the modal said about itself, as flat strings; an altered or broken text gives undefined. */
export function readAbout(privateMetadata: string): Readonly<Record<string, string>> | undefined {
  try {
    const data: unknown = JSON.parse(privateMetadata);
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
    const entries = Object.entries(data);
    if (!entries.every(([, value]) => typeof value === 'string' || typeof value === 'number')) return undefined;
    return Object.fromEntries(entries.map(([key, value]) => [key, String(value)]));
  } catch {
    return undefined;
  }
}

/** Lies over the modal in which the person was refused, so that nothing typed there is lost. */
export const refusedView = (sentence: string, text: Text): ModalView =>
  modal({
    callbackId: 'refused',
    title: text.common.refusedTitle,
    blocks: [section(sentence), section(text.common.refusedHint)],
    close: text.common.back,
  });

/** By which a listener knows a modal that only says something. */
export const messageId = 'message';

/** A modal that only says something: a refusal at opening, or that something was done. */
export const messageView = (
  title: string,
  sentence: string,
  text: Text,
  blocks: readonly KnownBlock[] = [],
): ModalView =>
  modal({ callbackId: messageId, title, blocks: [section(sentence), ...blocks], close: text.common.close });
