import { describe, expect, it } from 'vitest';
import { mix, shuffled } from '../../../src/engine/training/random.ts';

describe('mix', () => {
  it('gives each counter a number of its own, 32 bits, with half of them set', () => {
    const drawn = Array.from({ length: 50_000 }, (_, i) => mix(7, i));
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn.every((value) => Number.isInteger(value) && value >= 0 && value < 2 ** 32)).toBe(
      true,
    );
    for (let bit = 0; bit < 32; bit++) {
      const share = drawn.filter((value) => (value >>> bit) & 1).length / drawn.length;
      expect(Math.abs(share - 0.5)).toBeLessThan(0.02);
    }
  });

  it('differs by seed, neighbours too', () => {
    const firsts = Array.from({ length: 1000 }, (_, seed) => mix(seed, 0));
    expect(new Set(firsts).size).toBe(1000);
  });
});

describe('shuffled', () => {
  it('is a permutation, and every place is as likely', () => {
    const counts = Array.from({ length: 5 }, () => new Array<number>(5).fill(0));
    for (let seed = 0; seed < 5000; seed++) {
      const order = shuffled(5, seed);
      expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
      for (const [place, item] of order.entries())
        (counts[item] as number[])[place] = ((counts[item] as number[])[place] as number) + 1;
    }
    for (const count of counts.flat()) expect(Math.abs(count - 1000)).toBeLessThan(130);
  });
});
