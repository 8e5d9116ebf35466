/** @typedef {import('./player.js').Instrument} Instrument */

/** Octaves that a melody may be moved by, nearest first. */
const MOVES = [0, 1, -1, 2, -2];

/**
 * Semitones by which a whole melody is moved, in octaves, so that the instrument has the most of it.
 *
 * @param {Instrument | undefined} instrument
 * @param {readonly { pitch: number }[]} melody
 */
export function shiftFor(instrument, melody) {
  const [low, high] = instrument?.range ?? [0, 127];
  let best = { shift: 0, fitting: -1 };
  for (const octaves of MOVES) {
    const shift = 12 * (octaves + (instrument?.octave ?? 0));
    const fitting = melody.filter(({ pitch }) => pitch + shift >= low && pitch + shift <= high);
    if (fitting.length > best.fitting) best = { shift, fitting: fitting.length };
  }
  return best.shift;
}

/**
 * What is still too low or too high, by octaves into the range.
 *
 * @param {number} pitch
 * @param {readonly [number, number]} [range]
 */
export function folded(pitch, [low, high] = [0, 127]) {
  const up = Math.ceil(Math.max(0, low - pitch) / 12);
  const down = Math.ceil(Math.max(0, pitch - high) / 12);
  return pitch + 12 * (up - down);
}
