/**
 * Loudness as listeners have it: ITU-R BS.1770-4 (the LUFS of broadcasters and streaming services). The signal goes through
 * two filters, a shelf for what a head does to sound and a high pass; its power is measured in blocks of 400 ms that overlap
 * by three quarters; blocks below -70 LUFS, and then those 10 LU below the mean of the rest, do not count.
 */

interface Biquad {
  readonly b: readonly [number, number, number];
  readonly a: readonly [number, number];
}

/** The two filters for any sampling rate; at 48 kHz they are those of the table in the recommendation. */
function kWeighting(rate: number): readonly [Biquad, Biquad] {
  const k1 = Math.tan((Math.PI * 1681.974450955533) / rate);
  const q1 = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const n1 = 1 + k1 / q1 + k1 * k1;
  const k2 = Math.tan((Math.PI * 38.13547087602444) / rate);
  const q2 = 0.5003270373238773;
  const n2 = 1 + k2 / q2 + k2 * k2;
  return [
    {
      b: [
        (high + (band * k1) / q1 + k1 * k1) / n1,
        (2 * (k1 * k1 - high)) / n1,
        (high - (band * k1) / q1 + k1 * k1) / n1,
      ],
      a: [(2 * (k1 * k1 - 1)) / n1, (1 - k1 / q1 + k1 * k1) / n1],
    },
    { b: [1, -2, 1], a: [(2 * (k2 * k2 - 1)) / n2, (1 - k2 / q2 + k2 * k2) / n2] },
  ];
}

const BLOCK_SECONDS = 0.4;
const STEPS_A_BLOCK = 4;
const ABSOLUTE_GATE = -70;
const RELATIVE_GATE = -10;

/** LUFS of all channels together, each a front channel; -Infinity for what is too short or too quiet to have any. */
export function loudness(channels: readonly Float32Array[], rate: number): number {
  const step = Math.round((rate * BLOCK_SECONDS) / STEPS_A_BLOCK);
  const steps = Math.floor((channels[0]?.length ?? 0) / step);
  const energy = new Float64Array(steps);
  for (const samples of channels) addEnergy(energy, samples, step, kWeighting(rate));
  const blocks: number[] = [];
  for (let at = 0; at + STEPS_A_BLOCK <= steps; at++) {
    let sum = 0;
    for (let i = 0; i < STEPS_A_BLOCK; i++) sum += energy[at + i] ?? 0;
    blocks.push(sum / (STEPS_A_BLOCK * step));
  }
  const audible = blocks.filter((power) => lufs(power) > ABSOLUTE_GATE);
  const gate = lufs(mean(audible)) + RELATIVE_GATE;
  return lufs(mean(audible.filter((power) => lufs(power) > gate)));
}

/** Adds the weighted energy of every step of the signal. */
function addEnergy(
  energy: Float64Array,
  samples: Float32Array,
  step: number,
  [shelf, pass]: readonly [Biquad, Biquad],
): void {
  const [b0, b1, b2] = shelf.b;
  const [a1, a2] = shelf.a;
  const [d1, d2] = pass.a;
  // Both filters in the transposed direct form II; the high pass has 1, -2, 1 above its line.
  let [s1, s2, t1, t2] = [0, 0, 0, 0];
  for (let at = 0; at < energy.length; at++) {
    let sum = 0;
    for (let i = at * step; i < (at + 1) * step; i++) {
      const x = samples[i] ?? 0;
      const y = b0 * x + s1;
      s1 = b1 * x - a1 * y + s2;
      s2 = b2 * x - a2 * y;
      const z = y + t1;
      t1 = -2 * y - d1 * z + t2;
      t2 = y - d2 * z;
      sum += z * z;
    }
    energy[at] = (energy[at] ?? 0) + sum;
  }
}

function lufs(power: number): number {
  return -0.691 + 10 * Math.log10(power);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
