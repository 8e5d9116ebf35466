import { describe, expect, it } from 'vitest';
import { chordSymbol } from '../../../src/engine/abc/chord-symbol.ts';
import { decodeText, encodeQuoted, encodeText } from '../../../src/engine/abc/text-escapes.ts';
import { pick, seeded } from '../../support/random.ts';

describe('text', () => {
  it.each([
    ['\\\'e\\`a\\^o\\~n\\"u\\ua\\vs\\cc\\,t\\;a\\.z\\=o\\HO\\ru', 'éàôñüăšçţążōŐů'],
    ['\\aa\\AA\\ae\\oe\\ss\\/o\\/O\\DH\\th', 'åÅæœßøØÐþ'],
    ['\\u00e9 \\u20AC', 'é €'],
    ['&eacute;&Agrave;&ntilde;&uuml;&scaron;&ccedil;&aring;', 'éÀñüšçå'],
    ['&#233;&#xE9;&#127925;', 'éé🎵'],
    ['&amp;&lt;&gt;&quot;&szlig;&flat;', '&<>"ß♭'],
    ['\\\\ \\% \\&', '\\ % &'],
  ])('%s is %s', (written, text) => expect(decodeText(written)).toBe(text));

  it.each([
    "\\'q", // no such letter
    '\\x',
    '&nosuch;',
    '&#0;', // control characters and half surrogates stay as they are written
    '&#xD800;',
    '\\ud800',
    '\\u0007',
    '&#99999999;',
    'R & B',
    'C:\\',
  ])('%s stays as it is', (text) => expect(decodeText(text)).toBe(text));

  it('decodes to what was encoded', () => {
    const random = seeded(5);
    const pieces = [...'\\&;%"\'`^~u0e9aé#x ', 'amp', 'eacute', '🎵'];
    for (let n = 0; n < 2000; n++) {
      const text = Array.from({ length: 8 }, () => pick(random, pieces)).join('');
      expect(decodeText(encodeText(text))).toBe(text);
      expect(decodeText(encodeQuoted(text))).toBe(text);
      expect(encodeQuoted(text)).not.toContain('"');
    }
  });
});

describe('chord symbols', () => {
  it.each([
    ['G', 'G'],
    [' Am7 ', 'Am7'],
    ['F♯m', 'F#m'],
    ['Bdim7/F', 'Bdim7/F'],
    ['Csus4', 'Csus4'],
    ['A7(b9)', 'A7(b9)'],
    ['Gmaj7', 'Gmaj7'],
    ['D/9', 'D/9'],
    ['B°', 'Bo'],
    ['E+', 'E+'],
  ])('%s is %s', (text, symbol) => expect(chordSymbol(text)).toBe(symbol));

  it.each([
    '',
    'Fine',
    'D.C.',
    'Segno',
    'a',
    'H7',
    '4',
    'Bass',
    'A'.repeat(30),
    `C${'('.repeat(9)}`,
  ])('%j is none', (text) => expect(chordSymbol(text)).toBeNull());
});
