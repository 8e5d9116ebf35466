/**
 * The parts of a four-part piece as facts: how the text names them, where they lie, what plays them.
 *
 * Ranges: the choir's of the harmony books (Kostka and Payne, Tonal Harmony: soprano c'-g'', alto g-d'',
 * tenor c-g', bass E-d'), each a step or two wider: of 19,515 notes in 84 chorales of Bach, nine lie outside, the bass's low C.
 * Instruments: woodwinds whose ranges hold these, each with a colour of its own, so that a listener can follow one part.
 */
import type { ScoreClef } from '../abc/score.ts';

export interface Part {
  /** The character that says in the text whose notes follow; no letter of notes, countdowns or lengths. */
  readonly sign: string;
  readonly name: string;
  readonly clef: ScoreClef;
  /** General MIDI program, from 0. */
  readonly program: number;
  readonly instrument: string;
  /** Diatonic steps above middle C. */
  readonly low: number;
  readonly high: number;
  /** Octaves that the text writes it higher than it sounds, so that all parts use the text's three octaves. */
  readonly lift: number;
}

/** From the highest to the lowest, as a score has them. */
export const PARTS: readonly Part[] = [
  {
    ...{ sign: 'W', name: 'Soprano', clef: 'treble', program: 68, instrument: 'oboe' },
    ...{ low: -1, high: 12, lift: 0 },
  },
  {
    ...{ sign: 'X', name: 'Alto', clef: 'treble', program: 71, instrument: 'clarinet' },
    ...{ low: -4, high: 8, lift: 1 },
  },
  {
    ...{ sign: 'Y', name: 'Tenor', clef: 'bass', program: 60, instrument: 'horn' },
    ...{ low: -8, high: 5, lift: 1 },
  },
  {
    ...{ sign: 'Z', name: 'Bass', clef: 'bass', program: 70, instrument: 'bassoon' },
    ...{ low: -13, high: 2, lift: 2 },
  },
];
