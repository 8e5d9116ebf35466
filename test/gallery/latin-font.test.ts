import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { LATIN_CSS, latinFont } from '../../src/gallery/latin-font.ts';

interface Font {
  getPath(text: string, x: number, y: number, size: number, options: object): Path;
  getAdvanceWidth(text: string, size: number): number;
  charToGlyph(sign: string): { getPath(x: number, y: number, size: number): Path };
}
interface Path {
  readonly commands: readonly object[];
  toPathData(decimals: number): string;
}

const require = createRequire(import.meta.url);
// Without types of its own.
const { parse } = require('opentype.js') as { parse(bytes: ArrayBuffer): Font };
const FACES = [
  '400Regular/EBGaramond_400Regular',
  '400Regular_Italic/EBGaramond_400Regular_Italic',
  '600SemiBold/EBGaramond_600SemiBold',
];

describe.each(FACES)('%s', (face) => {
  const bytes = readFileSync(require.resolve(`@expo-google-fonts/eb-garamond/${face}.ttf`));
  const small = latinFont(bytes);
  const read = (one: Uint8Array) => parse(Uint8Array.from(one).buffer as ArrayBuffer);
  const [whole, latin] = [read(bytes), read(small)];
  const drawn = (font: typeof whole, text: string) =>
    font.getPath(text, 0, 100, 100, { features: { liga: true, rlig: true } }).toPathData(2);

  test('is a third of what it was', () => {
    expect(gzipSync(small).length).toBeLessThan(gzipSync(bytes).length * 0.45);
  });

  test.each([
    'The Humors of the Mountain',
    'Ríl an Ḟáinne — Sliaḃ na mBan',
    'first, efficient, offered flat Th fj',
    'Straßenmusik, “Où est-il?” ‘Señor’ £12 €3 1790',
    'AVATAR To. Wey',
  ])('draws %j as the whole one does', (text) => {
    expect(drawn(latin, text)).toBe(drawn(whole, text));
    expect(latin.getAdvanceWidth(text, 100)).toBe(whole.getAdvanceWidth(text, 100));
  });

  test('has no shape for what it is not taken for', () => {
    expect(whole.charToGlyph('Ж').getPath(0, 0, 100).commands.length).toBeGreaterThan(5);
    expect(latin.charToGlyph('Ж').getPath(0, 0, 100).commands.length).toBe(0);
  });
});

test('the style sheet takes it for what it has', () => {
  const css = readFileSync(new URL('../../src/gallery/page/gallery.css', import.meta.url), 'utf8');
  const ranges = [...css.matchAll(/unicode-range:([^;]+);/g)].map(([, range = '']) =>
    range.replace(/\s+/g, ' ').trim(),
  );
  expect(ranges.filter((range) => range === LATIN_CSS)).toHaveLength(3);
});
