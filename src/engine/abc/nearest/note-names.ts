/**
 * Notes by the names that other languages have for them, as ABC. A written table: a system of names is taken where most of
 * a text's words are names of it. Names without an octave are those from middle C to the B above; `'` and `,` behind a name
 * move it, as in ABC, and so do a sharp (#, ♯) and a flat (b, ♭).
 */
import { LETTERS } from '../key.ts';
import { type MappedText, rewrite } from './mapped-text.ts';
import type { Replacements } from './replacements.ts';

interface NameSystem {
  /** Step above C (0 .. 6) and, where the name has one, its sign. */
  readonly names: Readonly<Record<string, readonly [step: number, sign?: '^' | '_']>>;
  /** The first name is whichever note is the tonic (Indian sargam, Chinese numbers), not C. */
  readonly movable: boolean;
  /** Capital letters lie an octave below small ones, as in ABC. */
  readonly cased: boolean;
}

const fixed = (...rows: readonly string[]): NameSystem => system(rows, false);
const movable = (...rows: readonly string[]): NameSystem => system(rows, true);

/** Each row is a way to say the seven notes from C, or from the tonic, upwards. */
function system(rows: readonly string[], isMovable: boolean): NameSystem {
  const names: Record<string, readonly [number]> = {};
  for (const row of rows) {
    row.split(' ').forEach((name, step) => {
      names[plain(name)] = [step];
    });
  }
  return { names, movable: isMovable, cased: false };
}

/** Without accents and capitals; Japanese in one of its two scripts stays what it is. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC'); // the syllables of Korean would stay taken apart
}

/** In German h is B, and b is B flat; -is is a sharp, -es a flat. */
const GERMAN: NameSystem = {
  movable: false,
  cased: true,
  names: {
    ...{ c: [0], d: [1], e: [2], f: [3], g: [4], a: [5], h: [6], b: [6, '_'] },
    ...{ cis: [0, '^'], dis: [1, '^'], eis: [2, '^'], fis: [3, '^'], gis: [4, '^'] },
    ...{ ais: [5, '^'], his: [6, '^'], ces: [0, '_'], des: [1, '_'], es: [2, '_'] },
    ...{ fes: [3, '_'], ges: [4, '_'], as: [5, '_'] },
  },
};

/** Romance languages, Greek, Russian, Arabic, Hebrew, Japanese (both scripts, and its own letters), Korean, German, Indian. */
export const NAME_SYSTEMS: readonly NameSystem[] = [
  fixed('do re mi fa sol la si', 'ut re mi fa so la ti', 'doh ray me fah soh lah te'),
  fixed('ντο ρε μι φα σολ λα σι'),
  fixed('до ре ми фа соль ля си', 'до ре мі фа сол ля сі'),
  fixed('دو ري مي فا صول لا سي'),
  fixed('דו רה מי פה סול לה סי'),
  fixed('ド レ ミ ファ ソ ラ シ', 'ど れ み ふぁ そ ら し', 'ハ ニ ホ ヘ ト イ ロ'),
  fixed('도 레 미 파 솔 라 시'),
  GERMAN,
  movable(
    'sa re ga ma pa dha ni',
    'sa ri ga ma pa da ni',
    'shadja rishabh gandhar madhyam pancham dhaivat nishad',
  ),
  movable('सा रे ग म प ध नि', 'स रि ग म प ध नी'),
  movable('সা রে গা মা পা ধা নি'),
];

/** A word: letters of any script with their marks. */
const WORD = /[\p{L}\p{M}ー]+/gu;
const BEHIND = '(?:[#♯b♭](?![\\p{L}\\p{M}]))?';
/** Notes that ABC has by itself: such words are names only beside others that are not. */
const ABC_WORD = /^[A-Ga-gzx]+$/;

/** The names that a word is made of, longest first (`doremi`, `ドレミ`); null where it is not. */
function namesIn(word: string, { names, cased }: NameSystem): string[] | null {
  const found: string[] = [];
  if (names[plain(word)] !== undefined) return [word];
  // `as` and `es` are German names, `ases` would be two others.
  if (cased) return null;
  const sorted = Object.keys(names).sort((a, b) => b.length - a.length);
  const decomposed = word.toLowerCase();
  for (let at = 0; at < decomposed.length; ) {
    const name = sorted.find((one) => pieceOf(decomposed, at, one) !== null);
    if (name === undefined) return null;
    const piece = pieceOf(decomposed, at, name) ?? '';
    found.push(word.slice(at, at + piece.length));
    at += piece.length;
  }
  return found;
}

