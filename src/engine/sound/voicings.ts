import type { ChordNotes } from './chord-notes.ts';

/**
 * Where guitar and double bass have the notes of a chord, as sounding MIDI numbers: roots and fifths on the lowest strings, the
 * chord on the upper ones of the guitar. Each takes the octave from its lowest note here.
 */
export const GUITAR_BASS = 40; // E2
export const GUITAR_CHORD = 52; // E3
export const DOUBLE_BASS = 28; // E1

/** The fifth of the chord, diminished or augmented with it. */
export function fifthOf({ root, tones }: ChordNotes): number {
  const fifth = tones.find((tone) => [6, 7, 8].includes((tone - root + 12) % 12));
  return fifth ?? root;
}

/** Whether the bass goes to the fifth: the chord is the one it had before, and it stands on its root. */
export const alternates = (chord: ChordNotes, before: ChordNotes | null): boolean =>
  chord === before && chord.bass === chord.root;

/** The lowest pitch of this class from `from` on. */
export function above(from: number, pitchClass: number): number {
  return from + ((((pitchClass - from) % 12) + 12) % 12);
}

/** Each tone of the chord once, on the upper strings, from below. */
export function voicing({ tones }: ChordNotes): number[] {
  return tones.map((tone) => above(GUITAR_CHORD, tone)).sort((a, b) => a - b);
}
