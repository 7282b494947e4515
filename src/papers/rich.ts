/** Text with its styles, as the papers write it. */
import type { Style } from './fonts.ts';

export interface Run {
  readonly text: string;
  readonly style: Style;
}
/** Plain text is set in the style of its paragraph; runs change the style inside it. */
export type Rich = string | readonly Run[];

export const bold = (text: string): Run => ({ text, style: 'bold' });
export const italic = (text: string): Run => ({ text, style: 'italic' });
export const upright = (text: string): Run => ({ text, style: 'regular' });
