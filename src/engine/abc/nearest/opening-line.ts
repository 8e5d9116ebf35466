/** An opening as a person writes it, as ABC of plain notes: all that can be told before it is read. */

import { readFlatWords, readMicrotones, readSigns, signsStandBehind } from './accidental-signs.ts';
import { nearestCharacter } from './characters.ts';
import { type MappedText, mappedText, rewrite } from './mapped-text.ts';
import { isNumbered, nameSystemOf, readNoteNames, readNumbers } from './note-names.ts';
import { type Dropped, Replacements } from './replacements.ts';

export interface PlainLine {
  readonly line: MappedText;
  readonly replacements: Replacements;
  /** Notes stood there by names or numbers, not by the letters of ABC. */
  readonly named: boolean;
}

/** `tonic`: the step (0 .. 6) of the key's first note, for names that move with it. What cannot be told stays. */
export function plainOpening(written: string, tonic: number): PlainLine {
  const replacements = new Replacements();
  const start = mappedText(written);
  if (isNumbered(written))
    return { line: readNumbers(start, tonic, replacements), replacements, named: true };
  const words = withNames(start, tonic, replacements);
  const named = replacements.any;
  const known = withCharacters(words, replacements);
  const behind = signsStandBehind(known.text);
  const sharpWords = behind && /[A-Ga-g][#♯♭]/.test(known.text);
  const flats = sharpWords ? readFlatWords(known, replacements) : known;
  const signed = readSigns(flats, behind, replacements);
  const tuned = readMicrotones(signed, replacements);
  return { line: withoutMarks(tuned, replacements), replacements, named };
}

/** Notes and signs of an opening alone, among them the German H. */
const WITH_H = /^[A-Ha-hz^_=,'0-9/|:()<>{}[\]" ♯♭♮#-]+$/;

function withNames(line: MappedText, tonic: number, replacements: Replacements): MappedText {
  const system = nameSystemOf(line.text);
  if (system) return readNoteNames(line, system, tonic, replacements);
  if (!/[Hh]/.test(line.text) || !WITH_H.test(line.text)) return line;
  // Who writes H for B means B flat by B.
  return rewrite(line, /([\^_=]?)([HhBb])/g, ([whole, sign = '', letter = '']) => {
    const isH = letter.toLowerCase() === 'h';
    if (!isH && sign !== '') return null;
    const note = letter === letter.toUpperCase() ? 'B' : 'b';
    const became = (isH ? sign : '_') + note;
    replacements.read(whole, became);
    return became;
  });
}

/** Signs of print are read together with their letters. */
const PRINTED_SIGNS = /[♯♭♮]/;

function withCharacters(line: MappedText, replacements: Replacements): MappedText {
  return rewrite(line, /[\u0080-\uFFFF]/g, ([c]) => {
    if (PRINTED_SIGNS.test(c)) return null;
    const became = nearestCharacter(c, true, false);
    if (became === c) return null;
    if (became !== ' ' && !`'"-`.includes(became)) replacements.read(c, became);
    return became;
  });
}

interface Mark {
  readonly pattern: RegExp;
  /** What is noted; left out: nothing. */
  readonly note?: (replacements: Replacements, whole: string) => void;
  readonly became?: string;
}

const dropped = (pattern: RegExp, what: Dropped): Mark => ({
  pattern,
  note: (replacements) => replacements.dropped(what),
});
const readAs = (pattern: RegExp, became: string): Mark => ({
  pattern,
  became,
  note: (replacements, whole) => replacements.read(whole, became),
});

/** What hangs on notes, and signs that say the same as plainer ones. */
const MARKS: readonly Mark[] = [
  dropped(/"[^"]*"/g, 'symbol'),
  dropped(/![^!\s|]+!|\+[^+\s|]+\+/g, 'ornament'),
  dropped(/\{[^{}]*\}/g, 'grace'),
  dropped(/[.~HJLMOPRSTuv]/g, 'ornament'),
  dropped(/\((?!\d)/g, 'slur'),
  { pattern: /\)|y\d*|[`\\]/g },
  readAs(/x/g, 'z'),
  readAs(/\[\||\|\]|\|\|+/g, '|'),
];

/** A line for which a key is looked for: names mean what they say, whatever the key. */
export function asNamed({ line, named }: PlainLine): MappedText {
  return named ? rewrite(line, /(?<![\^_=])[A-Ga-g]/g, ([letter]) => `=${letter}`) : line;
}

function withoutMarks(line: MappedText, replacements: Replacements): MappedText {
  return MARKS.reduce(
    (now, { pattern, note, became = '' }) =>
      rewrite(now, pattern, ([whole]) => {
        note?.(replacements, whole);
        return became;
      }),
    line,
  );
}
