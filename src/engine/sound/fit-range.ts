import type { Instrument } from './instruments.ts';

const OCTAVE = 12;
/** Octaves that a melody may be moved by, nearest first. */
const MOVES = [0, 1, -1, 2, -2, 3, -3] as const;

/**
 * A function from written pitches to those that the instrument sounds: the whole melody goes up or down by the octaves that
 * leave the most of it in the instrument's range, the fewest where several do; notes that are still out of it are folded into
 * it by octaves, as a whistle player takes a low B an octave higher.
 */
export function fitRange(
  pitches: readonly number[],
  { lowest, highest, octave }: Pick<Instrument, 'lowest' | 'highest' | 'octave'>,
): (pitch: number) => number {
  const inRange = (pitch: number) => pitch >= lowest && pitch <= highest;
  let best = { shift: octave * OCTAVE, fitting: -1 };
  for (const move of MOVES) {
    const shift = (octave + move) * OCTAVE;
    const fitting = pitches.filter((pitch) => inRange(pitch + shift)).length;
    if (fitting > best.fitting) best = { shift, fitting };
  }
  return (pitch) => {
    const moved = pitch + best.shift;
    const up = Math.ceil(Math.max(0, lowest - moved) / OCTAVE);
    const down = Math.ceil(Math.max(0, moved - highest) / OCTAVE);
    return moved + (up - down) * OCTAVE;
  };
}
