/**
 * Characters that ABC does not know, and what they stand for: what word processors, phones and scanners make of plain
 * text, letters of other alphabets that look like ours, letters in other shapes. A written table; what is not in it stays
 * as it is.
 *
 * Every entry is one UTF-16 unit long on both sides, so that places in the text stay right.
 */

/** Wherever they stand. */
const EVERYWHERE: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u2032': "'",
  '\u00B4': "'",
  '\u02BC': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u00A0': ' ',
  '\u1680': ' ',
  '\u202F': ' ',
  '\u205F': ' ',
  '\u3000': ' ',
  '\u00AD': ' ',
  '\u200B': ' ',
  '\u200C': ' ',
  '\u200D': ' ',
  '\u2060': ' ',
  '\uFEFF': ' ',
};

/** In music only: in titles they are letters and signs like others. */
const IN_MUSIC: Readonly<Record<string, string>> = {
  '\u00A6': '|',
  '\u01C0': '|',
  '\u2223': '|',
  '\u2502': '|',
  '\u2016': '|',
  '\u2225': '|',
  '\u2236': ':',
  '\u02D0': ':',
  '\u00B9': '1',
  '\u00B2': '2',
  '\u00B3': '3',
  '\u2044': '/',
  '\u2215': '/',
  '\u00F7': '/',
  '\u02DC': '~',
  '\u223C': '~',
  '\u02C6': '^',
  '\u2039': '<',
  '\u203A': '>',
  '\u266F': '^',
  '\u266D': '_',
  '\u266E': '=',
  // Greek and Cyrillic letters that look like those of notes and rests.
  '\u0391': 'A',
  '\u0392': 'B',
  '\u0395': 'E',
  '\u0396': 'Z',
  '\u03F9': 'C',
  '\u03F2': 'c',
  '\u0410': 'A',
  '\u0412': 'B',
  '\u0415': 'E',
  '\u0421': 'C',
  '\u050C': 'G',
  '\u0430': 'a',
  '\u0435': 'e',
  '\u0441': 'c',
  '\u0501': 'd',
};

/** In a chord symbol, between quotes. */
const IN_CHORDS: Readonly<Record<string, string>> = { '\u266F': '#', '\u266D': 'b', '\u266E': '=' };

/** Ranges of letters and digits in other shapes: full-width forms, superscript and subscript digits, circled letters. */
const RANGES: readonly (readonly [from: number, to: number, became: number, musicOnly: boolean])[] =
  [
    [0xff01, 0xff5e, 0x21, false],
    [0x2074, 0x2079, 0x34, true],
    [0x2080, 0x2089, 0x30, true],
    [0x24b6, 0x24cf, 0x41, true],
    [0x24d0, 0x24e9, 0x61, true],
  ];
const SPACES = /[\u2000-\u200A]/;

/** What a character beyond ASCII stands for in music, inside or outside quotes, or in words; what stays is returned as it is. */
export function nearestCharacter(c: string, music: boolean, quoted: boolean): string {
  const plain = EVERYWHERE[c];
  if (plain !== undefined) return plain;
  if (SPACES.test(c)) return ' ';
  const code = c.charCodeAt(0);
  const range = RANGES.find(([from, to, , only]) => code >= from && code <= to && (music || !only));
  if (range) return String.fromCharCode(code - range[0] + range[2]);
  if (!music) return c;
  return (quoted ? IN_CHORDS[c] : IN_MUSIC[c]) ?? c;
}
