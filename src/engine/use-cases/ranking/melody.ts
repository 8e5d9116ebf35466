/** The melody of a tune as plain numbers, for the features of a ranker. */
import { letterOf, parseKey, signatureOf } from '../../abc/key.ts';
import { measuresOf } from '../../abc/measures.ts';
import { beatTicks } from '../../abc/metre.ts';
import { readMelody } from '../../abc/score-reader.ts';
import { type Mode, TICKS, type Tune } from '../../abc/tune.ts';

export interface MelodyNote {
  /** Semitones above middle C; the highest of a double stop. */
  readonly pitch: number;
  /** In the scale of the key. */
  readonly inScale: boolean;
  /** In eighths, tuplets applied. */
  readonly eighths: number;
  readonly inTuplet: boolean;
  /** Begins on a beat of its bar. */
  readonly onBeat: boolean;
}

export interface Melody {
  readonly mode: Mode;
  readonly notes: readonly MelodyNote[];
  /** Notes of each bar, as indices of `notes`: from, up to. */
  readonly bars: readonly (readonly [number, number])[];
  /** Index of the first note of each part but the first. */
  readonly parts: readonly number[];
  /** Share of the time that is silent. */
  readonly silence: number;
}

const LETTERS: readonly number[] = [0, 2, 4, 5, 7, 9, 11];

/** Null for a text that is no tune, or has fewer than two notes. */
export function melodyOf(abc: string): Melody | null {
  const { tune } = readMelody(abc);
  return tune && melodyOfTune(tune);
}

/** Null for a tune of fewer than two notes. */
export function melodyOfTune(tune: Tune): Melody | null {
  const notes: MelodyNote[] = [];
  const bars: [number, number][] = [];
  const parts: number[] = [];
  const beat = beatTicks(tune.metre);
  let { key } = tune;
  let silent = 0;
  let whole = 0;
  for (const measure of measuresOf(tune)) {
    for (const { name, value } of measure.fields) if (name === 'K') key = parseKey(value) ?? key;
    const scale = signatureOf(key);
    const altered: number[] = [...scale]; // an accidental holds to the end of the bar
    const from = notes.length;
    let at = 0;
    for (const { element, sounding, tuplet } of measure.notes) {
      whole += sounding;
      if (element.kind === 'rest') silent += sounding;
      else {
        let pitch = Number.NEGATIVE_INFINITY;
        let inScale = true;
        for (const { step, accidental } of element.pitches) {
          const letter = letterOf(step);
          if (accidental !== null) altered[letter] = accidental;
          const sounds =
            12 * Math.floor(step / 7) + (LETTERS[letter] ?? 0) + (altered[letter] ?? 0);
          if (sounds > pitch) {
            pitch = sounds;
            inScale = altered[letter] === scale[letter];
          }
        }
        const eighths = (sounding * 8) / TICKS;
        notes.push({ pitch, inScale, eighths, inTuplet: tuplet !== null, onBeat: at % beat === 0 });
      }
      at += sounding;
    }
    bars.push([from, notes.length]);
    const { endsRepeat, double, ending } = measure.after;
    if ((endsRepeat || double) && ending === null) parts.push(notes.length);
  }
  if (notes.length < 2) return null;
  const inner = parts.filter((first) => first < notes.length);
  return { mode: key.mode, notes, bars, parts: inner, silence: silent / whole };
}
