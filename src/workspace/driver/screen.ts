/** What a person reads on a surface, as plain lines. */
import type { Block, Element } from '../engine/block.ts';
import { optionsOf } from '../engine/block.ts';
import type { StateValue } from '../engine/view.ts';
import { blocksOf } from '../people/surface.ts';
import type { Surface } from '../people/surface.ts';
import { labelOf } from './labels.ts';

/** Every text inside a value, in order; keys that nobody sees are left out. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  const own = typeof record['text'] === 'string' ? [record['text']] : textsIn(record['text']);
  const mention = record['type'] === 'user' && typeof record['user_id'] === 'string' ? [`@${record['user_id']}`] : [];
  return [...own, ...mention, ...textsIn(record['elements']), ...textsIn(record['alt_text'])];
}

function shownValue(value: StateValue | undefined): string {
  if (!value) return '';
  const options = value.selected_options ?? (value.selected_option ? [value.selected_option] : []);
  const names = options.map((option) => option.text.text);
  const { rich_text_value: rich, files } = value;
  const plain = Object.entries(value).filter(([key, content]) => key !== 'type' && typeof content === 'string');
  return [
    ...plain.map(([, content]) => String(content)),
    ...names,
    ...textsIn(rich),
    ...(value.selected_users ?? []),
    ...(files ?? []).map((file) => String(file['name'])),
  ].join(', ');
}

function elementLine(block: Block, element: Element, value: StateValue | undefined): string {
  const label = labelOf(block, element);
  if (element.type === 'button') return `[${label}]`;
  if (element.type === 'overflow')
    return optionsOf(element)
      .map((option) => `[${option.text.text}]`)
      .join(' ');
  const offered = optionsOf(element).map((option) => option.text.text);
  const choices = offered.length > 0 ? ` (${offered.join(' | ')})` : '';
  return `${label}: ${shownValue(value)}${choices}`;
}

function blockLines(block: Block, surface: Surface): string[] {
  const state = surface.kind === 'view' ? surface.view.state : {};
  const line = (element: Element): string =>
    elementLine(block, element, state[block.block_id ?? '']?.[element.action_id ?? '']);
  const error = surface.kind === 'view' ? surface.view.errors[block.block_id ?? ''] : undefined;
  switch (block.type) {
    case 'divider':
      return ['---'];
    case 'input':
      return [block.element ? line(block.element) : '', ...textsIn([block.hint]), ...(error ? [`! ${error}`] : [])];
    case 'actions':
      return [(block.elements ?? []).map(line).join(' ')];
    case 'table':
      return (block.rows ?? []).map((row) => row.map((cell) => textsIn(cell).join('')).join(' | '));
    default:
      return [
        ...textsIn(block),
        ...textsIn(block.fields),
        ...(block.accessory && block.accessory.type !== 'image' ? [line(block.accessory)] : []),
        ...(block.child_blocks ?? []).flatMap((child) => blockLines(child, surface)),
      ];
  }
}

/** The screen as text: title, blocks, values, errors, buttons. */
export function screenOf(surface: Surface): string {
  const title = surface.kind === 'view' ? textsIn([surface.view.title]) : [];
  const foot = surface.kind === 'view' ? textsIn([surface.view.submit, surface.view.close]) : [];
  const text = surface.kind === 'message' && surface.message.blocks.length === 0 ? [surface.message.text] : [];
  const body = blocksOf(surface).flatMap((block) => blockLines(block, surface));
  return [...title.map((line) => `# ${line}`), ...text, ...body, ...foot.map((line) => `[${line}]`)].join('\n');
}
