/**
 * The chords that a tune of each mode is accompanied with, as a table: the triads of the scale, and what players add to
 * them or leave out.
 *
 * Sources: mixolydian and dorian tunes stand on the tonic and the chord below it (bVII), and their dominant has no leading
 * note (v); minor tunes have the natural chords and the dominant with the raised seventh (V): Breathnach, Folk Music and
 * Dances of Ireland, chapter 2, on the modes. II (V of V) and what is rare in major and minor: chords of the Nottingham
 * Music Database, as bench/harmony-fit.mjs counts them; diminished triads hardly occur there and are left out.
 */
import type { Mode } from '../abc/tune.ts';

export type Quality = 'major' | 'minor' | 'diminished';

/**
 * What a chord does. `tonic`: the tonic chord itself; `near`: stands in for it (vi, iii); `leading`: leads home (V, bVII);
 * `away`: what else there is (IV, ii).
 */
export type Role = 'tonic' | 'near' | 'leading' | 'away';

export interface ChordFact {
  /** Degree in roman numerals, small ones for minor chords. */
  readonly numeral: string;
  /** Root above the tonic in fifths: V is 1, IV -1, bVII -2. */
  readonly fifths: number;
  readonly quality: Quality;
  readonly role: Role;
  /** Takes a minor seventh where it leads to the chord a fifth below. */
  readonly seventh: boolean;
}

const chord = (
  numeral: string,
  fifths: number,
  quality: Quality,
  role: Role,
  seventh = false,
): ChordFact => ({ numeral, fifths, quality, role, seventh });

/** The tonic chord is the first of each row. */
export const CHORDS: Readonly<Record<Mode, readonly ChordFact[]>> = {
  major: [
    chord('I', 0, 'major', 'tonic'),
    chord('V', 1, 'major', 'leading', true),
    chord('IV', -1, 'major', 'away'),
    chord('ii', 2, 'minor', 'away'),
    chord('vi', 3, 'minor', 'near'),
    chord('iii', 4, 'minor', 'near'),
    chord('II', 2, 'major', 'away', true),
  ],
  minor: [
    chord('i', 0, 'minor', 'tonic'),
    chord('V', 1, 'major', 'leading', true),
    chord('bVII', -2, 'major', 'leading'),
    chord('bIII', -3, 'major', 'near'),
    chord('iv', -1, 'minor', 'away'),
    chord('bVI', -4, 'major', 'away'),
    chord('v', 1, 'minor', 'leading'),
    chord('IV', -1, 'major', 'away'),
  ],
  mixolydian: [
    chord('I', 0, 'major', 'tonic'),
    chord('bVII', -2, 'major', 'leading'),
    chord('IV', -1, 'major', 'away'),
    chord('v', 1, 'minor', 'leading'),
    chord('V', 1, 'major', 'leading', true),
    chord('ii', 2, 'minor', 'away'),
    chord('vi', 3, 'minor', 'near'),
  ],
  dorian: [
    chord('i', 0, 'minor', 'tonic'),
    chord('bVII', -2, 'major', 'leading'),
    chord('bIII', -3, 'major', 'near'),
    chord('IV', -1, 'major', 'away'),
    chord('v', 1, 'minor', 'leading'),
    chord('V', 1, 'major', 'leading', true),
    chord('ii', 2, 'minor', 'away'),
  ],
  lydian: [
    chord('I', 0, 'major', 'tonic'),
    chord('V', 1, 'major', 'leading'),
    chord('II', 2, 'major', 'leading'),
    chord('vi', 3, 'minor', 'near'),
    chord('iii', 4, 'minor', 'near'),
    chord('IV', -1, 'major', 'away'),
  ],
  phrygian: [
    chord('i', 0, 'minor', 'tonic'),
    chord('bII', -5, 'major', 'leading'),
    chord('bvii', -2, 'minor', 'leading'),
    chord('bIII', -3, 'major', 'near'),
    chord('iv', -1, 'minor', 'away'),
    chord('bVI', -4, 'major', 'away'),
  ],
  locrian: [
    chord('i', 0, 'diminished', 'tonic'),
    chord('bII', -5, 'major', 'leading'),
    chord('bvii', -2, 'minor', 'leading'),
    chord('biii', -3, 'minor', 'near'),
    chord('iv', -1, 'minor', 'away'),
    chord('bVI', -4, 'major', 'away'),
  ],
};

/** Semitones of a place on the circle of fifths above its origin, 0 .. 11. */
export const semitones = (fifths: number): number => (((fifths * 7) % 12) + 12) % 12;
