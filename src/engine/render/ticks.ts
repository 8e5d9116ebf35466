/** A time, or a length of time, in 480ths of a quarter note: whole for all ordinary lengths, triplets included. */
export type Ticks = number;

export const TICKS_PER_QUARTER = 480;
export const TICKS_PER_WHOLE = 4 * TICKS_PER_QUARTER;

/**
 * Whole notes to ticks. abcjs rounds every length to a millionth of a whole note, which adds up over many triplets; all
 * ordinary lengths are multiples of ten ticks, so what is within two of one is meant to be there.
 */
export function toTicks(wholeNotes: number): Ticks {
  const ticks = wholeNotes * TICKS_PER_WHOLE;
  const nearby = Math.round(ticks / 10) * 10;
  return Math.abs(ticks - nearby) <= 2 ? nearby : Math.round(ticks);
}
