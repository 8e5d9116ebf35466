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
  const lines = DELAYS_MS.map((ms) => new Float32Array(Math.round((ms / 1000) * rate)));
  const gains = lines.map((line) => 10 ** ((-3 * line.length) / (RINGS * rate)));
  const places = new Int32Array(LINES);
  const damped = new Float64Array(LINES);
  const outs = new Float64Array(LINES);
  const left = new Float32Array(dry.length);
  const right = new Float32Array(dry.length);
  const predelay = Math.round((PREDELAY_MS / 1000) * rate);
  for (let i = 0; i < dry.length; i++) {
    const input = dry[i - predelay] ?? 0;
    let sum = 0;
    for (let n = 0; n < LINES; n++) {
      const out = (lines[n]?.[places[n] ?? 0] ?? 0) * (gains[n] ?? 0);
      const low = out + ((damped[n] ?? 0) - out) * DAMPING;
      damped[n] = low;
      outs[n] = low;
      sum += low;
    }
    const reflected = (2 / LINES) * sum;
    let [l, r] = [0, 0];
    for (let n = 0; n < LINES; n++) {
      const out = outs[n] ?? 0;
      // Every other line to either side, and with alternating signs, so that the sides differ.
      const sign = n % 4 < 2 ? 1 : -1;
      if (n % 2 === 0) l += sign * out;
      else r += sign * out;
      const line = lines[n];
      if (line === undefined) continue;
      const place = places[n] ?? 0;
      line[place] = input + out - reflected;
      places[n] = place + 1 === line.length ? 0 : place + 1;
    }
    left[i] = l;
    right[i] = r;
  }
  return { left, right };
}
