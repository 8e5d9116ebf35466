/**
 * The chords that a tune of each mode is accompanied with, as a table.
 *
 * Sources: the triads of each scale, and what players add to them or leave out. Mixolydian and dorian tunes stand on
 * the tonic and the chord below it (bVII), their dominant has no leading note (v); minor tunes have both the natural
 * chords and the dominant with the raised seventh (V). Breathnach, Folk Music and Dances of Ireland, chapter 2, on the modes;
 * any session guitarist's "three chords and the relative minor"; the counts of bench/harmony.mjs for major and minor.
 */
import type { Mode } from '../abc/tune.ts';

export type Quality = 'major' | 'minor' | 'diminished';

/** What a chord does: rest, lead away, or lead home. */
export type Role = 'tonic' | 'away' | 'home-leading';

export interface ChordFact {
  /** Degree in roman numerals, small ones for minor chords. */
  readonly numeral: string;
  /** Root above the tonic in fifths: V is 1, IV -1, bVII -2. */
  readonly fifths: number;
  readonly quality: Quality;
  readonly role: Role;
  /** A dominant, which may carry a minor seventh where it leads to its chord a fifth below. */
  readonly seventh: boolean;
  /** Cost of its being there at all, in the units of habits.ts: 0 for the chords that every player uses. */
  readonly rare: number;
}

const chord = (
  numeral: string,
  fifths: number,
  quality: Quality,
  role: Role,
  rare: number,
  seventh = false,
): ChordFact => ({ numeral, fifths, quality, role, seventh, rare });

const MAJOR: readonly ChordFact[] = [
  chord('I', 0, 'major', 'tonic', 0),
  chord('V', 1, 'major', 'home-leading', 0, true),
  chord('IV', -1, 'major', 'away', 0),
  chord('ii', 2, 'minor', 'away', 1),
  chord('vi', 3, 'minor', 'tonic', 1),
  chord('iii', 4, 'minor', 'tonic', 2),
  chord('II', 2, 'major', 'away', 1.5, true),
];

const MINOR: readonly ChordFact[] = [
  chord('i', 0, 'minor', 'tonic', 0),
  chord('V', 1, 'major', 'home-leading', 0.5, true),
  chord('bVII', -2, 'major', 'home-leading', 0),
  chord('bIII', -3, 'major', 'tonic', 0.5),
  chord('iv', -1, 'minor', 'away', 0.5),
  chord('bVI', -4, 'major', 'away', 1),
  chord('v', 1, 'minor', 'home-leading', 0.5),
  chord('IV', -1, 'major', 'away', 1.5),
];

const MIXOLYDIAN: readonly ChordFact[] = [
  chord('I', 0, 'major', 'tonic', 0),
  chord('bVII', -2, 'major', 'home-leading', 0),
  chord('IV', -1, 'major', 'away', 0.5),
  chord('v', 1, 'minor', 'home-leading', 1),
  chord('ii', 2, 'minor', 'away', 1.5),
  chord('vi', 3, 'minor', 'tonic', 1.5),
  chord('V', 1, 'major', 'home-leading', 1, true),
];

const DORIAN: readonly ChordFact[] = [
  chord('i', 0, 'minor', 'tonic', 0),
  chord('bVII', -2, 'major', 'home-leading', 0),
  chord('IV', -1, 'major', 'away', 0.5),
  chord('bIII', -3, 'major', 'tonic', 0.5),
  chord('v', 1, 'minor', 'home-leading', 0.5),
  chord('ii', 2, 'minor', 'away', 2),
  chord('V', 1, 'major', 'home-leading', 2, true),
];

const LYDIAN: readonly ChordFact[] = [
  chord('I', 0, 'major', 'tonic', 0),
  chord('V', 1, 'major', 'home-leading', 0),
  chord('II', 2, 'major', 'home-leading', 0.5),
  chord('vi', 3, 'minor', 'tonic', 1),
  chord('iii', 4, 'minor', 'tonic', 1.5),
  chord('IV', -1, 'major', 'away', 1.5),
];

const PHRYGIAN: readonly ChordFact[] = [
  chord('i', 0, 'minor', 'tonic', 0),
  chord('bII', -5, 'major', 'home-leading', 0),
  chord('bVII', -2, 'minor', 'home-leading', 0.5),
  chord('iv', -1, 'minor', 'away', 0.5),
  chord('bIII', -3, 'major', 'tonic', 1),
  chord('bVI', -4, 'major', 'away', 1),
];

const LOCRIAN: readonly ChordFact[] = [
  chord('i', 0, 'diminished', 'tonic', 0),
  chord('bII', -5, 'major', 'home-leading', 0.5),
  chord('bVII', -2, 'minor', 'home-leading', 0.5),
  chord('iv', -1, 'minor', 'away', 0.5),
  chord('bIII', -3, 'minor', 'tonic', 0.5),
  chord('bVI', -4, 'major', 'away', 0.5),
];

/** The tonic chord is the first of each row. */
export const CHORDS: Readonly<Record<Mode, readonly ChordFact[]>> = {
  major: MAJOR,
  minor: MINOR,
  mixolydian: MIXOLYDIAN,
  dorian: DORIAN,
  lydian: LYDIAN,
  phrygian: PHRYGIAN,
  locrian: LOCRIAN,
};

/** Semitones of a place on the circle of fifths above its origin, 0 .. 11. */
export const semitones = (fifths: number): number => (((fifths * 7) % 12) + 12) % 12;
