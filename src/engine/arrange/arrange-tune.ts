import { spellKey } from '../abc/key.ts';
import { printTune } from '../abc/printer.ts';
import { printScore } from '../abc/score-printer.ts';
import { readScore } from '../abc/score-reader.ts';
import { soundingNotes } from '../abc/sounding.ts';
import { transposeTune } from '../abc/transpose.ts';
import type { Tune } from '../abc/tune.ts';
import { addBand, type BandName, bandOf } from '../band/index.ts';
import { EngineError } from '../errors.ts';
import { harmonise, withoutChordsIn } from '../harmony/index.ts';
import { type Sentence, sentence } from '../sentence.ts';
import type { Arrangement, Clef } from './arrangement.ts';
import { bareKey, keyFor, keysOf } from './keys.ts';
import { tabRemarks } from './tab-remarks.ts';

export interface ArrangedText {
  readonly abc: string;
  /** As it sounds, and as it may be asked for: `Edor`. */
  readonly key: string;
  /** What may be asked for instead. */
  readonly keys: readonly string[];
  /** With the key spelled in the one way that we write. */
  readonly arrangement: Arrangement;
  /** What a player should know of it. */
  readonly remarks: readonly Sentence[];
}

/** The sounds of a piano, as MIDI numbers: beyond them, neither programs nor players follow. */
const LOWEST = 21;
const HIGHEST = 108;

/** How many octaves higher than it sounds a tune is written in a clef. */
const WRITTEN_HIGHER: Partial<Readonly<Record<Clef, 1 | -1>>> = { 'treble-8': 1, 'treble+8': -1 };

/**
 * A tune put down in another way. Nothing asked for gives the text as it was. Fingerings are drawn only, so the ABC has none.
 * What is asked for is asked of the melody; a band plays with it in whatever key it is then.
 * Throws EngineError 'bad-request' with a remedy where that cannot be written down, 'bad-abc' for a tune that cannot be read.
 */
export function arrangeTune(abc: string, arrangement: Arrangement): ArrangedText {
  const { score } = readScore(abc);
  const tune = score?.voices[0]?.tune ?? null;
  const band = score === null ? null : bandOf(score);
  const others = (score?.voices.length ?? 0) > 1;
  if (tune === null || (others && band === null)) {
    throw new EngineError(
      'bad-abc',
      sentence('This tune cannot be read note for note, so it cannot be arranged.'),
    );
  }
  const { key: askedKey, octave = 0, clef, tab, chords } = arrangement;
  const key = askedKey === undefined ? bareKey(tune.key) : keyFor(tune, askedKey);
  const moved = transposeTune(band === null ? withChordsAsAsked(tune, chords) : tune, key, octave);
  if (askedKey !== undefined || octave !== 0) mustBeOnPiano(moved);
  const remarks = tab === undefined ? [] : tabRemarks(tune, moved, tab, writtenHigher(clef));
  const changed = askedKey ?? arrangement.octave ?? clef ?? chords;
  return {
    abc:
      changed === undefined
        ? abc
        : band === null
          ? written(moved, clef)
          : writtenWithBand(moved, clef, band, chords),
    key: spellKey(bareKey(moved.key)),
    keys: keysOf(tune),
    arrangement: { ...arrangement, ...(askedKey !== undefined && { key: spellKey(key) }) },
    remarks,
  };
}

function withChordsAsAsked(tune: Tune, chords: boolean | undefined): Tune {
  if (chords === undefined) return tune;
  return chords ? harmonise(tune) : withoutChordsIn(tune);
}

/** Throws EngineError 'bad-request' where the tune would leave the piano. */
function mustBeOnPiano(tune: Tune): void {
  const sounds = soundingNotes(tune).flatMap(({ midi }) => midi);
  if (sounds.some((note) => note < LOWEST || note > HIGHEST)) {
    throw new EngineError(
      'bad-request',
      sentence('In that octave this tune has notes that no piano has. Choose a nearer one.'),
      { option: 'octave' },
    );
  }
}

const writtenHigher = (clef: Clef | undefined): -1 | 0 | 1 => (clef && WRITTEN_HIGHER[clef]) ?? 0;

/** As ABC text, in a clef. */
function written(tune: Tune, clef: Clef | undefined): string {
  const text = printTune(higher(tune, clef));
  if (clef === undefined || clef === 'treble') return text;
  return text.replace(/^K:.*$/m, (line) => `${line} clef=${clef}`);
}

/** The same with a band. It plays from the chord symbols, also where the melody is not to have them. */
function writtenWithBand(
  tune: Tune,
  clef: Clef | undefined,
  band: BandName,
  chords: boolean | undefined,
): string {
  const { voices } = addBand(tune, band);
  return printScore({
    voices: voices.map((voice, at) => {
      if (at > 0) return voice;
      const shown = chords === false ? withoutChordsIn(voice.tune) : voice.tune;
      return { ...voice, clef: clef ?? voice.clef, tune: higher(shown, clef) };
    }),
  });
}

/** As it is written in a clef that sounds an octave from its notes. */
function higher(tune: Tune, clef: Clef | undefined): Tune {
  const octaves = writtenHigher(clef);
  return octaves === 0 ? tune : transposeTune(tune, tune.key, octaves);
}
