/**
 * The codes of glyphs in the subset of each face that one PDF embeds. This is the one place that reaches into pdfkit: its
 * `EmbeddedFont` is told which glyphs it must carry, how wide they are and what they mean. The version of pdfkit is pinned.
 */
import type { Faces, Style } from './fonts.ts';

interface EmbeddedFont {
  readonly id: string;
  readonly subset: { includeGlyph(id: number): number };
  readonly widths: number[];
  readonly unicode: number[][];
  ref(): unknown;
}
interface Inside {
  readonly _font: EmbeddedFont;
  readonly page: { readonly fonts: Record<string, unknown> };
}
interface Used {
  readonly font: EmbeddedFont;
  readonly codes: Map<number, string>;
}

export interface GlyphCodes {
  /** The name under which the current page knows the face; it is added to the page where it is missing. */
  fontOnPage(style: Style): string;
  /** Four hexadecimal digits. */
  encode(style: Style, codePoint: number): string;
}

export function createGlyphCodes(doc: PDFKit.PDFDocument, faces: Faces): GlyphCodes {
  const inside = doc as unknown as Inside;
  const faceOf = new Map<Style, Used>();
  const use = (style: Style): Used => {
    const known = faceOf.get(style);
    if (known) return known;
    // pdfkit takes a font that was parsed before; its types do not say so.
    doc.font(faces.font(style) as never);
    const added = { font: inside._font, codes: new Map<number, string>() };
    faceOf.set(style, added);
    return added;
  };
  return {
    fontOnPage(style) {
      const { font } = use(style);
      inside.page.fonts[font.id] ??= font.ref();
      return font.id;
    },
    encode(style, codePoint) {
      const { font, codes } = use(style);
      const known = codes.get(codePoint);
      if (known) return known;
      const glyph = faces.glyph(style, codePoint);
      const id = font.subset.includeGlyph(glyph.id);
      font.widths[id] ??= glyph.advance;
      font.unicode[id] ??= [glyph.codePoint];
      const code = id.toString(16).padStart(4, '0');
      codes.set(codePoint, code);
      return code;
    },
  };
}
