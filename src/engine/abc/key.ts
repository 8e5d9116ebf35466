import type { Alteration, Key, Mode } from './tune.ts';

/**
 * Keys as facts. Source: ABC 2.1, section 4.6, and the circle of fifths: a signature is a number of sharps (flats
 * count below zero), the tonic gives one number and the mode moves it.
 */

/** Seven alterations, for the letters C D E F G A B. */
export type Signature = readonly [
  Alteration,
  Alteration,
  Alteration,
  Alteration,
  Alteration,
  Alteration,
  Alteration,
];

/** The letters by diatonic step from C. */
export const LETTERS: readonly string[] = ['C', 'D', 'E', 'F', 'G', 'A', 'B'];

/** Diatonic step from C of a letter, 0 .. 6; -1 for any other text. */
export function stepOf(letter: string): number {
  return LETTERS.indexOf(letter.toUpperCase());
}

/** Letter of a diatonic step, whatever its octave: C 0 .. B 6. */
export const letterOf = (step: number): number => ((step % 7) + 7) % 7;

/** Sharps of the major key on each letter. */
const FIFTHS: Readonly<Record<string, number>> = { F: -1, C: 0, G: 1, D: 2, A: 3, E: 4, B: 5 };

/** How many sharps a mode has more than the major key on the same tonic. */
const MODE_SHARPS: Readonly<Record<Mode, number>> = {
  lydian: 1,
  major: 0,
  mixolydian: -1,
  dorian: -2,
  minor: -3,
  phrygian: -4,
  locrian: -5,
};

/** How each mode is spelled behind its tonic. */
const MODE_SPELLING: Readonly<Record<Mode, string>> = {
  major: '',
  minor: 'm',
  dorian: 'dor',
  mixolydian: 'mix',
  lydian: 'lyd',
  phrygian: 'phr',
  locrian: 'loc',
};

/** Modes by the first three letters of their names, which is all that ABC asks for. */
const MODES: Readonly<Record<string, Mode>> = {
  '': 'major',
  maj: 'major',
  ion: 'major',
  m: 'minor',
  mi: 'minor',
  min: 'minor',
  aeo: 'minor',
  dor: 'dorian',
  mix: 'mixolydian',
  lyd: 'lydian',
  phr: 'phrygian',
  loc: 'locrian',
};

/** The order in which sharps come (FCGDAEB), as diatonic steps; flats come in the reverse order. */
const SHARP_ORDER = [3, 0, 4, 1, 5, 2, 6] as const;

const ACCIDENTALS: Readonly<Record<string, Alteration>> = {
  '^^': 2,
  '^': 1,
  '=': 0,
  _: -1,
  __: -2,
};

/** How an alteration is written before a note. */
export function spellAccidental(alteration: Alteration): string {
  return alteration === 0
    ? '='
    : (alteration > 0 ? '^' : '_').repeat(alteration > 0 ? alteration : -alteration);
}

/** Diatonic step (0 .. 6) of the key's tonic. */
export function tonicStep(key: Key): number {
  return stepOf(key.tonic.charAt(0));
}

/** Sharps of tonic and mode, flats negative; extra accidentals of the key are not counted. */
export function sharps(key: Key): number {
  const sign = key.tonic.slice(1);
  const shift = sign === '#' ? 7 : sign === 'b' ? -7 : 0;
  return (FIFTHS[key.tonic.charAt(0)] ?? Number.NaN) + shift + MODE_SHARPS[key.mode];
}

/** The key of a mode with so many sharps; null where its tonic would need a double accidental. */
export function keyWithSharps(count: number, mode: Mode): Key | null {
  const tonicFifths = count - MODE_SHARPS[mode];
  for (const sign of ['', '#', 'b']) {
    const letterFifths = tonicFifths - (sign === '#' ? 7 : sign === 'b' ? -7 : 0);
    const letter = LETTERS.find((l) => FIFTHS[l] === letterFifths);
    if (letter !== undefined) return { tonic: letter + sign, mode };
  }
  return null;
}

/** What tonic and mode alone put on each letter, C to B. */
export function modeSignature(key: Key): Signature {
  const count = sharps(key);
  const alterations: Alteration[] = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < Math.min(7, Math.abs(count)); i++) {
    const step = count > 0 ? SHARP_ORDER[i] : SHARP_ORDER[6 - i];
    if (step !== undefined) alterations[step] = count > 0 ? 1 : -1;
  }
  return alterations as unknown as Signature;
}

/** What the whole key, extra accidentals included, puts on each letter, C to B. */
export function signatureOf(key: Key): Signature {
  const alterations: Alteration[] = [...modeSignature(key)];
  for (const { letter, alteration } of key.accidentals ?? []) {
    const step = stepOf(letter);
    if (step >= 0) alterations[step] = alteration;
  }
  return alterations as unknown as Signature;
}

/** The one spelling of a key that we write: `G`, `Em`, `F#dor`, `Bbmix`, `Dphr ^f`. */
export function spellKey(key: Key): string {
  const extras = (key.accidentals ?? []).map(
    ({ letter, alteration }) => ` ${spellAccidental(alteration)}${letter.toLowerCase()}`,
  );
  return key.tonic + MODE_SPELLING[key.mode] + extras.join('');
}

