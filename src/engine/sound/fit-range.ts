import type { Instrument } from './instruments.ts';

const OCTAVE = 12;
/** Octaves that a melody may be moved by, nearest first. */
const MOVES = [0, 1, -1, 2, -2, 3, -3] as const;

/** The part of a melody that has to gain from it for the whole to be moved an octave. */
const WORTH_MOVING = 0.15;

/**
 * A function from written pitches to those that the instrument sounds: the whole melody goes up or down by octaves where that
 * brings much more of it into the instrument's range; notes that are still out of it are folded into it by octaves, as a
 * whistle player takes a low B an octave higher.
 */
export function fitRange(
  pitches: readonly number[],
  { lowest, highest, octave }: Pick<Instrument, 'lowest' | 'highest' | 'octave'>,
): (pitch: number) => number {
  const inRange = (pitch: number) => pitch >= lowest && pitch <= highest;
  let best = { shift: octave * OCTAVE, worth: Number.NEGATIVE_INFINITY };
  for (const move of MOVES) {
    const shift = (octave + move) * OCTAVE;
    const fitting = pitches.filter((pitch) => inRange(pitch + shift)).length;
    const worth = fitting - Math.abs(move) * WORTH_MOVING * pitches.length;
    if (worth > best.worth) best = { shift, worth };
  }
  return (pitch) => {
    const moved = pitch + best.shift;
    const up = Math.ceil(Math.max(0, lowest - moved) / OCTAVE);
    const down = Math.ceil(Math.max(0, moved - highest) / OCTAVE);
    return moved + (up - down) * OCTAVE;
  };
}
