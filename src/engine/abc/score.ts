import type { Tune } from './tune.ts';

/** What a staff begins with. */
export const SCORE_CLEFS = ['treble', 'bass', 'tenor', 'alto', 'perc'] as const;
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
  /** General MIDI program, 0 to 127; null: percussion, whose pitches are the drums of General MIDI. */
  readonly program: number | null;
  /** Each has the header of the first: titles, metre, unit, key. */
  readonly tune: Tune;
}
