import { letterOf, sharps, signatureOf } from '../abc/key.ts';
import type { Measure } from '../abc/measures.ts';
import type { Key, Mode, NoteElement, RestElement } from '../abc/tune.ts';
import { semitones } from './chords.ts';

/** A note, double stop or rest of a measure. */
export interface Sound {
  readonly element: NoteElement | RestElement;
  /** Ticks into the bar. */
  readonly at: number;
  readonly ticks: number;
  /** Pitches as semitones above the tonic, 0 .. 11; none for a rest. */
  readonly semitones: readonly number[];
}

/** Sharps that a mode has more than the major key on its tonic. */
const MODE_SHARPS: Readonly<Record<Mode, number>> = {
  lydian: 1,
  major: 0,
  mixolydian: -1,
  dorian: -2,
  minor: -3,
  phrygian: -4,
  locrian: -5,
};

/** Semitones of the letters C to B above C. */
const LETTERS: readonly number[] = [0, 2, 4, 5, 7, 9, 11];

/** The tonic's place on the circle of fifths: C 0, G 1, F -1. */
export const tonicFifths = (key: Key): number => sharps(key) - MODE_SHARPS[key.mode];

/** The sounds of a measure that begins `offset` ticks into its bar. */
export function soundsOf(measure: Measure, key: Key, offset: number): Sound[] {
  const tonic = semitones(tonicFifths(key));
  // An accidental holds to the end of the bar in all octaves (ABC 2.1, 11.3).
  const altered: number[] = [...signatureOf(key)];
  let at = offset;
  return measure.notes.map(({ element, sounding }) => {
    const pitches = element.kind === 'note' ? element.pitches : [];
    const above = pitches.map(({ step, accidental }) => {
      const letter = letterOf(step);
      if (accidental !== null) altered[letter] = accidental;
      const semitone = (LETTERS[letter] ?? 0) + (altered[letter] ?? 0) - tonic;
      return ((semitone % 12) + 12) % 12;
    });
    const sound: Sound = { element, at, ticks: sounding, semitones: above };
    at += sounding;
    return sound;
  });
}
