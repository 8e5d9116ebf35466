/**
 * A TrueType font without the outlines that pages in Latin letters never show: a third of its size. Glyphs keep their numbers, so
 * that kerning, ligatures and old-style figures work as before; those that are left out are empty, and the page's style sheet
 * takes this font for LATIN alone, and the whole one, when it is needed, for all else.
 *
 * Tables and their layout: OpenType 1.9, chapters `glyf`, `loca`, `cmap` and `GSUB`.
 */

/** First and last code points: Latin with its accents, Irish with dots, punctuation, currency, arrows, musical signs, a flower. */
export const LATIN: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x218, 0x21b],
  [0x2c6, 0x2dd],
  [0x300, 0x304],
  [0x1e00, 0x1e9e],
  [0x2010, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
  [0x2212, 0x2212],
  [0x266d, 0x266f],
  [0x2767, 0x2767],
];

/** What the style sheet says of this font. */
export const LATIN_CSS = LATIN.map(([first, last]) =>
  first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`,
).join(', ');

function hex(code: number): string {
  return code.toString(16).toUpperCase();
}

/** What a browser does without being asked, and what our pages ask for: `font-variant-numeric`. */
const FEATURES = new Set(
  'ccmp locl rlig liga clig calt rclt lnum onum pnum tnum kern mark mkmk'.split(' '),
);

type Tables = ReadonlyMap<string, DataView>;

/** Throws RangeError or TypeError for what is no TrueType font: ours come from a package of a pinned version. */
export function latinFont(font: Uint8Array): Uint8Array {
  const tables = tablesOf(font);
  const glyphs = new Set([0]);
  for (const [code, glyph] of characters(table(tables, 'cmap'))) {
    if (LATIN.some(([first, last]) => code >= first && code <= last)) glyphs.add(glyph);
  }
  addSubstitutes(table(tables, 'GSUB'), glyphs);
  const outlines = outlinesOf(tables);
  for (const glyph of glyphs) for (const part of partsOf(outlines[glyph])) glyphs.add(part);
  return assemble(
    tables,
    outlines.map((outline, glyph) => (glyphs.has(glyph) ? outline : null)),
  );
}

function tablesOf(font: Uint8Array): Tables {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, DataView>();
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const tag = String.fromCharCode(...font.subarray(at, at + 4));
    const offset = font.byteOffset + view.getUint32(at + 8);
    tables.set(tag, new DataView(font.buffer, offset, view.getUint32(at + 12)));
  }
  return tables;
}

function table(tables: Tables, tag: string): DataView {
  const found = tables.get(tag);
  if (found === undefined) throw new TypeError(`a font without ${tag}`);
  return found;
}

/** Code points and their glyphs, from the segments of format 4. */
function* characters(cmap: DataView): Iterable<readonly [number, number]> {
  for (let at = 4; at < 4 + 8 * cmap.getUint16(2); at += 8) {
    const sub = cmap.getUint32(at + 4);
    if (cmap.getUint16(sub) !== 4) continue;
    const doubled = cmap.getUint16(sub + 6);
    for (let segment = 0; segment < doubled; segment += 2) {
      const last = cmap.getUint16(sub + 14 + segment);
      const first = cmap.getUint16(sub + 16 + doubled + segment);
      const delta = cmap.getUint16(sub + 16 + 2 * doubled + segment);
      const place = sub + 16 + 3 * doubled + segment;
      const range = cmap.getUint16(place);
      for (let code = first; code <= last && code < 0xffff; code += 1) {
        const glyph = range === 0 ? code : cmap.getUint16(place + range + 2 * (code - first));
        if (glyph !== 0 || range === 0) yield [code, (glyph + delta) & 0xffff];
      }
    }
    return;
  }
  throw new TypeError('a font without a cmap of format 4');
}

/** Adds the glyphs that may stand for those that are there: ligatures, other figures. */
function addSubstitutes(gsub: DataView, glyphs: Set<number>): void {
  const lookups = lookupsOf(gsub);
  // What was added may be replaced again.
  for (let before = -1; before < glyphs.size; ) {
    before = glyphs.size;
    for (const at of lookups) {
      const type = gsub.getUint16(at);
      for (let sub = 0; sub < gsub.getUint16(at + 4); sub += 1) {
        addFromSubtable(gsub, at + gsub.getUint16(at + 6 + 2 * sub), type, glyphs);
      }
    }
  }
}

/** Lookups of FEATURES, and those that no feature names: other lookups may call them. */
function lookupsOf(gsub: DataView): number[] {
  const features = gsub.getUint16(6);
  const wanted = new Set<number>();
  const named = new Set<number>();
  for (let i = 0; i < gsub.getUint16(features); i += 1) {
    const record = features + 2 + 6 * i;
    const tag = [0, 1, 2, 3].map((at) => String.fromCharCode(gsub.getUint8(record + at))).join('');
    const feature = features + gsub.getUint16(record + 4);
    for (let k = 0; k < gsub.getUint16(feature + 2); k += 1) {
      const lookup = gsub.getUint16(feature + 4 + 2 * k);
      named.add(lookup);
      if (FEATURES.has(tag)) wanted.add(lookup);
    }
  }
  const list = gsub.getUint16(8);
  return Array.from({ length: gsub.getUint16(list) }, (_, i) => i)
    .filter((i) => wanted.has(i) || !named.has(i))
    .map((i) => list + gsub.getUint16(list + 2 + 2 * i));
}

/** Types of lookups: 1 one for one, 2 many for one, 3 one of many, 4 one for many, 7 another type further away. */
function addFromSubtable(gsub: DataView, at: number, type: number, glyphs: Set<number>): void {
  const u16 = (offset: number) => gsub.getUint16(at + offset);
  if (type === 7) {
    addFromSubtable(gsub, at + gsub.getUint32(at + 4), u16(2), glyphs);
    return;
  }
  // The others only say where lookups apply, which does not matter here.
  if (type > 4) return;
  coverage(gsub, at + u16(2)).forEach((glyph, i) => {
    if (!glyphs.has(glyph)) return;
    if (type === 1) {
      glyphs.add(u16(0) === 1 ? (glyph + u16(4)) & 0xffff : u16(6 + 2 * i));
      return;
    }
    const set = at + u16(6 + 2 * i);
    for (let k = 0; k < gsub.getUint16(set); k += 1) {
      const value = gsub.getUint16(set + 2 + 2 * k);
      if (type !== 4) glyphs.add(value);
      else if (isWithin(gsub, set + value, glyphs)) glyphs.add(gsub.getUint16(set + value));
    }
  });
}

/** Whether all that a ligature is made of is there. */
function isWithin(gsub: DataView, ligature: number, glyphs: ReadonlySet<number>): boolean {
  for (let k = 1; k < gsub.getUint16(ligature + 2); k += 1) {
    if (!glyphs.has(gsub.getUint16(ligature + 2 + 2 * k))) return false;
  }
  return true;
}

/** Glyphs that a subtable is about, in its order. */
function coverage(gsub: DataView, at: number): number[] {
  const count = gsub.getUint16(at + 2);
  const records = Array.from({ length: count }, (_, i) => i);
  if (gsub.getUint16(at) === 1) return records.map((i) => gsub.getUint16(at + 4 + 2 * i));
  return records.flatMap((i) => {
    const [first, last] = [gsub.getUint16(at + 4 + 6 * i), gsub.getUint16(at + 6 + 6 * i)];
    return Array.from({ length: last - first + 1 }, (_, k) => first + k);
  });
}

/** By glyph; null for one without a shape. */
function outlinesOf(tables: Tables): (Uint8Array | null)[] {
  const [glyf, loca] = [table(tables, 'glyf'), table(tables, 'loca')];
  const long = table(tables, 'head').getInt16(50) === 1;
  const placeOf = (glyph: number) =>
    long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph);
  return Array.from({ length: table(tables, 'maxp').getUint16(4) }, (_, glyph) => {
    const [from, to] = [placeOf(glyph), placeOf(glyph + 1)];
    return to > from ? new Uint8Array(glyf.buffer, glyf.byteOffset + from, to - from) : null;
  });
}

/** Flags of a part of a composite glyph. */
const WORDS = 1;
const SCALE = 8;
const MORE = 32;
const TWO_SCALES = 64;
const MATRIX = 128;

/** The glyphs that a composite one is put together of. */
function partsOf(outline: Uint8Array | null | undefined): number[] {
  if (!outline) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  const parts: number[] = [];
  if (view.getInt16(0) >= 0) return parts;
  for (let at = 10, flags = MORE; (flags & MORE) !== 0; ) {
    flags = view.getUint16(at);
    parts.push(view.getUint16(at + 2));
    at += 4 + (flags & WORDS ? 4 : 2);
    at += flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
  }
  return parts;
}

/** The font anew, with these outlines and without the names of its glyphs. */
function assemble(tables: Tables, outlines: readonly (Uint8Array | null)[]): Uint8Array {
  const loca = Buffer.alloc(4 * (outlines.length + 1));
  const shapes: Uint8Array[] = [];
  let at = 0;
  for (const [glyph, outline] of outlines.entries()) {
    if (outline !== null) {
      // Each begins at a multiple of four.
      const padded = Buffer.alloc((outline.length + 3) & ~3);
      padded.set(outline);
      shapes.push(padded);
      at += padded.length;
    }
    loca.writeUInt32BE(at, 4 * (glyph + 1));
  }
  const copy = (view: DataView) => Buffer.from(view.buffer, view.byteOffset, view.byteLength);
  const parts = new Map<string, Buffer>(
    [...tables].map(([tag, view]) => [tag, Buffer.from(copy(view))]),
  );
  parts.set('glyf', Buffer.concat(shapes)).set('loca', loca);
  parts.get('head')?.writeInt16BE(1, 50);
  const post = parts.get('post')?.subarray(0, 32);
  post?.writeUInt32BE(0x00030000, 0);
  if (post) parts.set('post', post);
  return written(parts);
}

/** An OpenType file of tables. Browsers do not look at its checksums; they are right all the same. */
function written(parts: ReadonlyMap<string, Buffer>): Uint8Array {
  const power = Math.floor(Math.log2(parts.size));
  const header = Buffer.alloc(12 + 16 * parts.size);
  header.writeUInt32BE(0x00010000, 0);
  header.writeUInt16BE(parts.size, 4);
  header.writeUInt16BE(16 * 2 ** power, 6);
  header.writeUInt16BE(power, 8);
  header.writeUInt16BE(16 * (parts.size - 2 ** power), 10);
  const body: Buffer[] = [];
  let offset = header.length;
  for (const [i, [tag, bytes]] of [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).entries()) {
    const padded = Buffer.alloc((bytes.length + 3) & ~3);
    bytes.copy(padded);
    let sum = 0;
    for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
    header.write(tag, 12 + 16 * i, 'latin1');
    header.writeUInt32BE(sum, 16 + 16 * i);
    header.writeUInt32BE(offset, 20 + 16 * i);
    header.writeUInt32BE(bytes.length, 24 + 16 * i);
    body.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([header, ...body]);
}
