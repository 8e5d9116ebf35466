/**
 * Accidentals as other notations write them, as ABC does: a sign that stands before its note and is one of ^^ ^ = _ __.
 *
 *   F# F♯ F## Bb B♭      behind the letter, as in words: before it
 *   ♯F ♭B 𝄪F 𝄫B          signs of print: ^F _B ^^F __B
 *   ^/F ^3/F _/B _3/2B   quarter tones and their like (ABC 2.1, 4.3): the nearest semitone, of two equally near ones that
 *                        which alters the note by one
 */
import { type MappedText, rewrite } from './mapped-text.ts';
import type { Replacements } from './replacements.ts';

/** Text in quotes, decorations and fields are no notes. */
const PROTECTED = String.raw`"[^"]*"|![^!\s]*!|\[[A-Za-z]:[^\]]*\]`;
const SIGNS = String.raw`#|♯|♭|♮|\u{1D12A}|\u{1D12B}|\u{1D12C}|\u{1D12D}|\u{1D130}|\u{1D131}|\u{1D132}|\u{1D133}`;

/** In semitones; signs with an arrow, and those of quarter tones, as the semitone that is nearest. */
const SEMITONES: Readonly<Record<string, number>> = {
  '#': 1,
  '♯': 1,
  '♭': -1,
  '♮': 0,
  '\u{1D12A}': 2,
  '\u{1D12B}': -2,
  '\u{1D12C}': -1,
  '\u{1D12D}': -1,
  '\u{1D130}': 1,
  '\u{1D131}': 1,
  '\u{1D132}': 1,
  '\u{1D133}': -1,
};

const spelled = (semitones: number): string =>
  semitones === 0 ? '=' : (semitones > 0 ? '^' : '_').repeat(Math.min(2, Math.abs(semitones)));

function signsOf(run: string): string {
  return spelled([...run].reduce((sum, sign) => sum + (SEMITONES[sign] ?? 0), 0));
}

/** Whether signs stand behind their letters in a text. Where it could be either (`G♯F`), they do, as most people write. */
export function signsStandBehind(text: string): boolean {
  const bare = text.replace(new RegExp(PROTECTED, 'gu'), ' ');
  const before = new RegExp(`(?<![A-Ga-g]|${SIGNS})(?:${SIGNS})+[A-Ga-g]`, 'u').test(bare);
  const behind = new RegExp(`[A-Ga-g](?:${SIGNS})+(?![A-Ga-g]|${SIGNS})`, 'u').test(bare);
  return behind || !before;
}

/** Signs of print and signs behind letters, as ABC has them. */
export function readSigns(
  line: MappedText,
  behind: boolean,
  replacements: Replacements,
): MappedText {
  const run = `(?:${SIGNS})+`;
  const note = behind ? `([A-Ga-g])(${run})` : `(${run})([A-Ga-g])`;
  return rewrite(line, new RegExp(`${PROTECTED}|${note}`, 'gu'), ([whole, one, two]) => {
    if (one === undefined || two === undefined) return null;
    const [letter, signs] = behind ? [one, two] : [two, one];
    const became = signsOf(signs) + letter;
    replacements.read(whole, became);
    return became;
  });
}

/** A word that is a note and its flat, `Bb`, where the text writes sharps so too: by itself it would be two notes. */
export function readFlatWords(line: MappedText, replacements: Replacements): MappedText {
  return rewrite(line, /(?<![A-Za-z^_=])([A-G])b(?![A-Za-z])/g, ([whole, letter = '']) => {
    replacements.read(whole, `_${letter}`);
    return `_${letter}`;
  });
}

/** Fewer than half a semitone is none, more than one and a half are two. */
function nearestSemitones(semitones: number): number {
  return semitones < 0.5 ? 0 : semitones <= 1.5 ? 1 : 2;
}

/** `^/F` and `_3/2B` as the nearest semitone. */
export function readMicrotones(line: MappedText, replacements: Replacements): MappedText {
  const pattern = new RegExp(`${PROTECTED}|([\\^_])(\\d{0,3})(\\/?)(\\d{0,3})([A-Ga-g])`, 'gu');
  return rewrite(
    line,
    pattern,
    ([whole, sign, above = '', slash = '', below = '', letter = '']) => {
      if (sign === undefined || (above === '' && slash === '')) return null;
      const parts = slash === '' ? 1 : below === '' ? 2 : Number(below);
      const semitones = nearestSemitones((above === '' ? 1 : Number(above)) / parts);
      const became = (semitones === 0 ? '=' : sign.repeat(semitones)) + letter;
      replacements.read(whole, became);
      return became;
    },
  );
}
