/**
 * Chance for training, as pure functions of a seed: no generator whose state a checkpoint would have to keep. Whatever
 * is drawn for epoch 7 or step 1200 is drawn from the seed and that number alone.
 */

const GOLDEN = 0x9e3779b9;

/**
 * A 32-bit number from a seed and a counter. For one seed, different counters below 2^32 give different numbers: adding
 * an odd multiple and the finaliser are both bijections. Finaliser: `lowbias32` of Chris Wellons' hash-prospector.
 */
export function mix(seed: number, counter: number): number {
  let x = (finalise(seed >>> 0) + Math.imul(counter + 1, GOLDEN)) >>> 0;
  x = finalise(x);
  return x;
}

function finalise(value: number): number {
  let x = value;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  return (x ^ (x >>> 15)) >>> 0;
}

/** The numbers 0 .. count-1 in an order drawn from the seed (Fisher-Yates). */
export function shuffled(count: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    // 32 bits scaled to i+1 places: off from even by less than (i+1) / 2^32, nothing for a corpus.
    const j = Math.floor((mix(seed, i) / 2 ** 32) * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
  return order;
}

/** What chance is used for; each has a seed of its own, so that changing one draw does not shift the others. */
const DRAWS = { order: 1, weights: 2, dropout: 3 } as const;

/** The seed of one use of chance in a run. */
export function seedOf(seed: number, draw: keyof typeof DRAWS): number {
  return mix(seed, DRAWS[draw]);
}
