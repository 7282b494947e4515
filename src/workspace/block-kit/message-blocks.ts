/** The blocks of a message, its own and those of its attachments. */
import { check, isObject } from './check.ts';
import type { Report } from './check.ts';
import { blocks as blockShapes } from './kinds/blocks.ts';
import { MESSAGE } from './limits.ts';
import { byType, list } from './shape.ts';
import type { Finding } from './shape.ts';
import type { MessageContent, Problem } from './problem.ts';
import { repeatedActionIds, repeatedBlockIds, tooManyTables, tooMuchMarkdown, tooMuchText } from './whole.ts';

const blockList = list(byType(blockShapes), 0, MESSAGE.blocks);
const refusal = (code: string, message: string, pointer: string): Problem => ({ code, message, pointer });
const withCode = (code: string, findings: readonly Finding[]): Problem[] =>
  findings.map((finding) => ({ code, ...finding }));

/** Problems of `blocks` and `attachments`. */
export function validateBlocks(message: MessageContent): Problem[] {
  const problems: Problem[] = [];
  const report: Report = { findings: [], sightings: [] };
  const lists = [{ blocks: message.blocks as unknown, pointer: '/blocks' }, ...attached(message, problems)];
  for (const { blocks, pointer } of lists) {
    if (blocks === undefined || blocks === null) continue;
    if (!Array.isArray(blocks)) problems.push(refusal('invalid_blocks_format', 'must provide an array', pointer));
    else check(blocks, blockList, { pointer, surface: 'message', slot: '', block: '' }, report);
  }
  const all = lists.map(({ blocks }) => blocks);
  return [
    ...problems,
    ...withCode('invalid_blocks', [
      ...report.findings,
      ...repeatedBlockIds(report),
      ...repeatedActionIds(report, 'block'),
    ]),
    ...withCode('invalid_attachments', tooManyTables(report)),
    ...withCode('msg_blocks_too_long', [...tooMuchMarkdown(report), ...tooMuchText(all, report)]),
  ];
}

function attached({ attachments }: MessageContent, problems: Problem[]): { blocks: unknown; pointer: string }[] {
  if (attachments === undefined || attachments === null) return [];
  const refuse = (code: string, message: string, pointer: string): [] => {
    problems.push(refusal(code, message, pointer));
    return [];
  };
  if (!Array.isArray(attachments)) return refuse('invalid_attachments', 'must provide an array', '/attachments');
  if (attachments.length > MESSAGE.attachments) {
    return refuse('too_many_attachments', `no more than ${MESSAGE.attachments} items allowed`, '/attachments');
  }
  return attachments.flatMap((attachment: unknown, index) =>
    isObject(attachment)
      ? [{ blocks: attachment['blocks'], pointer: `/attachments/${index}/blocks` }]
      : refuse('invalid_attachments', 'must provide an object', `/attachments/${index}`),
  );
}