/** The part of a word from a place on that is a name, accents and all. */
function pieceOf(word: string, at: number, name: string): string | null {
  for (const length of [name.length, name.length + 1, name.length + 2]) {
    const piece = word.slice(at, at + length);
    if (piece.length === length && plain(piece) === plain(name)) return piece;
  }
  return null;
}

/** A name behind which a flat is written with a b: `sib`, `mib`. */
function flatted(word: string, names: NameSystem): string[] | null {
  if (!/b$/.test(word) || names.cased) return null;
  return namesIn(word.slice(0, -1), names);
}

/**
 * The system that most of the words belong to, where that is at least half of them, and one that is no ABC; `all`: only where
 * every word does.
 */
export function nameSystemOf(text: string, all = false): NameSystem | null {
  const words = text.match(WORD) ?? [];
  let best: { system: NameSystem; count: number } | null = null;
  for (const one of NAME_SYSTEMS) {
    const named = words.filter(
      (word) => namesIn(word, one) !== null || flatted(word, one) !== null,
    );
    if (named.every((word) => ABC_WORD.test(word))) continue;
    if (
      named.length < (all ? words.length : words.length / 2) ||
      named.length <= (best?.count ?? 0)
    )
      continue;
    best = { system: one, count: named.length };
  }
  return best?.system ?? null;
}

/**
 * Names as notes. `tonic` is the step (0 .. 6) of the first note of systems whose names move with the key. What is no name
 * stays.
 */
export function readNoteNames(
  line: MappedText,
  system: NameSystem,
  tonic: number,
  replacements: Replacements,
): MappedText {
  const pattern = new RegExp(`([\\p{L}\\p{M}ー]+)(${BEHIND})`, 'gu');
  return rewrite(line, pattern, ([whole, word = '', sign = '']) => {
    const flat = sign === '' ? flatted(word, system) : null;
    const names = namesIn(word, system) ?? flat;
    if (names === null) return null;
    const last = sign === '' ? (flat === null ? '' : 'b') : sign;
    const notes = names.map((name, i) =>
      noteOf(name, i === names.length - 1 ? last : '', system, tonic),
    );
    const became = notes.join('');
    // Letters that are the same in both say nothing new.
    if (became !== whole) {
      if (names.length === 1) replacements.read(whole, became);
      else
        names.forEach((name, i) => {
          replacements.read(name + (i === names.length - 1 ? last : ''), notes[i] ?? '');
        });
    }
    return became;
  });
}

function noteOf(
  name: string,
  behind: string,
  { names, movable: moves, cased }: NameSystem,
  tonic: number,
): string {
  const [degree, own = ''] = names[plain(name)] ?? [0];
  const step = degree + (moves ? tonic : 0);
  const sign = /[#♯]/.test(behind) ? '^' : /[b♭]/.test(behind) ? '_' : '';
  const letter = LETTERS[step % 7] ?? 'C';
  const high = step >= 7 || (cased && name.charAt(0) === name.charAt(0).toLowerCase());
  return (sign || own) + (high ? letter.toLowerCase() : letter);
}

/** Chinese numbered notation: digits, bar lines, dashes and dots alone, and among them several notes. */
export function isNumbered(text: string): boolean {
  return /^[0-7#♯b♭,'|\s./-]+$/.test(text) && /(?:[1-7][,']?[\s|]+){2,}[#♯b♭]?[1-7]/.test(text);
}

/** `1` is the tonic, `0` a rest, a dash holds the note before it for as long again. */
export function readNumbers(
  line: MappedText,
  tonic: number,
  replacements: Replacements,
): MappedText {
  return rewrite(
    line,
    /([#♯b♭]?)([0-7])([#♯b♭]?)([,']*)((?:\s+-(?=\s|$|\|))*)/g,
    ([whole, before = '', digit = '', behind = '', octaves = '', held = '']) => {
      const length = 1 + (held.match(/-/g) ?? []).length;
      const long = length === 1 ? '' : String(length);
      const sign = { '#': '^', '♯': '^', b: '_', '♭': '_' }[before || behind] ?? '';
      const step = Number(digit) - 1 + tonic;
      const letter = LETTERS[step % 7] ?? 'C';
      const note =
        digit === '0' ? 'z' : `${sign}${step >= 7 ? letter.toLowerCase() : letter}${octaves}`;
      replacements.read(whole.replace(/\s+-/g, ''), note);
      return note + long;
    },
  );
}
