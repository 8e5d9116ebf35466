import type { Keyboard } from './keyboard.ts';
import type { Part } from './piece.ts';

/**
 * Samples a second, of everything here. At 128 kbit/s an MP3 has nothing above 16 kHz, so that this loses nothing, and takes a
 * quarter less time than 44.1 kHz.
 */
export const RATE = 32_000;

/** Part of the difference, in decibels, between the recorded notes of an instrument that is taken out. */
const EVENED = 0.75;
/** A usual level of a note, so that the gain is about 1. */
const USUAL_LEVEL = 0.05;

/**
 * The gain for a note of this level. The notes of a soundfont were recorded one by one, and some stand out of a melody by 5 dB,
 * or drown in it; a player has them even, though not quite.
 */
function evening(level: number): number {
  return level > 0 ? (USUAL_LEVEL / level) ** EVENED : 1;
}

/**
 * A part as sound, dry and in the middle: one channel of `samples` samples, at the level that the soundfont has it. What
 * still rings then is cut off.
 */
export function synthesise(keyboard: Keyboard, part: Part, samples: number): Float32Array {
  const sound = new Float32Array(samples);
  const drums = part.role === 'clicks' || part.role === 'drum';
  const alone = part.role === 'melody' || part.role === 'voice';
  for (const { pitch, start, end, velocity } of part.notes) {
    const from = Math.round(start * RATE);
    const note = keyboard.note({
      drums,
      program: part.program,
      pitch,
      velocity,
      length: end - start,
    });
    const gain = alone ? evening(keyboard.level(part.program, pitch)) : 1;
    const count = Math.min(note.length, samples - from);
    for (let i = 0; i < count; i++) {
      sound[from + i] = (sound[from + i] ?? 0) + (note[i] ?? 0) * gain;
    }
  }
  return sound;
}
