/** The four faces of Tinos (metrically Times New Roman, OFL), parsed once and used for every paper. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { create, type Font } from 'fontkit';

export type Style = 'regular' | 'italic' | 'bold' | 'boldItalic';

const files: Readonly<Record<Style, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};
const family = '@expo-google-fonts/tinos';

/** What stands for a character that the typeface does not have. */
export const missingMark = '□';
const noBreakSpace = 0xa0;
const space = 0x20;

export interface Glyph {
  readonly id: number;
  /** The one character that a reader copies out; a glyph that two characters share is always copied as this one. */
  readonly codePoint: number;
  /** In thousandths of the font size. */
  readonly advance: number;
}

export interface Faces {
  font(style: Style): Font;
  has(codePoint: number): boolean;
  glyph(style: Style, codePoint: number): Glyph;
  /** Width in points, without kerning, exactly as the pen sets it. */
  width(text: string, style: Style, size: number): number;
}

/** Thousandths of the font size from the top of the line to its baseline. */
export const ascent = 891;

/** Reads the four files; a missing package is a fault. */
export function openFaces(): Faces {
  // The package is found from where the process runs: `import.meta` does not exist where tests run, `require` not in the build.
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  const open = (style: Style): Font => create(readFileSync(resolve(`${family}/${files[style]}`))) as Font;
  const fonts: Record<Style, Font> = {
    regular: open('regular'),
    italic: open('italic'),
    bold: open('bold'),
    boldItalic: open('boldItalic'),
  };
  const cache: Record<Style, Map<number, Glyph>> = {
    regular: new Map(),
    italic: new Map(),
    bold: new Map(),
    boldItalic: new Map(),
  };
  const has = (codePoint: number): boolean => fonts.regular.hasGlyphForCodePoint(codePoint);

  const glyph = (style: Style, codePoint: number): Glyph => {
    const known = cache[style].get(codePoint);
    if (known) return known;
    const font = fonts[style];
    const shown = codePoint === noBreakSpace ? space : codePoint;
    const drawn = font.hasGlyphForCodePoint(shown) ? shown : (missingMark.codePointAt(0) ?? space);
    const { id, advanceWidth } = font.glyphForCodePoint(drawn);
    const found = { id, codePoint: drawn, advance: (advanceWidth * 1000) / font.unitsPerEm };
    cache[style].set(codePoint, found);
    return found;
  };

  const width = (text: string, style: Style, size: number): number => {
    let sum = 0;
    for (const character of text) sum += glyph(style, character.codePointAt(0) ?? space).advance;
    return (sum * size) / 1000;
  };
  return { font: (style) => fonts[style], has, glyph, width };
}
