import type { Tune } from './tune.ts';

/**
 * What a staff begins with. What ends in `-8` sounds an octave lower than it is written, in `+8` an
 * octave higher (ABC 2.1, section 4.6).
 */
export const SCORE_CLEFS = [
  'treble',
  'bass',
  'tenor',
  'alto',
  'perc',
  'treble-8',
  'treble+8',
  'bass-8',
] as const;
export type ScoreClef = (typeof SCORE_CLEFS)[number];

/** Several voices that sound together: the same header, the same bars. */
export interface Score {
  /** The first is the one that is meant where one alone is asked for: the melody. */
  readonly voices: readonly Voice[];
}

export interface Voice {
  /** `1`, `T1`, ...: as in `V:`. */
  readonly id: string;
  /** What is printed before the staff: `Guitar`. Empty where nothing is. */
  readonly name: string;
  readonly clef: ScoreClef;
  /** General MIDI program, 0 to 127; null: percussion. */
  readonly program: number | null;
  /** Each has the header of the first: titles, metre, unit, key. */
  readonly tune: Tune;
}

/** As many as have a MIDI channel each. */
export const MOST_VOICES = 15;

/** What a voice is played on where nothing is said of it: a violin. */
export const USUAL_PROGRAM = 40;

/** Octaves that a clef sounds above (below, where negative) what is written in it. */
export const octaveOf = (clef: ScoreClef): -1 | 0 | 1 =>
  clef.endsWith('-8') ? -1 : clef.endsWith('+8') ? 1 : 0;

/**
 * A voice of percussion has one line, and what is written on that line sounds as this drum of General MIDI's kit: the low
 * floor tom, the nearest that it has to a bodhrán.
 */
export const DRUM = { step: 6, written: 'B', number: 41 } as const;
