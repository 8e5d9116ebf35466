/**
 * Characters that ABC does not know, and what they stand for: what word processors, phones and scanners make of plain
 * text. A written table; what is in neither table stays as it is, and is refused where it stands in music.
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
};

/** In a chord symbol, between quotes. */
const IN_CHORDS: Readonly<Record<string, string>> = { '\u266F': '#', '\u266D': 'b', '\u266E': '=' };

/** Ranges of letters and digits in other shapes: full-width forms, superscript and subscript digits, wide spaces. */
const RANGES: readonly (readonly [from: number, to: number, became: number, musicOnly: boolean])[] =
  [
    [0xff01, 0xff5e, 0x21, false],
    [0x2074, 0x2079, 0x34, true],
    [0x2080, 0x2089, 0x30, true],
  ];
const SPACES = /[\u2000-\u200A]/;

/** A character in music, inside or outside quotes; what stays is returned as it is. */
function mapped(c: string, music: boolean, quoted: boolean): string {
  const plain = EVERYWHERE[c];
  if (plain !== undefined) return plain;
  if (SPACES.test(c)) return ' ';
  const code = c.charCodeAt(0);
  const range = RANGES.find(([from, to, , only]) => code >= from && code <= to && (music || !only));
  if (range) return String.fromCharCode(code - range[0] + range[2]);
  if (!music) return c;
  return (quoted ? IN_CHORDS[c] : IN_MUSIC[c]) ?? c;
}

/** How often each character was mapped, by `character + what it became`. */
export type CharacterCounts = Map<string, number>;

const OTHER = /[\u0080-\uFFFF]/;

/** The line with what the tables know mapped; counted. */
export function mapCharacters(line: string, isMusic: boolean, counts: CharacterCounts): string {
  if (!OTHER.test(line)) return line;
  let quoted = false;
  let out = '';
  for (let i = 0; i < line.length; i++) {
    const c = line.charAt(i);
    const became = c < '\u0080' ? c : mapped(c, isMusic, quoted);
    if (became !== c) counts.set(c + became, (counts.get(c + became) ?? 0) + 1);
    if (became === '"') quoted = !quoted;
    out += became;
  }
  return out;
}

/** The counts as the report has them, the most frequent first. */
export function characterList(
  counts: CharacterCounts,
): { character: string; became: string; count: number }[] {
  return [...counts]
    .map(([pair, count]) => ({ character: pair.charAt(0), became: pair.charAt(1), count }))
    .sort((a, b) => b.count - a.count || (a.character < b.character ? -1 : 1));
}
