import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The letters of a sheet: EB Garamond, and DejaVu Sans for what it lacks (flat, sharp and natural signs, scripts other
 * than Latin, Greek and Cyrillic). Both come from npm as TrueType files, so a sheet looks the same on every machine.
 */
export const LETTERING = 'EB Garamond';
export const SIGNS = 'DejaVu Sans';

const require = createRequire(import.meta.url);

export type Weight = 'regular' | 'medium' | 'bold';

export interface Face {
  readonly weight: Weight;
  readonly italic: boolean;
}

/** One row a face: what CSS calls it, and the file. */
const FACES: readonly (Face & {
  readonly file: string;
  /** What stands in an SVG that needs this face. */
  readonly marks: readonly string[];
})[] = [
  {
    weight: 'regular',
    italic: false,
    file: '@expo-google-fonts/eb-garamond/400Regular/EBGaramond_400Regular.ttf',
    marks: ['<text'],
  },
  {
    weight: 'regular',
    italic: true,
    file: '@expo-google-fonts/eb-garamond/400Regular_Italic/EBGaramond_400Regular_Italic.ttf',
    marks: ['font-style="italic"'],
  },
  {
    weight: 'medium',
    italic: false,
    file: '@expo-google-fonts/eb-garamond/500Medium/EBGaramond_500Medium.ttf',
    marks: ['font-weight="500"'],
  },
  {
    weight: 'bold',
    italic: false,
    file: '@expo-google-fonts/eb-garamond/700Bold/EBGaramond_700Bold.ttf',
    marks: ['font-weight="700"', 'font-weight="bold"'],
  },
];

const SIGNS_FILE = 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf';

/** Letters that the text face may lack: all but Latin with its accents, and the punctuation that goes with it. */
const BEYOND_TEXT_FACE = /[\u0250-\u1dff\u1f00-\u200f\u2027-\uffff]/;

/** Paths of the font files that an SVG needs; the rasteriser reads what it is given anew each time, 5 ms a file. */
export function fontFilesFor(svg: string): string[] {
  const files = FACES.filter((face) => face.marks.some((mark) => svg.includes(mark))).map(
    (face) => face.file,
  );
  if (BEYOND_TEXT_FACE.test(svg) || svg.includes(`font-family="${SIGNS}"`)) files.push(SIGNS_FILE);
  return files.map((file) => require.resolve(file));
}

interface OpenTypeFont {
  readonly unitsPerEm: number;
  charToGlyph(char: string): { readonly index: number; readonly advanceWidth?: number };
}

const loaded = new Map<string, OpenTypeFont>();

/** Fonts are read when text is first measured in them (about 50 ms each), and kept. */
function load(file: string): OpenTypeFont {
  let font = loaded.get(file);
  if (font === undefined) {
    const opentype = require('opentype.js') as { parse(data: ArrayBuffer): OpenTypeFont };
    const exact = new Uint8Array(readFileSync(require.resolve(file))); // a Buffer may be a window on a larger pool
    font = opentype.parse(exact.buffer);
    loaded.set(file, font);
  }
  return font;
}

/** How wide letters that the face lacks are taken to be, in ems: those of DejaVu Sans mostly are. */
const MISSING_ADVANCE = 0.65;

/**
 * Width of a line of text in the unit of `size`: the sum of the advances, without kerning, which mostly tightens; so
 * text is hardly ever wider than this says.
 */
export function measureText(text: string, size: number, face: Face | 'signs'): number {
  const font = load(face === 'signs' ? SIGNS_FILE : fileOf(face));
  let advance = 0;
  for (const char of text) {
    const glyph = font.charToGlyph(char);
    advance += glyph.index === 0 ? MISSING_ADVANCE * font.unitsPerEm : (glyph.advanceWidth ?? 0);
  }
  return (advance * size) / font.unitsPerEm;
}

/** Absolute path of a face's TrueType file. */
export const fontFile = (face: Face | 'signs'): string =>
  require.resolve(face === 'signs' ? SIGNS_FILE : fileOf(face));

/** The file of a face; of the upright or italic regular one where the weight was not cut. */
function fileOf(face: Face): string {
  const row =
    FACES.find(({ weight, italic }) => weight === face.weight && italic === face.italic) ??
    FACES.find(({ weight, italic }) => weight === 'regular' && italic === face.italic);
  if (row === undefined) throw new Error(`no font for ${face.weight}`);
  return row.file;
}
