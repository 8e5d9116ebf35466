import type { Keyboard } from './keyboard.ts';
import type { Part } from './piece.ts';

/**
 * Samples a second, of everything here. At 128 kbit/s an MP3 has nothing above 16 kHz, so that this loses nothing, and takes a
 * quarter less time than 44.1 kHz.
 */
export const RATE = 32_000;

/**
 * A part as sound, dry and in the middle: one channel of `samples` samples, at the level that the soundfont has it. What
 * still rings then is cut off.
 */
export function synthesise(keyboard: Keyboard, part: Part, samples: number): Float32Array {
  const sound = new Float32Array(samples);
  const drums = part.role === 'clicks';
  for (const { pitch, start, end, velocity } of part.notes) {
    const from = Math.round(start * RATE);
    const note = keyboard.note({
      drums,
      program: part.program,
      pitch,
      velocity,
      length: end - start,
    });
    const count = Math.min(note.length, samples - from);
    for (let i = 0; i < count; i++) sound[from + i] = (sound[from + i] ?? 0) + (note[i] ?? 0);
  }
  return sound;
}
