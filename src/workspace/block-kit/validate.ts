/** What Slack would refuse in a message or a view, found without asking Slack. */
import { validateBlocks } from './message-blocks.ts';
import { check } from './check.ts';
import type { Report } from './check.ts';
import { countCharacters } from './count.ts';
import { view as viewRule } from './kinds/views.ts';
import { MESSAGE, VIEW } from './limits.ts';
import { validateMetadata } from './metadata.ts';
import type { MessageContent, Problem } from './problem.ts';
import type { Surface } from './shape.ts';
import { inputsWithoutSubmit, repeatedActionIds, repeatedBlockIds, secondFocus } from './whole.ts';

export type { Problem };

/**
 * The problems of a message, the one that decides Slack's answer first; an empty list when Slack would take it.
 * Pointers start at the message (`/blocks/3/text`). `mode` is the call: an update takes a much shorter text.
 */
export function validateMessage(message: MessageContent, mode: 'post' | 'update'): Problem[] {
  return [...validateTexts(message, mode), ...validateMetadata(message.metadata), ...validateBlocks(message)];
}

/** The problems of a modal or an App Home. Pointers start at the argument `view` of the call (`/view/blocks/3`). */
export function validateView(view: unknown): Problem[] {
  const surface: Surface = (view as { type?: unknown } | null)?.type === 'home' ? 'home' : 'modal';
  const report: Report = { findings: [], sightings: [] };
  check(view, viewRule, { pointer: '/view', surface, slot: '', block: '' }, report);
  const findings = [
    ...report.findings,
    ...inputsWithoutSubmit(report),
    ...repeatedBlockIds(report),
    ...repeatedActionIds(report, 'view'),
    ...secondFocus(report),
  ];
  const problems = findings.map((finding) => ({ code: 'invalid_arguments', ...finding }));
  const bytes = Buffer.byteLength(JSON.stringify(view) ?? '');
  if (bytes <= VIEW.bytes) return problems;
  return [{ code: 'view_too_large', message: `${bytes} of ${VIEW.bytes} bytes`, pointer: '/view' }, ...problems];
}

function validateTexts(message: MessageContent, mode: 'post' | 'update'): Problem[] {
  const { text, markdown_text: markdown, blocks, attachments } = message;
  const problems: Problem[] = [];
  const lists = [blocks, attachments].filter((list) => Array.isArray(list) && list.length > 0);
  if (!text?.trim() && !markdown?.trim() && lists.length === 0) {
    problems.push({ code: 'no_text', message: 'must provide text, blocks or attachments', pointer: '' });
  }
  if (markdown && (text || blocks?.length)) {
    const conflict = 'markdown_text cannot go with text or blocks';
    problems.push({ code: 'markdown_text_conflict', message: conflict, pointer: '/markdown_text' });
  }
  const textMax = mode === 'post' ? MESSAGE.postText : MESSAGE.updateText;
  for (const [name, value, max] of [
    ['text', text, textMax],
    ['markdown_text', markdown, MESSAGE.markdownText],
  ] as const) {
    if (value && countCharacters(value) > max) {
      problems.push({ code: 'msg_too_long', message: `must be less than ${max + 1} characters`, pointer: `/${name}` });
    }
  }
  return problems;
}
