import type { Tab } from '../render/index.ts';

/** In which clefs a tune can be written. `treble-8` sounds an octave lower than it looks, `treble+8` an octave higher. */
export const CLEFS = ['treble', 'bass', 'alto', 'tenor', 'treble-8', 'treble+8'] as const;
export type Clef = (typeof CLEFS)[number];

export const OCTAVES = [-2, -1, 0, 1, 2] as const;
export type Octaves = (typeof OCTAVES)[number];

/** How a tune is to be put down for somebody. What is left out stays as the tune has it. */
export interface Arrangement {
  /** The key that it sounds in; of the tune's own mode, which need not be said. */
  readonly key?: string;
  /** Octaves that it sounds higher than with the nearest step to that key. */
  readonly octave?: Octaves;
  readonly clef?: Clef;
  readonly tab?: Tab;
  /** True: chords are chosen where the tune has none. False: those that it has are left out. */
  readonly chords?: boolean;
}
