/**
 * A parlour to play in: a feedback delay network. Eight delay lines feed each other through a Householder reflection, which
 * loses nothing, so that the gain of each line alone decides how long the room rings; a low pass in each has the high notes
 * die first, as they do in rooms with people. (Jot and Chaigne, Digital delay networks for designing artificial
 * reverberators, AES 90, 1991.)
 */

/** Lengths of the lines in ms, with few common factors in samples: a room of some ten metres. */
const DELAYS_MS = [23.3, 27.1, 31.7, 36.1, 41.3, 45.9, 50.9, 56.3] as const;
const LINES = DELAYS_MS.length;
const PREDELAY_MS = 12;
/** Seconds in which the sound falls by 60 dB. */
const RINGS = 1.1;
/** Part of the last sample that the low pass keeps. */
const DAMPING = 0.35;

export interface Stereo {
  readonly left: Float32Array;
  readonly right: Float32Array;
}

/** What the room answers to a dry signal, without the signal itself. */
export function reverberate(dry: Float32Array, rate: number): Stereo {
  const lengths = DELAYS_MS.map((ms) => Math.round((ms / 1000) * rate));
  const gains = Float64Array.from(lengths, (length) => 10 ** ((-3 * length) / (RINGS * rate)));
  // All lines in one array, each going round in its own stretch: this loop is most of what a room costs.
  const ends = Int32Array.from(lengths, (_, n) => sum(lengths.slice(0, n + 1)));
  const starts = Int32Array.from(ends, (end, n) => end - (lengths[n] ?? 0));
  const memory = new Float32Array(sum(lengths));
  const places = starts.slice();
  const outs = new Float64Array(LINES);
  const left = new Float32Array(dry.length);
  const right = new Float32Array(dry.length);
  const predelay = Math.round((PREDELAY_MS / 1000) * rate);
  for (let i = 0; i < dry.length; i++) {
    const input = dry[i - predelay] ?? 0;
    let all = 0;
    for (let n = 0; n < LINES; n++) {
      const out = (memory[places[n] as number] as number) * (gains[n] as number);
      const damped = out + ((outs[n] as number) - out) * DAMPING;
      outs[n] = damped;
      all += damped;
    }
    const reflected = input - (2 / LINES) * all;
    // Every other line to either side, and with alternating signs, so that the sides differ.
    let l = 0;
    let r = 0;
    for (let n = 0; n < LINES; n += 2) {
      const even = outs[n] as number;
      const odd = outs[n + 1] as number;
      const sign = (n & 2) === 0 ? 1 : -1;
      l += sign * even;
      r += sign * odd;
      for (let line = n; line < n + 2; line++) {
        const place = places[line] as number;
        memory[place] = reflected + (outs[line] as number);
        places[line] = place + 1 === ends[line] ? (starts[line] as number) : place + 1;
      }
    }
    left[i] = l;
    right[i] = r;
  }
  return { left, right };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
