/**
 * The pitch of a sound as a MIDI number with its fraction: where the autocorrelation of its slope, in which rumble counts for
 * little, has its first high peak.
 */
export function pitchOf(samples: Float32Array, rate: number): number {
  const sound = samples.map((sample, i) => sample - (samples[i - 1] ?? sample));
  const longest = Math.ceil(rate / 35);
  const window = sound.length - longest - 2;
  const agreement = new Float64Array(longest + 2);
  for (let lag = Math.floor(rate / 4500); lag < agreement.length; lag++) {
    let [product, here, there] = [0, 1e-12, 1e-12];
    for (let i = 0; i < window; i++) {
      const [a, b] = [sound[i] ?? 0, sound[i + lag] ?? 0];
      product += a * b;
      here += a * a;
      there += b * b;
    }
    agreement[lag] = product / Math.sqrt(here * there);
  }
  const highest = Math.max(...agreement);
  let fallen = false;
  for (let lag = Math.floor(rate / 4500) + 1; lag <= longest; lag++) {
    const [before = 0, at = 0, after = 0] = agreement.subarray(lag - 1, lag + 2);
    fallen ||= at < 0.5;
    if (!fallen || at < 0.8 * highest || at < before || at < after) continue;
    const period = lag + (before - after) / (2 * (before - 2 * at + after));
    return 69 + 12 * Math.log2(rate / period / 440);
  }
  return Number.NaN;
}
