/**
 * Chance as an argument: a stream of whole numbers that a seed and a purpose determine. Every use has a stream of its own,
 * so that asking for a key does not change the notes. Integers only: the same on every machine.
 */

/** Uniform whole numbers, 0 .. 2^32 - 1. */
export type Chance = () => number;

/** Four 32-bit words from a text: FNV-1a with four offsets, mixed until every bit counts. */
function hash(text: string): [number, number, number, number] {
  const words: [number, number, number, number] = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    for (let k = 0; k < 4; k++) {
      let w = Math.imul((words[k] as number) ^ (code + k * 0x9e37), 0x01000193);
      w ^= w >>> 15;
      words[k] = Math.imul(w, 0x2c1b3c6d) ^ (w >>> 12);
    }
  }
  return words.map((w) => w >>> 0) as [number, number, number, number];
}

/** Chris Doty-Humphrey's sfc32 (PractRand), seeded by the hash of both texts. */
export function chance(seed: string, purpose: string): Chance {
  let [a, b, c, counter] = hash(`${seed}\n${purpose}`);
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + t) | 0;
    return t >>> 0;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** One of the keys, each as likely as its weight; the first of an empty or weightless table is undefined. */
export function drawWeighted<T>(
  random: Chance,
  table: readonly (readonly [T, number])[],
): T | undefined {
  const total = table.reduce((sum, [, weight]) => sum + weight, 0);
  // 2^32 x a total below 2^21 is exact in a double.
  let left = Math.floor((random() * total) / 2 ** 32);
  for (const [value, weight] of table) {
    left -= weight;
    if (left < 0) return value;
  }
  return table[0]?.[0];
}