/** A key, and what a reader may want to say about how it was read. */
export interface KeyReading {
  readonly key: Key;
  readonly remarks: readonly string[];
  /** False where the text names a clef only: `K:clef=bass`. */
  readonly named: boolean;
}

const C_MAJOR: Key = { tonic: 'C', mode: 'major' };

/** Bagpipes sound F and C sharp, A being the tonic; `HP` prints no signature, `Hp` prints it. */
const PIPES: Key = { tonic: 'A', mode: 'mixolydian' };

const CLEF_WORD =
  /^(?:(?:clef|octave|transpose|middle|m|stafflines|staffscale|style|score|sound|shift|cue|t|instrument|name|nm|snm)=.*|(?:treble|alto|tenor|bass|baritone|soprano|mezzosoprano|perc|none|auto)[1-5]?(?:[+-]8)?|[+-]8(?:va)?)$/i;

/** `^f`, `_b`, `=c`, as many as stand together. */
const EXTRA = /^(?:(?:\^\^?|__?|=)[A-Ga-g])+$/;
const MAX_KEY_LENGTH = 200;

/**
 * Reads the value of a `K:` field in any spelling players use: `G`, `G major`, `Em`, `E Dorian`, `AMix`, `Hp`, `none`,
 * `D exp _b ^f`, `Dphr ^f`, with clef words behind it. Null where it names no key that can be written with at most
 * seven sharps or flats.
 */
export function readKey(text: string): KeyReading | null {
  const trimmed = text.trim();
  if (trimmed.length > MAX_KEY_LENGTH) return null;
  const words = trimmed.replaceAll('♯', '#').replaceAll('♭', 'b').split(/\s+/);
  const remarks: string[] = [];
  if (trimmed === '')
    return { key: C_MAJOR, remarks: ['No key is named, so C was taken.'], named: false };
  let key: Key | null = null;
  let explicit = false;
  const first = words[0] ?? '';
  if (first === 'HP' || first === 'Hp') {
    key = PIPES;
    words.shift();
    remarks.push('The bagpipe key was read as A mixolydian (F and C sharp).');
  } else if (first.toLowerCase() === 'none') {
    key = C_MAJOR;
    words.shift();
    remarks.push('A tune without a key was read as C, with no sharps or flats.');
  } else if (!CLEF_WORD.test(first)) {
    const tonic = /^([A-Ga-g])([#b]?)([A-Za-z]*)(.*)$/.exec(first);
    if (!tonic) return null;
    words.shift();
    let mode = tonic[3] ?? '';
    const behind = tonic[4] ?? '';
    if (behind !== '') {
      if (!EXTRA.test(behind)) return null;
      words.unshift(behind);
    } else if (mode === '' && words[0] !== undefined && /^[A-Za-z]+$/.test(words[0])) {
      if (words[0].toLowerCase() !== 'exp' && !CLEF_WORD.test(words[0])) mode = words.shift() ?? '';
    }
    if (mode === 'M')
      remarks.push(`The key ${first} was read as minor; write ${first.slice(0, -1)} for major.`);
    const named = MODES[mode.slice(0, 3).toLowerCase()];
    if (named === undefined) return null;
    key = { tonic: (tonic[1] ?? '').toUpperCase() + (tonic[2] ?? ''), mode: named };
  }
  const extras = new Map<number, Alteration>();
  const ignored: string[] = [];
  for (const word of words) {
    if (word.toLowerCase() === 'exp') explicit = true;
    else if (EXTRA.test(word)) {
      for (const [, sign = '', letter = ''] of word.matchAll(/(\^\^?|__?|=)([A-Ga-g])/g)) {
        extras.set(stepOf(letter), ACCIDENTALS[sign] ?? 0);
      }
    } else ignored.push(word);
  }
  if (ignored.length > 0)
    remarks.push(`Left out of the key line: ${ignored.join(' ').slice(0, 60)}.`);
  const base = key ?? C_MAJOR;
  const count = sharps(base);
  if (!(Math.abs(count) <= 7)) return null;
  return {
    key: withExtras(base, extras, explicit),
    remarks,
    named: key !== null || extras.size > 0,
  };
}

/** `explicit`: nothing but the extras is altered, so what the mode alters besides is made natural. */
function withExtras(base: Key, extras: ReadonlyMap<number, Alteration>, explicit: boolean): Key {
  const usual = modeSignature(base);
  const accidentals = LETTERS.flatMap((letter, step) => {
    const alteration = extras.get(step) ?? (explicit ? 0 : usual[step]);
    return alteration === undefined || alteration === usual[step] ? [] : [{ letter, alteration }];
  });
  return accidentals.length === 0 ? base : { ...base, accidentals };
}

/** `readKey` without its remarks: the key that a text names, or null. */
export function parseKey(text: string): Key | null {
  const reading = readKey(text);
  return reading?.named ? reading.key : null;
}
