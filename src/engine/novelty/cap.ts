/** How long a passage may be that a new tune shares with a known one. */
export interface Cap {
  /** Notes and rests. */
  readonly notes: number;
  /** Characters that they are written with: letters, accidentals, octaves, lengths. */
  readonly characters: number;
}

/**
 * Of tunes in print every fourth shares 15 notes with one under another title, and every tenth 26, or 16 and 26 characters
 * (bench/results/novelty.md). Of ours none is to share as much.
 */
export const CAP: Cap = { notes: 14, characters: 22 };
