/** Small valid pieces of Block Kit and the questions that the tests ask about them. */
import { validateMessage, validateView } from '../../../src/workspace/block-kit/validate.ts';
import type { Problem } from '../../../src/workspace/block-kit/validate.ts';

export type Piece = Record<string, unknown>;
export type Surface = 'message' | 'modal' | 'home';

/** `count` Vietnamese letters, each one character when composed and three when decomposed. */
export const letters = (count: number): string => 'ế'.repeat(count);
export const plain = (text: string | number = 'Chữ'): Piece => textOf('plain_text', text);
export const mrkdwn = (text: string | number = 'Chữ'): Piece => textOf('mrkdwn', text);
const textOf = (type: string, text: string | number): Piece => ({
  type,
  text: typeof text === 'number' ? letters(text) : text,
});

export const option = (value = '1', more: Piece = {}): Piece => ({ text: plain(`Mức ${value}`), value, ...more });
/** Different options, as many as asked. */
export const options = (count: number, prefix = 'v'): Piece[] =>
  Array.from({ length: count }, (_, index) => option(`${prefix}${index}`));
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

export const modal = (blocks: unknown, more: Piece = {}): Piece => ({
  type: 'modal',
  title: plain('Tự đánh giá'),
  submit: plain('Gửi'),
  blocks,
  ...more,
});
export const home = (blocks: unknown, more: Piece = {}): Piece => ({ type: 'home', blocks, ...more });

const told = (problems: readonly Problem[]): string[] => problems.map(({ code, pointer }) => `${code} ${pointer}`);

/** The problems as «code pointer». */
export const inMessage = (message: object, mode: 'post' | 'update' = 'post'): string[] =>
  told(validateMessage({ text: 'Thông báo', ...message }, mode));
export const inView = (view: unknown): string[] => told(validateView(view));

export const asInput = (element: Piece): Piece => ({ type: 'input', label: plain('Nhãn'), element });
export const asAccessory = (accessory: Piece): Piece => ({ type: 'section', text: plain(), accessory });
export const asAction = (element: Piece): Piece => ({ type: 'actions', elements: [element] });

const FIRST = { message: '/blocks/0', modal: '/view/blocks/0', home: '/view/blocks/0' };

/** Where a block alone on a surface is wrong, as pointers from the block on; no pointer when it is right. */
export function wrongIn(block: unknown, surface: Surface = 'message'): string[] {
  const code = surface === 'message' ? 'invalid_blocks' : 'invalid_arguments';
  const problems =
    surface === 'message' ? inMessage({ blocks: [block] }) : inView((surface === 'modal' ? modal : home)([block]));
  return problems.map((problem) => problem.replace(`${code} ${FIRST[surface]}`, ''));
}

/** The surfaces on which a block is right. */
export const surfacesOf = (block: unknown): Surface[] =>
  (['message', 'modal', 'home'] as const).filter((surface) => wrongIn(block, surface).length === 0);

/** The fields without which the piece is wrong; `judge` gives its problems. */
export const requiredOf = (piece: Piece, judge: (piece: Piece) => string[]): string[] =>
  Object.keys(piece).filter((name) => {
    const { [name]: _gone, ...rest } = piece;
    return judge(rest).length > 0;
  });
